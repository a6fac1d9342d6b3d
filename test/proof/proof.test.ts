// The quick part of `npm run proof`: a few cases of each line, and that a failure is seen, counted and told.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from 'local-workspace';
import { type Group, type Line, tryGroup } from '../../proof/line.ts';
import { ENGINE, RULES } from '../../proof/lines/mutationList.ts';
import { LINES, lineNamed } from '../../proof/lines.ts';
import { flowNamed } from '../../proof/school/flows.ts';
import { afterFaults, type Undisturbed, undisturbed } from '../../proof/school/undisturbed.ts';
import { holds, lineResult, tableOf } from '../../proof/table.ts';
import { done, jobsOf } from '../../proof/work.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = 2;

/** Groups that are quick to play, and how many cases of each. */
const SAMPLE: [line: string, group: string, cases: number][] = [
  ['crash', 'saveSettings', 3],
  ['crash', 'formsAndInvitations', 3],
  ['unflushed', 'formsAndInvitations', 3],
  ['twice', 'formsAndInvitations', 1],
  ['faults', 'saveSettings', 3],
  ['lasting', 'formsAndInvitations', 1],
  ['together', 'two managers', 1],
  ['people', 'focusAreas', 1],
  ['silence', 'invited', 1],
  ['hostile', 'settings', 2],
  ['access', 'files while talking', 20],
  ['names', 'logs of runs', 1],
];

test.each(SAMPLE)('%s, %s: a few cases hold', async (name, group, cases) => {
  const { tried, failures } = await done({ line: name, group, seed: SEED, most: cases });
  expect(failures).toEqual([]);
  expect(tried).toBe(cases);
});

describe('the table', () => {
  const group = (name: string, ...said: string[][]): Group => ({
    name,
    cases: () => said.map((each, position) => ({ id: String(position), run: () => each })),
  });
  const line: Line = { name: 'line', title: 'What is tried', atLeast: 3, groups: [] };

  test('counts what fails, and a case that breaks', async () => {
    const breaking: Group = {
      name: 'breaking',
      cases: () => [
        {
          id: 'one',
          run: () => {
            throw new Error('no such thing');
          },
        },
      ],
    };
    const results = [
      await tryGroup('line', group('well', [], []), SEED),
      await tryGroup('line', group('ill', ['two mails'], []), SEED),
      await tryGroup('line', breaking, SEED),
    ];
    const result = lineResult(line, results);
    expect(result).toMatchObject({ tried: 5, failed: 2 });
    expect(result.failures).toEqual([
      { id: 'line/ill/0', said: ['two mails'] },
      { id: 'line/breaking/one', said: ['The case broke: Error: no such thing'] },
    ]);
    expect(holds(result)).toBe(false);
    expect(tableOf([result], SEED)).toMatch(/line +What is tried +5 +3 +2 +2/);
  });

  test('too few cases prove nothing', async () => {
    expect(holds(lineResult(line, [await tryGroup('line', group('well', [], []), SEED)]))).toBe(false);
    expect(holds(lineResult(line, [await tryGroup('line', group('well', [], [], []), SEED)]))).toBe(true);
  });

  test('a group that cannot even begin has failed', async () => {
    const { failures } = await done({ line: 'crash', group: 'saveSettings', seed: SEED, most: 0 });
    expect(failures).toEqual([]);
    await expect(done({ line: 'crash', group: 'nothing', seed: SEED, most: 1 })).rejects.toThrow('no group nothing');
  });
});

describe('a product with a fault', () => {
  /** The flow as it is played with a bundle in which something else stands. */
  const changed = (known: Undisturbed, find: RegExp, replace: string): Undisturbed => {
    const ready = known.ready.copy();
    for (const script of Object.values(ready.workspace.state.scripts)) {
      const before = script.files['Code.js'] ?? '';
      const code = before.replace(find, replace);
      expect(code).not.toBe(before);
      script.files = { ...script.files, 'Code.js': code };
    }
    return { ...known, ready };
  };
  const flow = flowNamed('formsAndInvitations');
  const lost: Fault[] = [{ member: 'MailApp.sendEmail', atCall: 2, kind: 'kill', when: 'after', losesUnflushed: true }];

  test('is found: claims that are not flushed before the mails leave', () => {
    const known = undisturbed(flow);
    expect(afterFaults(flow, known, lost)).toEqual([]);
    // The number of entries that is kept outside the Sheet stops what would go out twice; what is left undone is seen.
    expect(afterFaults(flow, changed(known, /SpreadsheetApp\.flush\(\)/g, 'void 0'), lost).join('\n')).toMatch(
      /missing: mail Invitation/,
    );
  });
});

test('every line has groups, and each case can be named', () => {
  expect(jobsOf(LINES, SEED, 1).length).toBeGreaterThan(100);
  for (const { name, groups } of LINES) {
    expect(lineNamed(name).groups).toBe(groups);
    expect(new Set(groups.map((group) => group.name)).size).toBe(groups.length);
  }
});

test('the README lists the lines as they are', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const { name, title, atLeast } of LINES) expect(readme).toContain(`| \`${name}\` | ${title} | ${atLeast} |`);
});

test.each([...ENGINE, ...RULES])(
  'the change “$name” can be made, and its test is there',
  ({ file, find, test: path }) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split(find)).toHaveLength(2);
    expect(existsSync(join(ROOT, path))).toBe(true);
  },
);
