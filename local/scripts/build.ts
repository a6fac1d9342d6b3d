// Builds the local pages into built/web: their script and styles, and the file that a script's own page finds before its scripts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { noticesOf } from '../exports/notices.ts';
import { BUILT_PAGES } from '../web/bundle.ts';

const PAGES = path.resolve(import.meta.dirname, '../web/pages');

const common = { outdir: BUILT_PAGES, bundle: true, target: 'es2022', minify: true, legalComments: 'none' } as const;

/** Puts before each file the notices of the packages whose code is in it. */
const written = async (options: BuildOptions): Promise<void> => {
  const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true });
  for (const { path: file, text } of outputFiles) {
    const output = Object.entries(metafile.outputs).find(([name]) => path.resolve(name) === file)?.[1];
    const notices = noticesOf(Object.keys(output?.inputs ?? {}), process.cwd());
    writeFileSync(file, notices === '' ? text : `/*!\n${notices}\n*/\n${text}`);
  }
};

rmSync(BUILT_PAGES, { recursive: true, force: true });
mkdirSync(BUILT_PAGES, { recursive: true });
await Promise.all([
  written({
    ...common,
    entryPoints: [path.join(PAGES, 'main.tsx')],
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }),
  written({ ...common, entryPoints: [path.join(PAGES, 'shim.ts')], format: 'iife' }),
]);
