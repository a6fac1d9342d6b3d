// The built files of the pages, read once, so that no other file of the machine can be requested.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Bundle = ReadonlyMap<string, { type: string; text: string }>;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Where the build leaves the pages. */
export const BUILT_PAGES = path.resolve(import.meta.dirname, '../built/web');

/** @throws where nothing has been built. */
export const readBundle = (directory = BUILT_PAGES): Bundle =>
  new Map(
    readdirSync(directory).flatMap((name) => {
      const type = TYPES[path.extname(name)];
      return type ? [[name, { type, text: readFileSync(path.join(directory, name), 'utf8') }]] : [];
    }),
  );
