// What the documents link to, name and tell people to type is there: files, folders, npm scripts, names of the code.
import { dirname, join } from 'node:path';
import packageJson from '../../package.json';
import { words } from '../../src/domain/words/words.ts';
import { filesEnding, isThere, namesIn, sourceOf } from './sourceFiles.ts';

const markdownIn = (folder: string): string[] =>
  namesIn(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const RECORDS = markdownIn('decisions').filter((file) => /\/\d{4}-/.test(file));
const DOCUMENTS = ['.', 'decisions', 'docs', 'docs/listing', '.github', 'local', 'verify', 'verify/recorded'].flatMap(
  markdownIn,
);

/** Folders that commands make, and that a fresh clone lacks. */
const MADE = ['.deployed.json', '.workspace', 'built', 'dist', 'out', 'proof.json', 'screenshots'];
/** What `npm run year` leaves in `out`, as the README lists it. */
const LEFT_BY_THE_YEAR =
  /^(master\.xlsx|(mail|charts)\/\*\.\w+|(docs|forms|pdf)\/|report\.html|timeline\.md|summary\.json)$/;

/** A file of any Apps Script project, not of ours. */
const OF_A_SCRIPT = ['Code.js'];

/** What stands between backticks on one line, outside of blocks of code. */
const quotedIn = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);

/** The folder from which a document names paths: a package's own papers begin in the package. */
const folderOf = (document: string): string => (document.startsWith('local/') ? 'local' : '.');

const ENDING = /\.(ts|tsx|js|cjs|md|json|sh|css|yml|html|svg|png)$/;
const isPath = (quoted: string, folder: string): boolean => {
  if (!/^[\w.-]+(\/[\w.*-]+)*\/?$/.test(quoted) || LEFT_BY_THE_YEAR.test(quoted)) return false;
  const [first = ''] = quoted.split('/');
  if (MADE.includes(first) || OF_A_SCRIPT.includes(quoted)) return false;
  return ENDING.test(quoted) || (quoted.includes('/') && isThere(join(folder, first)));
};

/** Words of blocks of code that name something in one of our folders. */
const pathsInCode = (text: string): string[] =>
  [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)]
    .flatMap(([, code = '']) => code.split(/\s+/))
    .filter((word) => /^(src|test|local|sidebar|scripts|proof|bench|verify)\/[\w./-]+$/.test(word));

/** All code, but this file, which names what nobody has. */
const sourcesIn = (folder: string): string[] =>
  filesEnding(/\.(tsx?|c?js|css)$/, folder)
    .filter((file) => file !== 'test/structure/documents.test.ts')
    .map(sourceOf);

/** Every word of the code, of the manifest, and of package.json. */
const wordsOfCode = (): Set<string> => {
  const texts = ['src', 'sidebar', 'local', 'scripts', 'test', 'proof', 'bench', 'verify'].flatMap(sourcesIn);
  return new Set(
    [...texts, sourceOf('appsscript.json'), sourceOf('package.json')].flatMap(
      (text) => text.match(/[A-Za-z_]\w+/g) ?? [],
    ),
  );
};

test('there are documents to look at', () => {
  expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']));
  expect(DOCUMENTS).toEqual(expect.arrayContaining(['docs/glossary.md', 'local/README.md', 'local/CHANGELOG.md']));
  expect(RECORDS.length).toBeGreaterThanOrEqual(12);
});

test.each(DOCUMENTS)('%s links to files and names paths that there are', (file) => {
  const text = sourceOf(file);
  const folder = folderOf(file);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
  const paths = quotedIn(text).filter((quoted) => isPath(quoted, folder));
  expect([
    ...links.filter((link) => !isThere(join(dirname(file), link))),
    ...paths.filter((path) => !isThere(join(folder, path))),
    ...pathsInCode(text).filter((path) => !isThere(join(folder, path))),
  ]).toEqual([]);
});

test('names of the code are names that the code has', () => {
  const known = wordsOfCode();
  const isName = (quoted: string): boolean =>
    /^[A-Za-z]\w*(\.\w+)*(\(.*\))?$/.test(quoted) && /[a-z][A-Z]|[A-Z_]{4}/.test(quoted);
  const unknown = DOCUMENTS.flatMap((file) =>
    quotedIn(sourceOf(file))
      .filter((quoted) => isName(quoted) && !isPath(quoted, folderOf(file)))
      .filter((name) => !(name.match(/[A-Za-z_]\w+/g) ?? []).every((word) => known.has(word)))
      .map((name) => `${file}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

/** A row's term, and the files of its last column with the names that stand after each. */
const glossaryRows = (): { term: string; places: { file: string; names: string[] }[] }[] =>
  [...sourceOf('docs/glossary.md').matchAll(/^\| (?!term |---)(.+?) \|.*\| ([^|]+) \|$/gm)].map(
    ([, term = '', places = '']) => ({
      term,
      places: [...places.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`((?: `[\w.]+`)*)/g)].map(([, file = '', names = '']) => ({
        file,
        names: names.match(/\w+/g) ?? [],
      })),
    }),
  );

test('each row of the glossary says where in the code it is, and it is there', () => {
  const rows = glossaryRows();
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ places }) => places.length === 0).map(({ term }) => term)).toEqual(['MUS']);
  const missing = rows.flatMap(({ term, places }) =>
    places
      .filter(({ file, names }) => !isThere(file) || !names.every((name) => hasWord(file, name)))
      .map(({ file }) => `${term}: ${file}`),
  );
  expect(missing).toEqual([]);
});

const hasWord = (file: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(sourceOf(file));

test('the documents name only npm scripts that there are', () => {
  const named = DOCUMENTS.flatMap((file) => [...sourceOf(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)]);
  expect(named.map(([, name = '']) => name).filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test('CONTRIBUTING has a line for every room of domain', () => {
  const listed = [...sourceOf('CONTRIBUTING.md').matchAll(/^\| `src\/domain\/(\w+)` \|/gm)].map(([, room]) => room);
  expect([...listed].sort()).toEqual(namesIn('src/domain'));
});

describe('decisions', () => {
  test('are numbered without gaps, and listed', () => {
    expect(RECORDS.map((file) => Number(file.slice(10, 14)))).toEqual(RECORDS.map((_, position) => position + 1));
    const list = sourceOf('decisions/README.md');
    expect(RECORDS.filter((file) => !list.includes(`](${file.slice(10)})`))).toEqual([]);
  });

  test.each(RECORDS)('%s says context, decision and what it costs', (file) => {
    const headings = [...sourceOf(file).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'What it costs']);
  });
});

describe('the README', () => {
  const readme = sourceOf('README.md').replace(/\s+/g, ' ');

  test('names the npm scripts that people need first', () => {
    const named = [...readme.matchAll(/npm (?:run (\w+)|(test|start)\b)/g)].map(([, run, bare]) => run ?? bare ?? '');
    expect(named).toEqual(expect.arrayContaining(['start', 'year', 'test', 'build', 'local', 'bench']));
  });

  test('names the menu entry as people see it', () => {
    for (const language of ['da', 'en'] as const) expect(readme).toContain(`_${words(language).menu.install}_`);
  });

  test('gives the placeholder that .clasp.json holds', () => {
    const { scriptId } = JSON.parse(sourceOf('.clasp.json')) as { scriptId: string };
    expect(readme).toContain(`\`${scriptId}\``);
  });
});
