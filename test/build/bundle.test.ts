// What is pushed to Google: it loads where there is no Node and no DOM, names what Google calls, and can be read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse, tokenizer, tokTypes } from 'acorn';
import { build } from 'esbuild';
import { menu, server, trigger } from '../../src/main.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const code = readFileSync(join(dist, 'Code.js'), 'utf8');
const sidebar = readFileSync(join(dist, 'Sidebar.html'), 'utf8');

const sidebarSources = (): string[] => {
  const folder = join(root, 'sidebar');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
};

/** Top-level function declarations: what Google can call by name. */
const topLevelFunctions = (): string[] =>
  parse(code, { ecmaVersion: 2020, sourceType: 'script' }).body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [],
  );

test('whoever passes the outputs on passes on the licences of the packages in them', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['sidebar/main.tsx'],
    bundle: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const inputs = Object.keys(metafile.inputs);
  const packages = new Set(inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  expect([...packages]).toContain('preact');
  const [, notices = ''] = /^<!doctype html>\n<!--\n([\s\S]*?)\n-->\n<html/.exec(sidebar) ?? [];
  for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(notices.match(/Permission is hereby granted/g)).toHaveLength(packages.size);
  // No package's code is in the server's file.
  expect(code).not.toContain('node_modules');
});

describe('dist/Code.js', () => {
  test('loads in a bare context', () => {
    const context = vm.createContext(Object.create(null));
    expect(() => vm.runInContext(code, context)).not.toThrow();
    for (const name of topLevelFunctions()) expect(vm.runInContext(`typeof ${name}`, context)).toBe('function');
  });

  test('is ECMAScript 2020 without what Apps Script refuses', () => {
    const tree = JSON.stringify(parse(code, { ecmaVersion: 2020, sourceType: 'script' }));
    expect(tree).not.toMatch(/"type":"(PropertyDefinition|PrivateIdentifier|StaticBlock|ImportExpression)"/);
  });

  test('puts at the top level the public list, and with it every function that menu, trigger and sidebar name', () => {
    const listed = Object.keys({ ...menu, ...trigger, ...server });
    expect(topLevelFunctions().toSorted()).toEqual(listed.toSorted());
    const source = readFileSync(join(root, 'src/main.ts'), 'utf8');
    const inMenu = [...source.matchAll(/functionName: '(\w+)'/g)].map(([, name]) => name ?? '');
    const handlers = [
      ...readFileSync(join(root, 'src/flows/manager/install.ts'), 'utf8').matchAll(/HANDLER = '(\w+)'/g),
    ].map(([, name]) => name ?? '');
    // The sidebar has one door to the server, and names what it asks for where it asks.
    const asked = sidebarSources().flatMap((source) => [...source.matchAll(/\bcall\(\s*('(\w+)')?/g)]);
    const bySidebar = asked.map(([, , name]) => name ?? 'no name');
    expect(sidebar.split('google.script.run')).toHaveLength(2);
    expect(handlers).toEqual(['everyHour']);
    expect(bySidebar).toEqual(expect.arrayContaining(['overview', 'previewPhase', 'startPhase', 'workOn']));
    for (const name of ['onOpen', 'onInstall', ...inMenu, ...handlers]) expect(listed).toContain(name);
    for (const name of bySidebar) expect(Object.keys(server)).toContain(name);
  });

  test('is not minified: each module is introduced by its path, and functions keep their names', () => {
    const introduced = [...code.matchAll(/^;\/\/ \.\/(src\/\S+\.ts)$/gm)].map(([, path]) => path ?? '');
    expect(introduced.length).toBeGreaterThan(150);
    expect(introduced.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    for (const path of ['src/domain/year/due.ts', 'src/flows/engine/everyHour.ts', 'src/google/rest/api.ts']) {
      expect(introduced).toContain(path);
      const source = readFileSync(join(root, path), 'utf8');
      const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name ?? '');
      expect(names.filter((name) => !new RegExp(`\\b(const|function) ${name}\\b`).test(code))).toEqual([]);
    }
    expect(code).toContain('januar februar marts');
  });

  test('has no line that only a machine could read: over 400 characters there are only texts', () => {
    const texts: [start: number, end: number][] = [];
    for (const token of tokenizer(code, { ecmaVersion: 2020 })) {
      if (token.type === tokTypes.string || token.type === tokTypes.template) texts.push([token.start, token.end]);
    }
    let start = 0;
    for (const line of code.split('\n')) {
      const end = start + line.length;
      if (line.length > 400) {
        const inTexts = texts.reduce(
          (sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
          0,
        );
        expect({ line: line.slice(0, 80), code: line.length - inTexts <= 400 }).toEqual({
          line: line.slice(0, 80),
          code: true,
        });
      }
      start = end + 1;
    }
  });

  test('evaluates nothing from text and holds nothing encoded', () => {
    expect(code).not.toMatch(/\bnew Function\b|\beval\(|\bFunction\(/);
    const strings = [...tokenizer(code, { ecmaVersion: 2020 })].filter(({ type }) => type === tokTypes.string);
    const texts = strings.map(({ start, end }) => code.slice(start, end));
    expect(texts.filter((text) => /[A-Za-z0-9+/=\\]{100}/.test(text))).toEqual([]);
  });
});

describe('dist/Sidebar.html', () => {
  const start = sidebar.indexOf('<script>') + '<script>'.length;
  const script = sidebar.slice(start, sidebar.indexOf('</script>', start));

  test('is one file without scriptlets, outside scripts or template literals', () => {
    expect(sidebar).not.toMatch(/<\?|<script[^>]+src=|<link\b/);
    expect(sidebar.split('<script')).toHaveLength(2);
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    const literals = [...tokenizer(script, { ecmaVersion: 2020 })].filter(({ type }) => type === tokTypes.template);
    expect(literals).toEqual([]);
  });

  test('is not minified, and evaluates nothing from text', () => {
    expect(script).toMatch(/^ {2}\/\/ sidebar\/app\.tsx$/m);
    expect(script).not.toMatch(/\bnew Function\b|\beval\(/);
  });
});
