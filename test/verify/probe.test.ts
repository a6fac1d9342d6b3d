// The probe on the local Workspace: every probe passes, nothing it made is left, and each of Google's traits has a probe.
import { HARSHNESS } from 'local-workspace';
import { play } from '../../verify/play.ts';
import { sourceOf } from '../structure/sourceFiles.ts';

const CIRCUMSTANCES = [
  { account: 'workspace', addOn: false },
  { account: 'consumer', addOn: false },
  { account: 'workspace', addOn: true },
] as const;

describe.each(CIRCUMSTANCES)('with a $account account, as an add-on: $addOn', (circumstances) => {
  const { rows, workspace, errors } = play(circumstances);

  test('every probe passes, and says what follows', () => {
    expect(rows.filter(({ passed }) => !passed).map(({ name, seen }) => ({ name, seen }))).toEqual([]);
    expect(errors).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain('NotEmulated');
    expect(rows.filter(({ what, follows }) => what === '' || follows === '')).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(38);
  });

  test('everything it made is deleted: files, tabs, trigger, notes', () => {
    const { files, triggers, properties, spreadsheets } = workspace.state;
    expect(Object.values(files).filter(({ createdBy }) => createdBy !== '')).toEqual([]);
    expect(triggers).toEqual([]);
    expect(Object.values(properties).flatMap((store) => Object.keys(store))).toEqual([]);
    expect(
      Object.values(spreadsheets)
        .flatMap(({ sheets }) => sheets.map(({ name }) => name))
        .sort(),
    ).toEqual(['Ark1', 'Kontrollér Google']);
  });

  test('it sends three mails to oneself and nothing else', () => {
    const [first] = workspace.state.accounts;
    const sent = workspace.state.outbox.filter(({ from }) => from === first?.email);
    expect(sent.map(({ to }) => to)).toEqual([[first?.email], [first?.email], [first?.email]]);
  });

  test('nothing in the record tells who, when or where', () => {
    const record = JSON.stringify(rows.map(({ name, passed, seen, times }) => ({ name, passed, seen, times })));
    const ids = Object.keys(workspace.state.files);
    const telling = [...workspace.state.accounts.flatMap(({ email, name }) => [email, name]), 'skole.example', ...ids];
    expect(telling.filter((word) => record.includes(word))).toEqual([]);
    expect(record).not.toMatch(/\w@\w|\d{4}-\d\d-\d\dT|ya29\.|Bearer/);
  });
});

/** Another file of the script: the first `times` waves of deletions in each run are refused. */
const refusals = (times: number): string => `
const plain = fetched_;
let refused = 0;
fetched_ = function (asked) {
  const isWave = asked.length > 1 && asked[0].method === 'delete';
  return isWave && refused++ < ${times} ? asked.map(() => ({ status: 503 })) : plain(asked);
};`;

test('what Google does not delete at once is deleted at a later try, and never forgotten', () => {
  const leftAfter = (besides: string) => {
    const { state } = play({ besides }).workspace;
    const noted = Object.values(state.properties).flatMap(({ made = '[]' }): string[] => JSON.parse(made));
    const there = Object.values(state.files).filter(({ createdBy }) => createdBy !== '');
    return { noted, there: there.map(({ id }) => id) };
  };
  expect(leftAfter(refusals(2))).toEqual({ noted: [], there: [] });
  const { noted, there } = leftAfter(refusals(Number.MAX_SAFE_INTEGER));
  expect(there.length).toBeGreaterThan(10);
  expect(there.filter((id) => !noted.includes(id))).toEqual([]);
});

const settled = new Set(
  [...sourceOf('verify/Verify.js').matchAll(/settles: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  ),
);
const names = [...sourceOf('verify/Verify.js').matchAll(/^ {4}([KP]\w+): \{$/gm)].map(([, name = '']) => name);

/** States that Google documents, and that nobody brings about to see what happens. */
const NOT_PROBED: Readonly<Record<string, string>> = {
  driveApps: 'an administrator would have to disable Drive for a whole organisation',
  sharingOutside: 'an administrator would have to change how a whole organisation shares',
  sharesADay: 'the account could share nothing more for a day',
  driveSpace: 'an account would have to be filled',
};

test('each row of how harsh Google is has a probe that settles it', () => {
  const rows = Object.entries(HARSHNESS).map(([name, { point }]) => ({ name, point }));
  const open = rows.filter(({ name, point }) => !settled.has(name) && !settled.has(point));
  expect(open.map(({ name }) => name)).toEqual(Object.keys(NOT_PROBED));
});

const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

test('the nineteen traits and the faults that only Google can settle have a probe', () => {
  expect(numbered('K', 19).filter((trait) => !settled.has(trait))).toEqual([]);
  expect(numbered('F', 12).filter((fault) => !settled.has(fault))).toEqual([]);
});

test('the probes P01 to P31 and the cleaning up are there, each name once', () => {
  const wanted = [...numbered('P', 31).map((name) => name.replace(/^P(\d)$/, 'P0$1')), 'P99'];
  expect(wanted.filter((name) => !names.some((each) => each.startsWith(name)))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('no private function of the probe is unused', () => {
  const source = sourceOf('verify/Verify.js');
  const declared = [...source.matchAll(/^(?:function|const) (\w+_|[A-Z_]{3,})\b/gm)].map(([, name = '']) => name);
  expect(declared.length).toBeGreaterThan(30);
  expect(declared.filter((name) => source.split(new RegExp(`\\b${name}\\b`)).length < 3)).toEqual([]);
});
