// Makes of some modules one function that is carried as packed text, and what stands for each of them in the bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateAsync } from '@gfx/zopfli';
import { type ImportDeclaration, type Program, parse } from 'acorn';
import { build, transformSync } from 'esbuild';
import { minify } from 'terser';
import { toLetters } from './letters.ts';

/** The module at run time; `?group=` makes it the link of a group. */
export const LATE = join(import.meta.dirname, 'late.ts');

export interface PackedGroup {
  /** A function of what the group needs from outside, deflated, in letters. */
  letters: string;
  /** Length of its source in bytes. */
  size: number;
  /** The source that is packed. */
  source: string;
  /** The module that hands over what the group needs. */
  link: string;
  /** What stands in the bundle for each of the modules, by file: functions that load the group when they are called. */
  stubs: Map<string, string>;
}

export const packGroup = async (name: string, files: readonly string[]): Promise<PackedGroup> => {
  const code = await bundled(files);
  const { body } = moduleOf(code);
  const imported: { what: string; local: string; from: string }[] = [];
  let inner = code;
  let faces = '';
  for (const statement of body.toReversed()) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) imported.push(importOf(specifier, String(statement.source.value)));
    } else if (statement.type === 'ExportNamedDeclaration') {
      faces = statement.specifiers.map(({ local, exported }) => `${nameOf(exported)}:${nameOf(local)}`).join(',');
    } else continue;
    inner = inner.slice(0, statement.start) + inner.slice(statement.end);
  }
  const source = inLatin1(
    await renamed(`(${imported.map(({ local }) => local).join(',')})=>{"use strict";${inner};return{${faces}}}`),
  );
  const bytes = Buffer.from(source, 'latin1');
  return {
    // Takes its time to find shorter codes than zlib does: 3.6 kB of the bundle.
    letters: toLetters(await deflateAsync(bytes, { numiterations: 15 })),
    size: bytes.length,
    source,
    link: [
      `import { late } from ${JSON.stringify(LATE)};`,
      ...imported.map(
        ({ what, from }, at) => `import ${what} as n${at}${what === '*' ? '' : ' }'} from ${JSON.stringify(from)};`,
      ),
      `export const load = late(${JSON.stringify(name)}, () => [${imported.map((_, at) => `n${at}`).join(', ')}]);`,
    ].join('\n'),
    stubs: new Map(files.map((file, at) => [file, stubOf(name, file, at)])),
  };
};

const importOf = (specifier: ImportDeclaration['specifiers'][number], from: string) => ({
  what:
    specifier.type === 'ImportNamespaceSpecifier'
      ? '*'
      : `{ ${specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default'}`,
  local: specifier.local.name,
  from,
});

/** The modules as one, each under a name of its own; whatever else they import stays an import. */
const bundled = async (files: readonly string[]): Promise<string> => {
  const result = await build({
    stdin: {
      contents: files.map((file, at) => `export * as m${at} from ${JSON.stringify(file)};`).join('\n'),
      resolveDir: '/',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [
      {
        name: 'outside the group',
        setup: ({ onResolve }) => {
          onResolve({ filter: /./ }, ({ path, resolveDir }) => {
            const file = path.startsWith('.') ? join(resolveDir, path) : path;
            return { path: file, external: !files.includes(file) };
          });
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? '';
};

const stubOf = (group: string, file: string, at: number): string =>
  [
    `import { load } from ${JSON.stringify(`${LATE}?group=${group}`)};`,
    ...functionsIn(plainModule(file)).map(
      (name) => `export const ${name} = (...args) => load().m${at}.${name}(...args);`,
    ),
  ].join('\n');

export const plainModule = (file: string): string =>
  transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2020', charset: 'utf8' }).code;

/** What a module exports that can be called late. Other things it exports cannot be had outside its group. */
const functionsIn = (code: string): string[] =>
  moduleOf(code).body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const { declaration } = statement;
    if (declaration.type === 'FunctionDeclaration') return [declaration.id.name];
    if (declaration.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression' ? [id.name] : [],
    );
  });

const moduleOf = (code: string): Program => parse(code, { ecmaVersion: 2020, sourceType: 'module' });

const nameOf = (part: { type: string; name?: string }): string => part.name ?? '';

/** With the names that Terser gives, which repeat more than the bundler's: deflated, a function is 4 % shorter. */
const renamed = async (expression: string): Promise<string> => {
  const { code = '' } = await minify(`_=${expression}`, { ecma: 2020, compress: { passes: 2 }, mangle: true });
  return code.replace(/^_=|;$/g, '');
};

/** One byte a character; what has none is escaped, which is right in texts, templates and patterns. */
const inLatin1 = (source: string): string =>
  source
    .split('')
    .map((sign) => (sign > '\u00ff' ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign))
    .join('');
