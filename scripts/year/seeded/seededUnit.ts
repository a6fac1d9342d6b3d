// The unit of a roster that was given: its files, a manager and plausible settings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenFile } from '../../givenFiles.ts';
import { addDays, workday } from '../office/localTime.ts';
import type { Unit } from '../plan/unit.ts';

const examples = join(import.meta.dirname, '../../../examples');

const EXAMPLE_STRATEGY = {
  da: { name: 'strategi.csv', path: 'aabakkeskolen/strategi.csv' },
  en: { name: 'strategy.csv', path: 'small-unit-en/strategy.csv' },
};

export const seededUnit = (
  given: {
    roster: GivenFile;
    strategy?: GivenFile;
    agreements?: GivenFile;
    language?: 'da' | 'en';
  },
  start: string,
): Unit => {
  const language = given.language ?? 'da';
  const { name, path } = EXAMPLE_STRATEGY[language];
  const manager =
    language === 'da'
      ? { name: 'Kirsten Dahl', email: 'leder@enheden.example' }
      : { name: 'Kirsten Dahl', email: 'manager@unit.example' };
  return {
    language,
    manager,
    sheetName: language === 'da' ? 'MUS i enheden' : 'MUS in the unit',
    roster: given.roster,
    strategy: given.strategy ?? { name, bytes: inYears(readFileSync(join(examples, path), 'utf8'), start) },
    agreements: given.agreements,
    onLeave: [],
    settings: {
      unitName: language === 'da' ? 'Enheden' : 'The unit',
      organisation: language === 'da' ? 'Organisationen' : 'The organisation',
      managerName: manager.name,
      meetingDate: workday(addDays(start, 14)),
      meetingTime: '14:30',
      meetingPlace: language === 'da' ? 'Mødelokalet' : 'The meeting room',
      conversationPlace: language === 'da' ? 'Lederens kontor' : 'The manager’s office',
      reminderDays: '4, 1',
      dayFrom: '08:00',
      dayTo: '16:00',
    },
  };
};

/** The example's focus areas, moved to the year that is played. */
const inYears = (strategy: string, start: string): Uint8Array => {
  const shift = Number(start.slice(0, 4)) - 2026;
  return Buffer.from(strategy.replace(/\b20\d\d(?=[;,\r\n]|$)/g, (year) => String(Number(year) + shift)));
};
