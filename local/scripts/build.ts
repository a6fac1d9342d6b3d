// Builds the local pages into built/web: their script and styles, and the file that a script's own page finds before its scripts.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BUILT_PAGES } from '../web/bundle.ts';

const PAGES = path.resolve(import.meta.dirname, '../web/pages');

const common = { outdir: BUILT_PAGES, bundle: true, target: 'es2022', minify: true, legalComments: 'none' } as const;

rmSync(BUILT_PAGES, { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: [path.join(PAGES, 'main.tsx')],
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }),
  build({ ...common, entryPoints: [path.join(PAGES, 'shim.ts')], format: 'iife' }),
]);
