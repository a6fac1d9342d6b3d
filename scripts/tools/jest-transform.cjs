// Turns TypeScript and ES modules into what Jest loads, with esbuild; what a worker loads once is asked for from outside.
const { join, sep } = require('node:path');
const { transformSync } = require('esbuild');

const root = join(__dirname, '../..');
const LOADED_ONCE = ['local', 'scripts'].map((folder) => join(root, folder) + sep);
const OF_TESTS = join(root, 'local/test') + sep;

const isLoadedOnce = (file) => LOADED_ONCE.some((folder) => file.startsWith(folder)) && !file.startsWith(OF_TESTS);

const transformed = (source, file) =>
  transformSync(source, {
    loader: /\.(tsx?)$/.exec(file)?.[1] ?? 'js',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'cjs',
    target: 'node20',
    // Jest has no loader of its own for `import()`: it becomes a promise of `require`.
    supported: { 'dynamic-import': false },
    sourcemap: 'inline',
    sourcefile: file,
    define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  });

module.exports = {
  process: (source, file) =>
    isLoadedOnce(file)
      ? { code: `module.exports = globalThis.loadedOnce(${JSON.stringify(file)});` }
      : transformed(source, file),
};
