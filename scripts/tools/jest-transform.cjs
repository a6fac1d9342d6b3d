// Turns TypeScript and ES modules into what Jest loads, with esbuild.
const { transformSync } = require('esbuild');

module.exports = {
  process: (source, filename) =>
    transformSync(source, {
      loader: /\.(tsx?)$/.exec(filename)?.[1] ?? 'js',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      format: 'cjs',
      target: 'node20',
      // Jest has no loader of its own for `import()`: it becomes a promise of `require`.
      supported: { 'dynamic-import': false },
      sourcemap: 'inline',
      sourcefile: filename,
      define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
    }),
};
