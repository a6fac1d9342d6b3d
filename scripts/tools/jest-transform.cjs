// Turns TypeScript and ES modules into what Jest loads, with esbuild; what a worker loads once is asked for from outside.
const { join, sep } = require('node:path');
const { transformSync } = require('esbuild');

const within = (folder) => join(__dirname, '../..', folder) + sep;
const LOADED_ONCE = ['local', 'scripts', 'node_modules'].map(within);
const TESTS_OF_LOCAL = within('local/test');

const isLoadedOnce = (file) =>
  LOADED_ONCE.some((folder) => file.startsWith(folder)) && !file.startsWith(TESTS_OF_LOCAL);

const transformed = (source, file, sourcemap) =>
  transformSync(source, {
    loader: /\.(tsx?)$/.exec(file)?.[1] ?? 'js',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'cjs',
    target: 'node20',
    // Neither Jest nor `require` has a loader for `import()` of TypeScript: it becomes a promise of `require`.
    supported: { 'dynamic-import': false },
    sourcemap,
    sourcefile: file,
    define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  });

module.exports = {
  transformed,
  process: (source, file) =>
    isLoadedOnce(file)
      ? { code: `module.exports = globalThis.loadedOnce(${JSON.stringify(file)});` }
      : transformed(source, file, 'inline'),
};
