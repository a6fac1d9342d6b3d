// Which modules are mostly texts, and what they are when their texts are packed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { packTexts, TextTable } from './packTexts.ts';

const root = join(import.meta.dirname, '../..');

const domain = join(root, 'src/domain');
const words = readdirSync(join(domain, 'words')).map((name) => `words/${name}`);
const inLanguage = (language: string): string[] =>
  words.filter((name) => new RegExp(`[./]${language}\\.ts$`).test(name)).sort();

/** All words, a language at a time, since a text packs best close to its like; and what else is mostly texts. */
export const TEXT_MODULES = [
  ...inLanguage('da'),
  ...inLanguage('en'),
  'words/problemSentence.ts',
  'questionBank.ts',
  'agreementWords.ts',
  'agreementTable.ts',
  'importing/roster.ts',
  'importing/oldAgreements.ts',
  'importing/focusAreas.ts',
].map((name) => join(domain, name));

/** What the menu and each hourly run ask for, though they have nothing to say. */
export const ASKED_EVERY_RUN = ['menu', 'steps'];

export const RUNTIME = join(root, 'scripts/packing/packedTexts.ts');

export const plainModule = (file: string): string =>
  transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2020', charset: 'utf8' }).code;

/** Each module as it goes into the bundle, and the table of their texts. */
export const packModules = (): { modules: Map<string, string>; letters: string; size: number } => {
  const table = new TextTable();
  const modules = new Map(
    TEXT_MODULES.map((file) => [file, packTexts(plainModule(file), table, RUNTIME, ASKED_EVERY_RUN)]),
  );
  return { modules, ...table.packed() };
};
