// Feedback that nobody is to read until its author says yes. Kept as document properties: in no tab, and in nobody's sight.
import type { Answer } from '../../domain/unit/unit.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';

/** Google keeps 9 kB in a property; a UTF-16 unit takes three bytes at most. */
const LONGEST = 2900;

const keptPlaceOf = (year: number, employeeId: string): string => `kept.${year}.${employeeId}`;

/**
 * Of two answers to one question the later in the list counts, and any over one that is kept. All at once: Google takes
 * its time over each call, and at a handover there may be hundreds of people.
 * @throws where Google has no room left.
 */
export const keepFeedback = (answers: readonly Answer[]): void => {
  if (answers.length === 0) return;
  const before = documentProperties().getProperties();
  const places = new Map<string, Map<string, Answer>>();
  for (const answer of answers) {
    if (answer.year === null) continue;
    const place = keptPlaceOf(answer.year, answer.employeeId);
    const known = places.get(place) ?? new Map(keptAt(before, place).map((row) => [row.questionKey, row]));
    places.set(place, known.set(answer.questionKey, answer));
  }
  const pieces: Record<string, string> = {};
  const left: string[] = [];
  for (const [place, rows] of places) {
    const texts = piecesOf(JSON.stringify([...rows.values()]));
    for (const [at, text] of texts.entries()) pieces[`${place}.${at}`] = text;
    left.push(...namesAt(before, place).slice(texts.length));
  }
  // Emptied in the same write, so that a run that dies before it deletes them leaves no end of a longer text.
  documentProperties().setProperties({ ...pieces, ...Object.fromEntries(left.map((name) => [name, ''])) });
  for (const name of left) documentProperties().deleteProperty(name);
};

export const keptFeedback = (year: number, employeeId: string): Answer[] =>
  keptAt(documentProperties().getProperties(), keptPlaceOf(year, employeeId));

/** Of all years where none is given. */
export const dropKeptFeedback = (employeeId: string, year?: number): void => {
  for (const name of documentProperties().getKeys()) {
    // People may have given ids of their own, with dots in them.
    const [, of, id] = /^kept\.(\d+)\.(.*)\.\d+$/.exec(name) ?? [];
    if (id === employeeId && (year === undefined || of === String(year))) documentProperties().deleteProperty(name);
  }
};

const keptAt = (properties: Readonly<Record<string, string>>, place: string): Answer[] => {
  const text = namesAt(properties, place)
    .map((name) => properties[name])
    .join('');
  return text === '' ? [] : (JSON.parse(text) as Answer[]);
};

/** In their order; none where the first is gone: a run that died has begun to drop them. */
const namesAt = (properties: Readonly<Record<string, string>>, place: string): string[] => {
  const names: string[] = [];
  for (let at = 0; properties[`${place}.${at}`]; at += 1) names.push(`${place}.${at}`);
  return names;
};

/** A sign of two units is never cut in two: half a sign is none that Google would keep. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const isCut = (text.codePointAt(from + LONGEST - 1) ?? 0) > 0xffff;
    const to = from + LONGEST - (isCut ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
};
