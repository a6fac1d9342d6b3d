// A person inserts a row, sorts or deletes one at any call of a run: every row stays its own, and nothing is done twice.

import { arrangeSheet, callsOf, type Fault, type RunResult } from 'local-workspace';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import { ALI, ANNA, BENT, FEEDBACK_REASONS, METTE, newAgreement, type School, schoolAt, TALKS } from './school.ts';

/** So many calls of each run at which a person acts, spread evenly. */
const MOMENTS = Number(process.env.MOMENTS ?? 3);

const TABS: TableKey[] = ['employees', 'answers', 'suggestions', 'agreements', 'conversations', 'log'];

/** What a person does, in all of those tabs at once. */
const ACTS: Record<string, (school: School) => void> = {
  inserts: (school) => inEach(school, (arrange) => arrange.insertRow(2)),
  deletes: (school) => inEach(school, (arrange) => arrange.deleteRow(2)),
  // Upwards: another order of agreements would be another order in the Docs.
  sorts: (school) =>
    inEach(school, (arrange, key) => {
      const [identity = ''] = TABLES[key].identity.slice(-1);
      const columns: Record<string, { titles: { da: string } }> = TABLES[key].columns;
      arrange.sort({ header: columns[identity]?.titles.da ?? '' });
    }),
};

const inEach = (school: School, act: (arrange: ReturnType<typeof arrangeSheet>, key: TableKey) => void): void => {
  for (const key of TABS) {
    const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: TABLES[key].titles.da };
    act(arrangeSheet(school.workspace, at), key);
  }
};

const momentsIn = (calls: number): number[] => [
  ...new Set(Array.from({ length: MOMENTS }, (_, i) => Math.max(1, Math.round(((i + 0.5) * calls) / MOMENTS)))),
];

/** All rows, in whichever order they stand, by what their cells hold: formats stay with the lines of the Sheet. */
const rowsOf = (school: School, key: TableKey): string[] => {
  const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
  const { cells = {} } = sheets.find(({ name }) => name === TABLES[key].titles.da) ?? {};
  return Object.entries(cells)
    .filter(([row]) => row !== '1')
    .map(([, row]) => Array.from({ length: 26 }, (_, at) => String(row[at + 1]?.value ?? '')))
    .filter((row) => row.some((value) => value !== ''))
    .map((row) =>
      row
        .join('|')
        .replace(/made=\w+|[\w-]{40,}/g, '(file)')
        .replace(/\|+$/, ''),
    )
    .sort();
};

/** Whatever names Google gave to files. */
const outcomeOf = (school: School) => ({
  rows: Object.fromEntries(TABS.map((key) => [key, rowsOf(school, key)])),
  mails: school
    .mails()
    .map(({ to, subject }) => `${to.join()} ${subject}`)
    .sort(),
  files: Object.values(school.workspace.state.files)
    .flatMap(({ appProperties }) => appProperties.musKey ?? [])
    .sort(),
});

const beforeInvitation = (): School => {
  const school = schoolAt('withForms');
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  school.jumpTo('2026-09-14T09:05');
  school.annaAnswers({ SUC1: 'Læseugen', STR5: 'Flere bøger', STR6: 'Ja, med navn', DAG1: 'Skema' });
  school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
  school.call('startPhase', 'invitations', '');
  school.jumpTo('2026-09-14T10:05');
  return school;
};

const beforeAgreements = (): School => {
  const school = schoolAt('talked');
  school.call('passEffectReview', school.idOf(ANNA), 'Ny i stillingen');
  school.call('saveAgreements', school.idOf(BENT), [newAgreement('Orden i værkstedet', 'both', '2027-03-01')]);
  return school;
};

const beforeConfirmation = (): School => {
  const school = beforeAgreements();
  const anna = school.idOf(ANNA);
  school.call('registerConversation', anna, '2026-09-28', ['F1']);
  school.call('saveAgreements', anna, [newAgreement('Læseklub', 'employee', '2027-03-01')]);
  return school;
};

const FLOWS: [string, () => School, (school: School, faults: Fault[]) => RunResult][] = [
  ['the hour that takes in answers and invites', beforeInvitation, (school, faults) => school.hour(undefined, faults)],
  [
    'saving agreements',
    beforeAgreements,
    (school, faults) =>
      school.run(
        'saveAgreements',
        [
          school.idOf(ANNA),
          [newAgreement('Læseklub', 'employee', '2027-03-01'), newAgreement('Kursus', 'both', '2027-04-01')],
        ],
        { faults },
      ),
  ],
  [
    'confirming',
    beforeConfirmation,
    (school, faults) => school.run('confirmAgreements', [school.idOf(ANNA), 1, FEEDBACK_REASONS], { faults }),
  ],
  [
    'the hour that makes the agreement form',
    () => {
      const school = beforeConfirmation();
      school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
      school.jumpTo('2026-09-29T08:10');
      return school;
    },
    (school, faults) => school.hour(undefined, faults),
  ],
];

describe.each(FLOWS)('%s', (_, beforeIt, run) => {
  const ready = beforeIt();
  // People's own row, which is theirs to delete.
  ACTS.inserts?.(ready);
  const whole = ready.copy();
  const calls = callsOf(run(whole, []).execution);
  whole.hour('2026-09-30T08:10');
  const end = outcomeOf(whole);

  describe.each(Object.keys(ACTS))('while a person %s', (name) => {
    test.each(momentsIn(calls))('at call %i', (atCall) => {
      const school = ready.copy();
      const { value, error } = run(school, [{ member: '*', atCall, kind: 'act', act: () => ACTS[name]?.(school) }]);
      expect(error).toBeUndefined();
      if (value) expect(value).toMatchObject({ ok: true });
      school.hour('2026-09-30T08:10');
      expect(outcomeOf(school)).toEqual(end);
    });
  });
});
