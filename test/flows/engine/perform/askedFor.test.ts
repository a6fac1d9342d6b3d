// Files that the manager asks for: a run may die at any call, and no file is left that the log does not know.
import type { Fault, RunResult } from 'local-workspace';
import { ANNA, METTE, type School, schoolAt, schoolOnce } from '../../school.ts';

const DEATHS = 8;

const callsIn = ({ execution }: RunResult): number => Object.values(execution.calls).reduce((sum, each) => sum + each);

const ready = (): School =>
  schoolOnce('askedFor-ready', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ SUC1: 'Læseugen' });
    school.hour('2026-09-16T11:05');
    school.jumpTo('2026-09-16T12:05');
    return school;
  });

/** What carries a key of ours in Drive, but the folder. */
const filesIn = ({ workspace }: School) =>
  Object.values(workspace.state.files).filter(
    ({ appProperties }) => appProperties.musKey && appProperties.musKey !== 'folder',
  );

const unknownIn = (school: School): string[] => {
  const log = JSON.stringify(school.rows('log'));
  return filesIn(school).flatMap(({ id, name }) => (log.includes(id) ? [] : [name]));
};

const ASKED: [functionName: string, argsOf: (school: School) => unknown[]][] = [
  ['makePapers', () => []],
  ['unitFigures', () => []],
  ['exportPersonalData', (school) => [school.idOf(ANNA)]],
  ['makeReport', () => []],
  ['rollUp', () => [[], []]],
];

test.each(ASKED)(
  '%s that dies at any call leaves no file unknown and no claim, and can be asked for again',
  (name, argsOf) => {
    const whole = ready();
    const calls = callsIn(whole.run(name, argsOf(whole)));
    const made = filesIn(whole).length;
    expect(unknownIn(whole)).toEqual([]);
    for (let death = 0; death < DEATHS; death += 1) {
      const school = ready();
      const atCall = calls - Math.round((death * calls) / (2 * DEATHS));
      const when = death % 2 === 0 ? 'after' : 'before';
      school.run(name, argsOf(school), { faults: [{ member: '*', atCall, kind: 'kill', when }] });
      const again = school.copy();
      school.hour('2026-09-16T13:05');
      const claims = school.rows('log').filter(({ state }) => state === 'I gang');
      expect([name, atCall, unknownIn(school), claims]).toEqual([name, atCall, [], []]);
      // Asked again at once, it is the same.
      again.call(name, ...argsOf(again));
      expect([name, atCall, filesIn(again).length]).toEqual([name, atCall, made]);
    }
  },
);

test.each([
  ['makePapers', '/upload/drive/v3/files'],
  ['unitFigures', '/upload/drive/v3/files'],
])('%s of which Google did not say what became is made once', (name, path) => {
  const school = ready();
  const fault = { member: `rest:POST ${path}`, atCall: 1, kind: 'transient', when: 'after' } as const;
  school.run(name, [], { faults: [fault] });
  school.reply(name);
  school.hour('2026-09-16T13:05');
  expect(filesIn(school)).toHaveLength(filesIn(ready()).length + 1);
  expect(unknownIn(school)).toEqual([]);
});

/** Whoever has the link may open the folder, and what is made in it. */
const openFolder = ({ workspace }: School): (() => void) => {
  const folder = Object.values(workspace.state.files).find(({ appProperties }) => appProperties.musKey === 'folder');
  folder?.permissions.push({ id: 'p', type: 'anyone', role: 'reader' });
  return () => {
    if (folder) folder.permissions = folder.permissions.filter(({ id }) => id !== 'p');
  };
};

test.each([
  ['is deleted again', 0, /bliver derfor ikke brugt/],
  ['that cannot be deleted either is told of, and seen to by the next run', Infinity, /hverken lukkes eller slettes/],
])('a file that comes out open %s', (_, times, told) => {
  const school = ready();
  let close = (): void => undefined;
  const act = (): void => {
    close = openFolder(school);
  };
  const reply = school.run('makePapers', [], {
    faults: [
      { member: 'rest:POST /upload/drive/v3/files', atCall: 1, kind: 'act', act },
      { member: 'rest:DELETE /drive/v3/files/*', atCall: 1, times, kind: 'transient' },
    ],
  });
  expect(JSON.stringify(reply.value)).toMatch(told);
  expect(filesIn(school)).toHaveLength(filesIn(ready()).length + (times === 0 ? 0 : 1));
  close();
  school.hour('2026-09-16T13:05');
  expect(unknownIn(school)).toEqual([]);
  school.call('makePapers');
  expect(filesIn(school)).toHaveLength(filesIn(ready()).length + 1);
});

test('what a dead run left open to others is closed when it is found; what the manager has shared stays so', () => {
  const school = ready();
  const member = 'rest:POST /upload/drive/v3/files';
  school.run('makePapers', [], { faults: [{ member, atCall: 1, kind: 'kill', when: 'after' }] });
  const papers = () => filesIn(school).find(({ appProperties }) => appProperties.musKey?.includes('/papers/'));
  const shared = { id: 'p1', type: 'domain', role: 'reader', domain: 'solby.dk' } as const;
  papers()?.permissions.push(shared);
  school.hour('2026-09-16T13:05');
  expect(papers()?.permissions.map(({ emailAddress }) => emailAddress)).toEqual([METTE]);
  papers()?.permissions.push(shared);
  school.call('makePapers');
  expect(papers()?.permissions).toHaveLength(2);
});

test('what cannot be looked for is told and stays claimed, and the run goes on', () => {
  const school = ready();
  const member = 'rest:POST /upload/drive/v3/files';
  school.run('makePapers', [], { faults: [{ member, atCall: 1, kind: 'kill', when: 'after' }] });
  const claimed = () => school.log('2026/papers/').map(({ state }) => state);
  expect(claimed()).toEqual(['I gang']);
  const list = 'rest:GET /drive/v3/files';
  const faults: Fault[] = [{ member: list, atCall: 1, times: Number.POSITIVE_INFINITY, kind: 'transient' }];
  const { value } = school.run('workOn', [200], { faults });
  expect(value).toMatchObject({ ok: true, data: { problems: [expect.stringMatching(/Google/)] } });
  expect(claimed()).toEqual(['I gang']);
  school.hour('2026-09-16T13:05');
  expect(claimed()).toEqual(['Udført']);
});
