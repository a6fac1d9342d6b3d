// Nothing is made twice: not where Drive lists a file late, not where half a wave was made, not where Drive wants it slower.
import { type Weather, worst } from 'local-workspace';
import { ALI, ANNA, METTE, type School, schoolAt } from '../../school.ts';

const withWeather = (weather: Partial<Weather>, seed = 1): School => {
  const school = schoolAt('installed');
  Object.assign(school.workspace.state, { weather, seed });
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  return school;
};

const keysOf = (school: School): string[] =>
  Object.values(school.workspace.state.files)
    .flatMap(({ appProperties }) => appProperties.musKey ?? [])
    .map((key) => key.split('/').slice(0, 2).join('/'))
    .sort();

const ONE_EACH = [...Array(3).fill('2026/doc'), ...Array(3).fill('2026/form'), 'folder'];

test.each([0, 5, 10])('a run right after one that died finds what that made, listed %i seconds late', (seconds) => {
  for (const atCall of [1, 2, 3]) {
    const school = withWeather({ fileIndexLagSeconds: seconds });
    const member = 'rest:POST /upload/drive/v3/files';
    school.run('workOn', [200], { faults: [{ member, atCall, kind: 'kill', when: 'after' }] });
    expect(school.work().problems).toEqual([]);
    expect(keysOf(school)).toEqual(ONE_EACH);
  }
});

test('what a run made in the last of its six minutes is found, though it was claimed in the first', () => {
  const school = withWeather({ fileIndexLagSeconds: 10 });
  const member = 'rest:POST /upload/drive/v3/files';
  const linger = (): void => {
    school.workspace.state.now += 5 * 60_000;
  };
  const { execution } = school.run('workOn', [200], {
    faults: [
      { member, atCall: 1, kind: 'act', act: linger },
      { member, atCall: 1, kind: 'kill', when: 'after' },
    ],
  });
  school.workspace.state.now += execution.modelledMs;
  expect(school.work().problems).toEqual([]);
  expect(keysOf(school)).toEqual(ONE_EACH);
});

test('a folder that was made though Google answered otherwise is not made again', () => {
  const school = withWeather({});
  const member = 'rest:POST /drive/v3/files';
  school.run('workOn', [200], { faults: [{ member, atCall: 1, kind: 'transient', when: 'after' }] });
  expect(school.work().problems).toEqual([]);
  expect(keysOf(school)).toEqual(ONE_EACH);
});

test('waves that go half wrong leave one of each, in the end', () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const school = withWeather({ faultyWaves: 0.2 }, seed);
    let again = 0;
    // What is not known to be done is looked for in the next run.
    for (; again < 20 && keysOf(school).length < ONE_EACH.length; again += 1) school.reply('workOn', 200);
    school.workspace.state.weather = {};
    for (let runs = 0; runs < 3; runs += 1) school.work();
    expect([seed, keysOf(school)]).toEqual([seed, ONE_EACH]);
    expect(school.log('2026/form/').map(({ state }) => state)).toEqual(['Udført', 'Udført', 'Udført']);
  }
});

test('in the worst weather the year begins all the same', () => {
  const school = withWeather({ ...worst(), faultyWaves: 0 });
  expect(school.work().problems).toEqual([]);
  expect(keysOf(school)).toEqual(ONE_EACH);
});

const sleepsIn = (school: School): number => school.lastRun.calls['Utilities.sleep'] ?? 0;

test('nothing is waited for that was surely not made', () => {
  const school = withWeather({});
  school.call('makePapers');
  const made = Object.values(school.workspace.state.files).find(
    ({ appProperties }) => appProperties.musKey === 'folder',
  );
  made?.permissions.push({ id: 'p', type: 'anyone', role: 'reader' });
  expect(school.work().problems.join()).toMatch(/kan åbnes af andre/);
  school.work();
  expect(sleepsIn(school)).toBe(0);
  expect(school.filesOf('form')).toEqual([]);
});

test('what was made before it failed is gone on with at once, though Drive does not list it yet', () => {
  const school = withWeather({ fileIndexLagSeconds: 3600 });
  school.type('employees', { email: ANNA }, 'email', 'ingen@solby.dk');
  expect(school.work().problems.join()).toMatch(/har ikke en Google-konto/);
  school.type('employees', { email: 'ingen@solby.dk' }, 'email', ANNA);
  expect(school.work().problems).toEqual([]);
  expect(sleepsIn(school)).toBe(0);
  expect(keysOf(school)).toEqual(ONE_EACH);
});

test('what a run that died has made is closed to whoever has no business in it', () => {
  const school = withWeather({});
  const member = 'rest:POST /upload/drive/v3/files';
  school.run('workOn', [200], { faults: [{ member, atCall: 3, kind: 'kill', when: 'after' }] });
  const docs = school.filesOf('doc');
  expect(docs.length).toBeGreaterThan(0);
  for (const id of docs)
    school.workspace.file(id)?.permissions.push(
      { id: 'p1', type: 'domain', role: 'reader', domain: 'solby.dk' },
      // The address that the Sheet had when the run died.
      { id: 'p2', type: 'user', role: 'writer', emailAddress: 'carla@solby.dk' },
    );
  expect(school.work().problems).toEqual([]);
  for (const email of [ANNA, ALI]) {
    const { permissions = [] } = school.workspace.file(school.fileOf('doc', email)) ?? {};
    expect(permissions.map(({ emailAddress }) => emailAddress).sort()).toEqual([email, METTE].sort());
  }
});
