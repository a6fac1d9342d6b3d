// Feedback that nobody is to read until its author says yes. Kept as document properties: in no tab, and in nobody's sight.
import type { Answer } from '../../domain/unit/unit.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';

/** Google keeps 9 kB in a property; a character takes three bytes at most. */
const PIECE = 2900;

const nameOf = (year: number, employeeId: string, piece: number): string => `kept.${year}.${employeeId}.${piece}`;

/** The later of two answers to one question counts. @throws where Google has no room left. */
export const keepFeedback = (year: number, employeeId: string, answers: readonly Answer[]): void => {
  const all = new Map([...keptFeedback(year, employeeId), ...answers].map((row) => [row.questionKey, row]));
  const text = JSON.stringify([...all.values()]);
  const pieces: Record<string, string> = {};
  for (let at = 0; at < text.length; at += PIECE)
    pieces[nameOf(year, employeeId, at / PIECE)] = text.slice(at, at + PIECE);
  const rest = namesFor(employeeId, year).filter((name) => !(name in pieces));
  documentProperties().setProperties(pieces);
  for (const name of rest) documentProperties().deleteProperty(name);
};

export const keptFeedback = (year: number, employeeId: string): Answer[] => {
  const text = namesFor(employeeId, year)
    .map((_, piece) => documentProperties().getProperty(nameOf(year, employeeId, piece)) ?? '')
    .join('');
  return text === '' ? [] : (JSON.parse(text) as Answer[]);
};

/** Of all years where none is given. */
export const dropKeptFeedback = (employeeId: string, year?: number): void => {
  for (const name of namesFor(employeeId, year)) documentProperties().deleteProperty(name);
};

const namesFor = (employeeId: string, year?: number): string[] =>
  documentProperties()
    .getKeys()
    .filter((name) => {
      const [kept, of, id] = name.split('.');
      return kept === 'kept' && id === employeeId && (year === undefined || of === String(year));
    });
