// Feedback that nobody is to read until its author says yes. Kept as document properties: in no tab, and in nobody's sight.
import type { Answer } from '../../domain/unit/unit.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';
import { problemOfFault } from './errors.ts';

/** What nobody can look up again. */
export type KeptAnswer = Pick<Answer, 'employeeId' | 'questionKey' | 'answer' | 'submitted'> & {
  readonly year: number;
};

/** As it stands in the store: the answers by their questions' keys, of each moment of submission. */
type Stored = [submitted: string, answers: Record<string, string>][];

/** Google keeps 9 kB in a property; a UTF-16 unit takes three bytes at most. */
const LONGEST = 2900;
/** Google keeps 500 kB for a Sheet. The rest is for what the add-on cannot work without. */
const ROOM = 450_000;

const keptPlaceOf = (year: number, employeeId: string): string => `kept.${year}.${employeeId}`;

/**
 * Of two answers to one question the later in the list counts, and any over one that is kept. All at once: Google takes
 * its time over each call, and at a handover there may be hundreds of people.
 * @returns those for which there is no room: all that is new of a person, or nothing.
 */
export const keepFeedback = <Kept extends KeptAnswer>(answers: readonly Kept[]): Kept[] => {
  if (answers.length === 0) return [];
  const before = documentProperties().getProperties();
  const pieces: Record<string, string> = {};
  const left: string[] = [];
  const refused: Kept[] = [];
  let room = ROOM - sizeOf(before, Object.keys(before));
  for (const [place, rows] of byPlace(answers)) {
    const names = namesAt(before, place);
    const texts = piecesOf(JSON.stringify(withNewer(storedAt(before, names), rows)));
    const now = Object.fromEntries(texts.map((text, at) => [`${place}.${at}`, text]));
    const more = sizeOf(now, Object.keys(now)) - sizeOf(before, names);
    if (more > room) {
      refused.push(...rows);
      continue;
    }
    room -= more;
    Object.assign(pieces, now);
    left.push(...names.slice(texts.length));
  }
  // Emptied in the same write, so that a run that dies before it deletes them leaves no end of a longer text.
  if (!hasFitted({ ...pieces, ...Object.fromEntries(left.map((name) => [name, ''])) })) return [...answers];
  for (const name of left) documentProperties().deleteProperty(name);
  return refused;
};

export const keptFeedback = (year: number, employeeId: string): KeptAnswer[] => {
  const place = keptPlaceOf(year, employeeId);
  const found: Record<string, string> = {};
  // The whole store may be large; a person's part of it is a piece or two.
  for (let at = 0; ; at += 1) {
    const piece = documentProperties().getProperty(`${place}.${at}`);
    if (!piece) break;
    found[`${place}.${at}`] = piece;
  }
  return storedAt(found, Object.keys(found)).flatMap(([submitted, answers]) =>
    Object.entries(answers).map(([questionKey, answer]) => ({ year, employeeId, questionKey, answer, submitted })),
  );
};

/** Of all years where none is given. */
export const dropKeptFeedback = (employeeId: string, year?: number): void => {
  for (const name of documentProperties().getKeys()) {
    // People may have given ids of their own, with dots in them.
    const [, of, id] = /^kept\.(\d+)\.(.*)\.\d+$/.exec(name) ?? [];
    if (id === employeeId && (year === undefined || of === String(year))) documentProperties().deleteProperty(name);
  }
};

/**
 * Whether Google has taken it. By its own count there may be no room all the same, and its refusal has no code: only
 * what is sure to pass is thrown on.
 */
const hasFitted = (pieces: Record<string, string>): boolean => {
  try {
    documentProperties().setProperties(pieces);
    return true;
  } catch (error) {
    if (problemOfFault(error)?.code !== 'googleRefused') throw error;
    return false;
  }
};

const byPlace = <Kept extends KeptAnswer>(answers: readonly Kept[]): Map<string, Kept[]> => {
  const places = new Map<string, Kept[]>();
  for (const answer of answers) {
    const place = keptPlaceOf(answer.year, answer.employeeId);
    places.set(place, [...(places.get(place) ?? []), answer]);
  }
  return places;
};

const withNewer = (known: Stored, rows: readonly KeptAnswer[]): Stored => {
  const newest = new Map(
    known.flatMap(([submitted, answers]) =>
      Object.entries(answers).map(([key, answer]) => [key, { submitted, answer }] as const),
    ),
  );
  for (const { questionKey, submitted, answer } of rows) newest.set(questionKey, { submitted, answer });
  const moments = new Set([...newest.values()].map(({ submitted }) => submitted));
  return [...moments].map((moment) => [
    moment,
    Object.fromEntries(
      [...newest].flatMap(([key, { submitted, answer }]) => (submitted === moment ? [[key, answer] as const] : [])),
    ),
  ]);
};

const storedAt = (properties: Readonly<Record<string, string>>, names: readonly string[]): Stored => {
  const text = names.map((name) => properties[name]).join('');
  return text === '' ? [] : (JSON.parse(text) as Stored);
};

/** In their order; none where the first is gone: a run that died has begun to drop them. */
const namesAt = (properties: Readonly<Record<string, string>>, place: string): string[] => {
  const names: string[] = [];
  for (let at = 0; properties[`${place}.${at}`]; at += 1) names.push(`${place}.${at}`);
  return names;
};

/** In bytes of UTF-8, with the names. */
const sizeOf = (properties: Readonly<Record<string, string>>, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + bytesIn(name) + bytesIn(properties[name] ?? ''), 0);

const bytesIn = (text: string): number => {
  let sum = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return sum;
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
