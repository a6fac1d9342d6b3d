// Nothing is made twice: not where Drive lists a file late, not where half a wave was made, not where Drive wants it slower.
import { type Weather, worst } from 'local-workspace';
import { type School, schoolAt } from '../../school.ts';

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
