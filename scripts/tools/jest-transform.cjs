// Turns TypeScript and ES modules into what Jest loads, with esbuild; what a worker loads once is asked for from outside.
const { join } = require('node:path');
const { transformSync } = require('esbuild');

const root = join(__dirname, '../..');
const LOADED_ONCE = new RegExp(`^${root}/(local/(?!test/)|scripts/)`);

module.exports = {
  process: (source, filename) =>
    LOADED_ONCE.test(filename)
      ? { code: `module.exports = globalThis.loadedOnce(${JSON.stringify(filename)});` }
      : transformSync(source, {
          loader: /\.(tsx?)$/.exec(filename)?.[1] ?? 'js',
          jsx: 'automatic',
          jsxImportSource: 'preact',
          format: 'cjs',
          target: 'node20',
          sourcemap: 'inline',
          sourcefile: filename,
          define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
        }),
};
