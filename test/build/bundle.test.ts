// What is pushed to Google: it loads where there is no Node and no DOM, names what Google calls, and stays small.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';

const dist = join(import.meta.dirname, '../../dist');
const code = readFileSync(join(dist, 'Code.js'), 'utf8');
const sidebar = readFileSync(join(dist, 'Sidebar.html'), 'utf8');

const sidebarSources = (): string[] => {
  const folder = join(dist, '../sidebar');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
};

/** Top-level function declarations: what Google can call by name. */
const topLevelFunctions = (): string[] =>
  parse(code, { ecmaVersion: 2020, sourceType: 'script' }).body.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [],
  );

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

  test('puts at the top level every function that menu, trigger and sidebar name', () => {
    const source = readFileSync(join(dist, '../src/main.ts'), 'utf8');
    const onGlobal = [...source.matchAll(/^global\.(\w+) =/gm)].map(([, name]) => name ?? '');
    const inMenu = [...source.matchAll(/functionName: '(\w+)'/g)].map(([, name]) => name ?? '');
    const handlers = [
      ...readFileSync(join(dist, '../src/flows/install.ts'), 'utf8').matchAll(/HANDLER = '(\w+)'/g),
    ].map(([, name]) => name ?? '');
    // The sidebar has one door to the server, and names what it asks for where it asks.
    const asked = sidebarSources().flatMap((source) => [...source.matchAll(/\bcall\(\s*('(\w+)')?/g)]);
    const bySidebar = asked.map(([, , name]) => name ?? 'no name');
    expect(sidebar.split('google.script.run')).toHaveLength(2);
    expect(handlers).toEqual(['everyHour']);
    expect(bySidebar).toEqual(expect.arrayContaining(['overview', 'previewPhase', 'startPhase', 'workOn']));
    for (const name of ['onOpen', 'onInstall', ...onGlobal, ...inMenu, ...handlers, ...bySidebar]) {
      expect(topLevelFunctions()).toContain(name);
    }
  });

  test('names no function of the server object that is not on the list', () => {
    const source = readFileSync(join(dist, '../src/main.ts'), 'utf8');
    const server = /const server = \{(.*?)\n\};/s.exec(source)?.[1] ?? '';
    const members = [...server.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name ?? '');
    expect(members.length).toBeGreaterThan(10);
    for (const name of members) expect(topLevelFunctions()).toContain(name);
  });

  test('is under 200 kB', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(200_000);
  });
});

describe('dist/Sidebar.html', () => {
  const scriptIn = (beginning: string): string => {
    const start = sidebar.indexOf(beginning);
    return sidebar.slice(start + beginning.length, sidebar.indexOf('</script>', start));
  };
  const script = scriptIn('<script>');
  const labels = ['da', 'en'].map((language) => scriptIn(`<script type="text/plain" id="labels-${language}">`));

  test('is one file without scriptlets, outside scripts or template literals', () => {
    expect(sidebar).not.toMatch(/<\?|<script[^>]+src=|<link\b/);
    for (const text of [script, ...labels]) {
      expect(text.length).toBeGreaterThan(1000);
      expect(text).not.toContain('`');
      expect(() => parse(text, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    }
  });

  test("runs less than 120 kB: its script and the words of the reader's language", () => {
    for (const words of labels) expect(Buffer.byteLength(script) + Buffer.byteLength(words)).toBeLessThan(120_000);
  });
});
