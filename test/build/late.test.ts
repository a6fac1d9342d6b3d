// Late modules: what is packed is what the source says, it is unpacked only when something is said, and Apps Script can parse it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'acorn';
import { stop } from 'esbuild';
import fc from 'fast-check';
import { inflate } from '../../scripts/packing/inflate.ts';
import { LATE_GROUPS, packLateModules } from '../../scripts/packing/lateModules.ts';
import { toLetters } from '../../scripts/packing/letters.ts';
import { type PackedGroup, packGroup } from '../../scripts/packing/packGroup.ts';
import { registerOf } from '../../src/domain/register.ts';
import { reportOf } from '../../src/domain/report/report.ts';
import { words } from '../../src/domain/words/words.ts';
import { reportUnit } from '../domain/report/reportUnit.ts';
import { ANNA, type School, schoolAt } from '../flows/school.ts';

/** Anna's conversation is held, and one agreement is made. */
const agreedSchool = (): School => {
  const school = schoolAt('talked');
  const id = school.idOf(ANNA);
  const review = { status: 'Gennemført', reason: '', effect: 'Børnene læser', score: '4' };
  school.jumpTo('2026-09-28T12:05');
  school.call('reviewAgreements', id, [
    { agreementId: 'A01', ...review },
    { agreementId: 'A02', ...review },
  ]);
  school.call('registerConversation', id, '2026-09-28', ['F1']);
  const agreement = { id: '', text: 'Makkerlæsning', type: 'goal', focusArea: 'F1', driftReason: '' };
  school.call('saveAgreements', id, [{ ...agreement, responsible: 'both', deadline: '2027-03-01', signOfSuccess: '' }]);
  school.work();
  return school;
};

type Modules = Record<string, Record<string, (...args: unknown[]) => unknown>>;

/** The group made into code as the bundle does it, what it needs from outside being the source's own. */
const made = ({ letters, size, link }: PackedGroup): Modules => {
  const needs = [...link.matchAll(/^import (\*|\{ (\w+)) as n\d+(?: \})? from "([^"]+)";$/gm)].map(
    ([, what, name = '', from = '']) => (what === '*' ? require(from) : require(from)[name]),
  );
  return vm.runInThisContext(inflate(letters, size))(...needs);
};

/** All that a value says: functions are asked with `facts`, everything else is gone through in its order. */
const said = (value: unknown, facts: readonly unknown[]): unknown => {
  if (typeof value === 'function') {
    try {
      return { answer: said(value(...facts), facts) };
    } catch (error) {
      return { thrown: String(error) };
    }
  }
  if (Array.isArray(value)) return value.map((part) => said(part, facts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, part]) => [key, said(part, facts)]);
};

/** What the functions of the domain are asked: those that want something else refuse it alike. */
const ASKED: readonly (() => unknown[])[] = [
  () => [reportUnit(), { date: '2027-06-01', time: '08:05' }, 'year'],
  () => [reportUnit(), reportOf(reportUnit(), { date: '2027-06-01', time: '08:05' }, 'year'), 'da'],
  () => [reportOf(reportUnit(), { date: '2027-06-01', time: '08:05' }, 'year'), 'en'],
  () => [registerOf(reportUnit()), { date: '2027-06-01', time: '08:05' }],
  () => [registerOf(reportUnit()), 'E01', 2026],
  () => [reportUnit(), reportUnit().employees[0], { deadline: '2026-09-07', formUrl: 'https://a.example', docUrl: '' }],
  () => [reportUnit().agreements, reportUnit()],
  () => ['Min leder er sygemeldt 010190-1234', 'da', 3],
  () => [],
];

/** What a function does, as far as it can be told of: of what it throws the kind, since names are shortened in the bundle. */
const told = (asked: unknown, facts: unknown[]): unknown => {
  if (typeof asked !== 'function') return 'no function';
  try {
    return {
      answer: JSON.stringify(asked(...facts), (_, value: unknown) => (isCollection(value) ? [...value] : value)),
    };
  } catch (error) {
    // It may be an error of the other realm.
    return { thrown: Object(error).name };
  }
};

/** Of this realm or the other. */
const isCollection = (value: unknown): value is Iterable<unknown> =>
  /^\[object (Map|Set)\]$/.test(Object.prototype.toString.call(value));

// esbuild's own process would keep the run alive.
afterAll(stop);

describe('the late modules of the bundle', () => {
  const packed = packLateModules();

  test.each(['da', 'en'] as const)('say every word that the source says (%s)', async (language) => {
    const group = (await packed).get('words');
    const at = LATE_GROUPS.words?.findIndex((file) => file.endsWith('/words/words.ts'));
    const late = group && made(group)[`m${at}`]?.words?.(language);
    const facts = { value: 'værdi', name: 'Åse', date: '2026-09-07', conversationDate: '2026-10-01', areas: 'A – B' };
    for (const asked of [['2026-09-07', '2026-10-01', 'c', 'd'], [facts], [2026, 2028], ['', ''], [1, 2, 3, 4]]) {
      expect(said(late, asked)).toEqual(said(words(language), asked));
    }
  });

  test.each(Object.entries(LATE_GROUPS))('offer every function of the source (%s)', async (name, files) => {
    const group = (await packed).get(name);
    if (!group) throw new Error(`No group ${name}`);
    const late = made(group);
    for (const [at, file] of files.entries()) {
      const source: Record<string, unknown> = require(file);
      // A class stays within its group.
      const functions = Object.keys(source).filter(
        (key) => typeof source[key] === 'function' && !String(source[key]).startsWith('class'),
      );
      const stubs = [...(group.stubs.get(file) ?? '').matchAll(/^export const (\w+) =/gm)].map(([, key]) => key);
      expect([file, stubs.sort()]).toEqual([file, functions.sort()]);
      for (const key of functions) expect([file, key, typeof late[`m${at}`]?.[key]]).toEqual([file, key, 'function']);
      if (!file.includes('/src/domain/')) continue;
      for (const key of functions) {
        for (const asked of ASKED) {
          const ask = (from: Record<string, unknown> | undefined) => told(from?.[key], asked());
          expect([file, key, ask(late[`m${at}`])]).toEqual([file, key, ask(source)]);
        }
      }
    }
  });

  test('are ECMAScript 2020 without what Apps Script refuses', async () => {
    for (const { source } of (await packed).values()) {
      const tree = JSON.stringify(parse(`(${source})`, { ecmaVersion: 2020, sourceType: 'script' }));
      expect(tree).not.toMatch(/"type":"(PropertyDefinition|PrivateIdentifier|StaticBlock|ImportExpression)"/);
    }
  });

  test('stay packed while the bundle loads', () => {
    const context = vm.createContext(Object.create(null));
    vm.runInContext('let made = 0; Function = class { constructor() { made += 1; } };', context);
    vm.runInContext(readFileSync(resolve('dist/Code.js'), 'utf8'), context);
    expect(vm.runInContext('made', context)).toBe(0);
  });

  test.each([
    ['while answers are awaited', schoolAt('invited'), '2026-09-16'],
    ['when agreements are followed up', agreedSchool(), '2026-12-03'],
  ])('stay packed in an hour that has nothing to say, %s', (_, school, date) => {
    school.hour(`${date}T10:05`);
    school.hour(`${date}T11:05`);
    const files = school.workspace.state.scripts[school.scriptId]?.files ?? {};
    files['Refusing.js'] = 'Function = function () { throw new Error("unpacked"); };';
    expect(school.hour(`${date}T12:05`).execution.status).toBe('completed');
    expect(() => school.call('overview')).toThrow('unpacked');
  });
});

describe('a group', () => {
  const packedFrom = async (modules: Record<string, string>, late: string[]): Promise<[PackedGroup, Modules]> => {
    const folder = mkdtempSync(join(tmpdir(), 'late-'));
    try {
      for (const [name, code] of Object.entries(modules)) writeFileSync(join(folder, name), code);
      const group = await packGroup(
        'tried',
        late.map((name) => join(folder, name)),
      );
      return [group, made(group)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('shares what is between its modules, takes what is outside, and offers functions only', async () => {
    const folderless = {
      'outside.ts': 'export const outer = (n: number): number => n + 1;',
      'one.ts':
        "import { outer } from './outside.ts'; export const LIMIT = 3; export type T = number; export const twice = (n: T): T => outer(outer(n));",
      'two.ts':
        "import { LIMIT, twice } from './one.ts'; import * as outside from './outside.ts'; export function told(): string { return '«' + twice(LIMIT) + '» – ' + outside.outer(0) + ` ★ \\n æøå`; }",
    };
    const [group, modules] = await packedFrom(folderless, ['one.ts', 'two.ts']);
    expect(modules.m1?.told?.()).toBe('«5» – 1 ★ \n æøå');
    const stubs = [...group.stubs.values()];
    expect(stubs[0]).toContain('export const twice = (...args) => load().m0.twice(...args);');
    expect(stubs[0]).not.toContain('LIMIT');
    expect(stubs[1]).toContain('told');
    expect(group.source.split('').every((sign) => sign <= '\u00ff')).toBe(true);
  });

  test('says any text as it was', async () => {
    const texts = fc.sample(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), 200);
    const [, modules] = await packedFrom(
      {
        'texts.ts': `export const all = () => ${JSON.stringify(texts)};\nexport const pad = () => ${JSON.stringify('og en lang hale '.repeat(40))};`,
      },
      ['texts.ts'],
    );
    expect(modules.m0?.all?.()).toEqual(texts.map((text) => JSON.parse(JSON.stringify(text))));
  });
});

test('inflate undoes deflate, in letters that need no escape', () => {
  const word = fc.constantFrom('aftale', ' ', 'æøå', 'medarbejder', '. ', 'Skriv', 'leder', '"', '\\', '0');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ maxLength: 9 })), { minLength: 200, maxLength: 4000 }),
      (pieces) => {
        const bytes = Buffer.from(pieces.join(''), 'latin1');
        const letters = toLetters(deflateRawSync(bytes, { level: 9 }));
        expect(letters).toMatch(/^[#-[\]-~]*$/);
        expect(inflate(letters, bytes.length)).toBe(bytes.toString('latin1'));
      },
    ),
    { numRuns: 30 },
  );
});
