// Whoever passes the built pages on passes on what their packages' licences ask for.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { noticesOf } from '../../exports/notices.ts';
import { BUILT_PAGES } from '../../web/bundle.ts';

const LOCAL = path.resolve(import.meta.dirname, '../..');

/** The packages whose code a bundle holds, by what esbuild says. */
const packagesIn = (inputs: readonly string[]): string[] => [
  ...new Set(inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [])),
];

test.each(['main.js', 'main.css'])('%s names every package whose code is in it, with its licence', async (file) => {
  const { metafile } = await build({
    absWorkingDir: LOCAL,
    entryPoints: ['web/pages/main.tsx'],
    outdir: 'built/web',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const packages = packagesIn(Object.keys(metafile.outputs[`built/web/${file}`]?.inputs ?? {}));
  expect(packages).not.toEqual([]);
  const built = readFileSync(path.join(BUILT_PAGES, file), 'utf8');
  const [notices = ''] = /^\/\*![\s\S]*?\*\//.exec(built) ?? [];
  for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(notices.match(/Permission is hereby granted/g)).toHaveLength(packages.length);
});

describe('the notices', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'notices-'));
  const install = (name: string, licence: string | undefined): string => {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    if (licence !== undefined) writeFileSync(path.join(place, 'LICENSE.md'), licence);
    return `node_modules/${name}/index.js`;
  };

  test('name a package once, and end no comment', () => {
    const inputs = [install('@a/b', 'Free */ and --> open'), 'node_modules/@a/b/other.js', 'own.ts'];
    expect(noticesOf(inputs, folder)).toBe('@a/b 1.2.3\n\nFree * / and - -> open');
    expect(noticesOf(['own.ts'], folder)).toBe('');
  });

  test('are refused where a package has no text of its licence', () => {
    expect(() => noticesOf([install('bare', undefined)], folder)).toThrow('bare 1.2.3 (MIT) has no text');
  });
});
