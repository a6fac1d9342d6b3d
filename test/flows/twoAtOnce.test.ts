// The hourly run and the sidebar at once, at any call: each in its turn, nothing lost, nothing twice.
import { type Interleaved, interleave, type RunResult } from 'local-workspace';
import { ALI, ANNA, type School, schoolAt } from './school.ts';

/** For each of the three: thirty in all. 28 is one that notices a lock that is released before its holder has flushed. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 28];

const sentIn = (school: School): string[] =>
  school
    .mails()
    .map(({ to, subject }) => `${to.join()} ${subject}`)
    .sort();

/** What a tab says, but for when and in which order it was written. */
const rowsOf = (school: School, key: Parameters<School['rows']>[0], ...columns: string[]): string[] =>
  school
    .rows(key)
    .map((row) => columns.map((column) => row[column]).join(' · '))
    .sort();

const outcomeOf = (school: School) => ({
  sent: sentIn(school),
  files: Object.values(school.workspace.state.files)
    .flatMap(({ appProperties }) => appProperties.musKey ?? [])
    .sort(),
  answers: rowsOf(school, 'answers', 'employeeId', 'questionKey', 'answer'),
  preparation: rowsOf(school, 'preparation', 'employeeId', 'questionId', 'answer'),
  agreements: rowsOf(school, 'agreements', 'employeeId', 'text', 'deadline', 'progress'),
  conversations: rowsOf(school, 'conversations', 'employeeId', 'version', 'confirmedHow'),
  employees: rowsOf(school, 'employees', 'email', 'step', 'conversationDate'),
  suggestions: rowsOf(school, 'suggestions', 'text', 'reply'),
});

/** Anna and Ali have answered, reminders are due, and the next hour has much to do. */
const beforeTheHour = (): School => {
  const school = schoolAt('talked');
  school.annaAnswers({ SUC1: 'Læseugen', FBK1: 'Du lytter', STR5: 'Flere bøger', STR6: 'Ja, med navn', DAG1: 'Skema' });
  school.answer(ALI, { SUC1: 'The science week', DAG1: 'A new room' });
  school.call('passEffectReview', school.idOf(ANNA), 'Ny i stillingen');
  school.jumpTo('2026-09-29T08:10');
  return school;
};

const agreement = {
  id: '',
  text: 'Orden i værkstedet',
  type: 'goal',
  focusArea: 'F1',
  driftReason: '',
  responsible: 'both',
  deadline: '2027-03-01',
  signOfSuccess: '',
};

/** What the manager may press while the hour is working. */
const PRESSED: Record<string, (school: School) => [functionName: string, args: unknown[]]> = {
  'goes on with the work': () => ['workOn', [200]],
  'writes agreements': (school) => ['saveAgreements', [school.idOf(ALI), [agreement]]],
  'writes her preparation': (school) => [
    'savePreparation',
    [[{ employeeId: school.idOf(ANNA), questionId: 'SUC5', answer: 'Du bærer holdet', reason: '' }]],
  ],
};

/** The page tries again when it is told that another run is at work. */
const press = (school: School, functionName: string, args: unknown[]): RunResult => {
  let result = school.run(functionName, args);
  for (let times = 0; times < 5 && isBusy(result); times += 1) result = school.run(functionName, args);
  return result;
};

const isBusy = ({ value }: RunResult): boolean => (value as { problems?: unknown } | undefined)?.problems !== undefined;

const later = (school: School): void => {
  for (const moment of ['2026-09-29T08:40', '2026-09-29T09:10', '2026-09-30T08:10']) school.hour(moment);
};

describe.each(Object.entries(PRESSED))('while the hour works, the manager %s', (_, pressed) => {
  const ready = beforeTheHour();
  const [functionName, args] = pressed(ready);
  const ends = [['hour', 'press'] as const, ['press', 'hour'] as const].map((order) => {
    const school = ready.copy();
    for (const each of order) each === 'hour' ? school.hour() : press(school, functionName, args);
    later(school);
    return outcomeOf(school);
  });

  test.each(SEEDS)('seed %i', (seed) => {
    const school = ready.copy();
    const works: [() => RunResult, () => RunResult] = [() => school.trigger(), () => press(school, functionName, args)];
    const { results }: Interleaved<[RunResult, RunResult]> = interleave(school.workspace, works, { seed });
    for (const { error, execution } of results) expect([execution.status, error]).toEqual(['completed', undefined]);
    expect(isBusy(results[1])).toBe(false);
    later(school);
    expect(ends).toContainEqual(outcomeOf(school));
  });
});
