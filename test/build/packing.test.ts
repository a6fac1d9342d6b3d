// Packing: the bundle says what the source says, and unpacks nothing before it is asked.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { inflate } from '../../scripts/packing/inflate.ts';
import { toLetters } from '../../scripts/packing/letters.ts';
import { lookUpIn } from '../../scripts/packing/lookUp.ts';
import { packTexts, TextTable } from '../../scripts/packing/packTexts.ts';
import { shareNames } from '../../scripts/packing/shareNames.ts';
import { ASKED_EVERY_RUN, packModules, plainModule, RUNTIME, TEXT_MODULES } from '../../scripts/packing/textModules.ts';

const root = join(import.meta.dirname, '../..');

type Exports = Record<string, unknown>;
type LookUp = (place: number) => unknown;

/** Runs a module; what it imports comes from the source, and the texts by `packed`. */
const run = (code: string, file: string, packed?: LookUp): Exports => {
  const module: { exports: Exports } = { exports: {} };
  const load = (name: string): unknown =>
    name === RUNTIME ? { packed } : require(name.startsWith('.') ? join(dirname(file), name) : name);
  const script = transformSync(code, { format: 'cjs', charset: 'utf8' }).code;
  vm.runInThisContext(`(function (module, exports, require) { ${script}\n})`)(module, module.exports, load);
  return module.exports;
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
  return Object.entries({ ...value }).map(([key, part]) => [key, said(part, facts)]);
};

/** A module packed and run, and how often it has unpacked. */
const packedRun = (source: string): { exports: Exports; unpacked: () => number } => {
  const table = new TextTable();
  const code = packTexts(source, table, RUNTIME);
  let unpacked = 0;
  const packed = lookUpIn(() => {
    unpacked += 1;
    return JSON.parse(table.json());
  });
  return { exports: run(code, join(root, 'src/x.ts'), packed), unpacked: () => unpacked };
};
const same = (source: string, facts: readonly unknown[] = ['en', 'to', 'tre']): void => {
  const { exports, unpacked } = packedRun(source);
  expect(unpacked()).toBe(0);
  expect(said(exports, facts)).toEqual(said(run(source, join(root, 'src/x.ts')), facts));
  expect(unpacked()).toBeLessThanOrEqual(1);
};

describe('the modules of texts', () => {
  const { modules, letters, size } = packModules();
  const load = (file: string): Exports =>
    run(
      modules.get(file) ?? '',
      file,
      lookUpIn(() => JSON.parse(inflate(letters, size))),
    );
  const facts = { value: 'værdi', name: 'Åse', date: '2026-09-07', conversationDate: '2026-10-01', areas: 'A – B' };

  test.each(TEXT_MODULES.map((file) => [file.slice(root.length + 1), file]))('%s says the same', (_, file) => {
    const source = run(plainModule(file), file);
    for (const asked of [['2026-09-07', '2026-10-01', 'c', 'd'], [facts], [2026, 2028], ['', '']]) {
      expect(said(load(file), asked)).toEqual(said(source, asked));
    }
  });

  test('unpack nothing for the menu and for a run that has nothing to say', () => {
    for (const language of ['da', 'en']) {
      const file = TEXT_MODULES.find((name) => name.endsWith(`/words/${language}.ts`)) ?? '';
      const packed = (): never => {
        throw new Error('unpacked');
      };
      const all = Object(run(modules.get(file) ?? '', file, packed)[language]);
      for (const name of ASKED_EVERY_RUN) expect(Object.keys(all[name]).length).toBeGreaterThan(1);
      expect(() => all.mail).toThrow('unpacked');
    }
  });

  test('are smaller by half and more', () => {
    const plain = TEXT_MODULES.filter((file) => file.includes('/words/'))
      .map(plainModule)
      .join('');
    const packed = [...modules].flatMap(([file, code]) => (file.includes('/words/') ? [code] : [])).join('');
    expect(packed.length + letters.length).toBeLessThan(plain.length / 1.6);
  });
});

describe('a packed module', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'Husk at forberede din MUS – æøå ÆØÅ »ja«',
      '👩‍🏫 emoji og `grav` og $',
      '{ikke}',
      '\\n er ikke \n',
      '{"":[0]}',
    ),
  );
  const template = fc.array(text, { minLength: 2, maxLength: 4 }).map((pieces) => {
    const raw = pieces.map((piece) => piece.replace(/[\\`$]/g, '\\$&').replace(/\r/g, '\\r'));
    return `\`${raw.map((piece, at) => `${piece}${at < raw.length - 1 ? `\${${'abc'[at] ?? 'a'}}` : ''}`).join('')}\``;
  });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text.map((each) => JSON.stringify(each)),
      fc.constantFrom('1', 'true', 'null', 'again', 'undefined', '-1', '/en ret lang regex med mellemrum/u'),
      template.map((each) => `(a, b, c) => ${each}`),
      template.map((each) => `(a, b, c) => { const d = (x) => ${each} + x; return d("og en ret lang hale") + again; }`),
      text.map((each) => `(again) => "den indre, ikke den ydre: " + again + ${JSON.stringify(each)}`),
      fc.array(tie('value'), { maxLength: 4 }).map((parts) => `[${parts.join(', ')}]`),
      fc
        .array(fc.tuple(fc.oneof(text, fc.constantFrom('a', 'b', 'title', 'subject')), tie('value')), { maxLength: 5 })
        .map((members) => `{ ${members.map(([key, part]) => `[${JSON.stringify(key)}]: ${part}`).join(', ')} }`),
      fc
        .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '"et navn"', 'title', '7', '""'), tie('value')), {
          maxLength: 5,
        })
        .map((members) => `{ ${members.map(([key, part]) => `${key}: ${part}`).join(', ')} }`),
    ),
  }));

  test('is what it was, whatever it holds', () => {
    fc.assert(
      fc.property(value, value, (one, two) =>
        same(`const again = 'Ret det i filen, og importér igen.'; export const one = ${one};
          export const lazy = () => (${two}); export const spread = () => ({ ...${two}, ...one });`),
      ),
    );
  });

  test('waits behind a getter at load, and still can be spread and listed', () => {
    const source = `export const words = { short: 'Nej', waiting: { notYet: 'Strategimødet er ikke holdt endnu.',
      never: 'Der er ingen aktive indsatsområder.' }, mail: { subject: (year) => \`Invitation til din MUS \${year}\` } };`;
    const { exports, unpacked } = packedRun(source);
    const { words } = exports;
    if (typeof words !== 'object' || words === null) throw new Error('No words.');
    expect(Object.keys(words)).toEqual(['short', 'waiting', 'mail']);
    expect(Reflect.get(words, 'short')).toBe('Nej');
    expect(unpacked()).toBe(0);
    expect({ ...words }).toMatchObject({ waiting: { never: 'Der er ingen aktive indsatsområder.' } });
    expect(unpacked()).toBe(1);
    same(source);
  });

  test('keeps its keys, imports, directives and tagged templates', () => {
    same(`'use strict, and at some length'; const tag = (texts, ...values) => [...texts.raw, ...values];
      import { dateInWords as longName } from './domain/calendarDate.ts';
      export class Sayer { 'en metode med et langt navn'() { return 'og en ret lang sætning'; } }
      export const a = { 'en ret lang nøgle til noget': 1, get told() { return 'fortalt med mange ord'; } };
      export const f = (x) => tag\`en ret lang tekst \${x} og \${'endnu en ret lang tekst'}\`;
      export const g = () => ({ 'en ret lang nøgle': longName('2026-09-07', 'da') })['en ret lang nøgle'];
      export const h = ({ 'en ret lang nøgle': b = 'en ret lang standard' } = {}) => b;
      export const made = (() => [1])().map(String);`);
  });
});

test('inflate undoes deflate, in letters that need no escape', () => {
  const word = fc.constantFrom('aftale', ' ', 'æøå', 'medarbejder', '. ', 'Skriv', 'leder', '"', '\\', '0');
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 9 })), { minLength: 200, maxLength: 4000 }), (words) => {
      const bytes = Buffer.from(words.join(''), 'latin1');
      const letters = toLetters(deflateRawSync(bytes, { level: 9 }));
      expect(letters).toMatch(/^[#-[\]-~]*$/);
      expect(inflate(letters, bytes.length)).toBe(bytes.toString('latin1'));
    }),
    { numRuns: 30 },
  );
});

test('names said once do the same', () => {
  const source =
    `function stub(){}(()=>{"use strict";const conversation={conversationDate:"conversationDate",__proto__:null,
    get kind(){return"conversationDate"},tell(){return this.conversationDate}};const read=({conversationDate:e})=>e;
    class Made extends Array{constructor(){super();this.target=new.target===Made}get conversationDate(){return super.conversationDate}}
    const which=e=>{switch(e){case"conversationDate":return"conversationDate"in conversation;default:return typeof e=="conversationDate"}};
    globalThis.told=[conversation.conversationDate,conversation?.conversationDate,conversation?.conversationDate?.length,
    (conversation.none??conversation).conversationDate,conversation.tell(),conversation.tell?.(),read(conversation),which("conversationDate"),
    conversation.kind,Object.keys(conversation),{conversationDate:1,"conversationDate x":2},new Made().conversationDate,new Made().target,
    \`\${conversation.conversationDate} conversationDate\`,1..toString(),Object.getPrototypeOf(conversation)===null]})();`.replace(
      /\n\s*/g,
      '',
    );
  const told = (code: string): unknown => vm.runInNewContext(`${code};JSON.stringify(told)`);
  const shared = shareNames(source);
  expect(shared.length).toBeLessThan(source.length);
  expect(told(shared)).toBe(told(source));
});

test('loading the bundle unpacks nothing', () => {
  const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
  const context = vm.createContext(Object.create(null));
  vm.runInContext(
    'const parse = JSON.parse; let parsed = 0; JSON.parse = (...a) => { parsed += 1; return parse(...a); }',
    context,
  );
  vm.runInContext(code, context);
  expect(vm.runInContext('parsed', context)).toBe(0);
});
