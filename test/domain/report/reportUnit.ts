// A unit of eleven people with all that a strategy report counts: the figures of the acceptance story in small.
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import type { Row } from '../../../src/domain/unit/tables.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

export const IDS = Array.from({ length: 11 }, (_, at) => `E${String(at + 1).padStart(2, '0')}`);
export const NAMES = [
  'Nanna Skovgaard',
  'Mikkel Ravn',
  'Ali Rahmani',
  'Camilla Dyhr',
  'Bent Overgaard',
  'Jonas Friis',
  'Henrik Bruun',
  'Louise Thorsen',
  'Birgit Holst',
  'Thomas Østerby',
  'Kirsten Vad',
];

type New = Partial<Row<'agreements'>>;
const person = (at: number): string => IDS[at % IDS.length] ?? '';

const agreement = (at: number, given: New): Row<'agreements'> =>
  row('agreements', {
    id: `A${String(at).padStart(2, '0')}`,
    year: 2026,
    employeeId: person(at),
    type: 'goal',
    responsible: 'employee',
    text: `Aftaletekst ${at}`,
    ...given,
  });

/** Nine old: five done, two partly, two not. Twelve new: seven of F1 (three off track), three of F2, two drift, none of F3. */
export const reportUnit = (given: Partial<Unit> = {}): Unit =>
  emptyUnit({
    settings: { ...settings, windowTo: '2026-10-23' },
    questions: startingQuestions(),
    focusAreas: [
      row('focusAreas', { id: 'F1', title: 'Læselyst', fromYear: 2026, toYear: 2029 }),
      row('focusAreas', { id: 'F2', title: 'Fællesskaber', fromYear: 2026, toYear: 2029 }),
      row('focusAreas', { id: 'F3', title: 'Åben skole', fromYear: 2026, toYear: 2029 }),
    ],
    employees: IDS.map((id, at) =>
      row('employees', { id, name: NAMES[at] ?? '', email: `${id.toLowerCase()}@solby.example` }),
    ),
    conversations: IDS.map((employeeId, at) =>
      row('conversations', {
        year: 2026,
        employeeId,
        heldOn: '2026-10-05',
        version: 1,
        focusAreaIds: at === 0 ? [] : at < 8 ? ['F1'] : ['F2', 'F1'],
      }),
    ),
    answers: IDS.flatMap((employeeId, at) => [
      row('answers', { year: 2026, employeeId, questionKey: 'STR1:F1', answer: at < 6 ? 'Meget' : 'En del' }),
      row('answers', { year: 2026, employeeId, questionKey: 'FBK1', answer: `Hemmelig feedback ${at}` }),
      ...(at < 4 ? [row('answers', { year: 2026, employeeId, questionKey: 'STR1:F2', answer: 'Lidt' })] : []),
      ...(at < 5
        ? [row('answers', { year: 2026, employeeId, questionKey: 'STR1:F3', answer: at < 4 ? 'Slet ikke' : 'Lidt' })]
        : []),
    ]),
    suggestions: [
      row('suggestions', {
        id: 'S01',
        year: 2026,
        employeeId: 'E01',
        text: 'Læsebånd på alle trin',
        focusAreaId: 'F1',
        addressee: 'management',
        consent: 'named',
      }),
      row('suggestions', {
        id: 'S02',
        year: 2026,
        employeeId: 'E02',
        text: 'Bogklub',
        focusAreaId: 'F1',
        addressee: 'workplace',
        consent: 'unnamed',
        status: 'accepted',
        reply: 'Ja, fra januar',
      }),
      row('suggestions', {
        id: 'S03',
        year: 2026,
        employeeId: 'E03',
        text: 'Hemmeligt forslag',
        focusAreaId: 'F1',
        addressee: 'management',
        consent: 'private',
      }),
      row('suggestions', {
        id: 'S04',
        year: 2026,
        employeeId: 'E04',
        text: 'Fælles ugeplan',
        consent: 'unnamed',
        addressee: 'management',
      }),
      row('suggestions', {
        id: 'S05',
        year: 2025,
        employeeId: 'E04',
        text: 'Fra sidste år',
        consent: 'named',
        addressee: 'management',
      }),
    ],
    agreements: [
      ...Array.from({ length: 9 }, (_, at) =>
        agreement(at + 1, {
          year: 2025,
          employeeId: person(at),
          focusAreaId: at < 6 ? 'F1' : 'F2',
          review: at < 5 ? 'done' : at < 7 ? 'partly' : 'notDone',
          reviewReason: at < 5 ? '' : `Fordi ${at}`,
          effect: at < 6 ? `Virkning ${at}` : '',
          effectScore: at < 6 ? ([1, 3, 2, 2, 2, 2][at] ?? null) : null,
        }),
      ),
      ...Array.from({ length: 7 }, (_, at) =>
        agreement(at + 10, {
          employeeId: person(at),
          focusAreaId: 'F1',
          type: at < 4 ? 'goal' : 'development',
          responsible: at < 3 ? 'employee' : at < 5 ? 'manager' : 'both',
          progress: at < 3 ? 'offTrack' : 'done',
        }),
      ),
      ...Array.from({ length: 3 }, (_, at) =>
        agreement(at + 17, { employeeId: person(at + 7), focusAreaId: 'F2', progress: 'inProgress' }),
      ),
      ...Array.from({ length: 2 }, (_, at) =>
        agreement(at + 20, {
          employeeId: person(at * 10),
          focusAreaId: 'drift',
          type: 'change',
          progress: 'notStarted',
        }),
      ),
    ],
    ...given,
  });
