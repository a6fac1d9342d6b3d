// Builds what is pushed to Google (dist/Code.js, dist/Sidebar.html, dist/appsscript.json) and the server's entry (built/entry.ts).
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle, transform } from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import { noticesOf } from 'local-workspace';
import webpack from 'webpack';
import { menu, server, trigger } from '../src/main.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** One assignment for each function of the public list; gas-webpack-plugin turns each into a top-level function. */
const SERVER_ENTRY = 'built/entry.ts';
const serverEntry = (): string =>
  [
    '// Written by the build from the public list in src/main.ts.',
    "import { menu, server, trigger } from '../src/main.ts';",
    '',
    ...Object.entries({ menu, trigger, server }).flatMap(([list, functions]) =>
      Object.keys(functions).map((name) => `global.${name} = ${list}.${name};`),
    ),
    '',
  ].join('\n');

/** The server as one readable file: names as in the source, each module introduced by its path, nothing packed. */
const buildServer = (): Promise<void> =>
  new Promise((resolve, reject) => {
    writeFileSync(join(root, SERVER_ENTRY), serverEntry());
    const compiler = webpack({
      mode: 'production',
      context: root,
      entry: `./${SERVER_ENTRY}`,
      output: { path: dist, filename: 'Code.js', pathinfo: true },
      // `web` lets `global` become `globalThis`; es2020 is what Apps Script's V8 parses for certain.
      target: ['web', 'es2020'],
      devtool: false,
      resolve: { extensions: ['.ts', '.js'] },
      module: {
        strictExportPresence: true,
        rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020', charset: 'utf8' } }],
      },
      optimization: { minimize: false },
      performance: { hints: false },
      plugins: [new GasPlugin()],
    });
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });

const SIDEBAR = join(root, 'sidebar');

/**
 * The sidebar's script. HtmlService removes `//` and what follows from template literals, so there are none; and an HTML
 * parser ends a script at the first `</script`, even within a string.
 */
const sidebarScript = async (): Promise<{ script: string; notices: string }> => {
  const result = await bundle({
    entryPoints: [join(SIDEBAR, 'main.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
  });
  const [script] = result.outputFiles;
  if (!script) throw new Error('esbuild wrote no script for the sidebar.');
  return {
    script: script.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    notices: noticesOf(Object.keys(result.metafile.inputs), process.cwd()),
  };
};

const sidebarStyles = async (): Promise<string> => {
  const styles = ['base.css', 'pages.css', 'forms.css']
    .map((name) => readFileSync(join(SIDEBAR, 'styles', name), 'utf8'))
    .join('');
  return (await transform(styles, { loader: 'css', charset: 'utf8', target: 'chrome100' })).code;
};

/** The sidebar: page, styles and script in one file, with the notices of the packages in it. */
const buildSidebar = async (): Promise<void> => {
  const parts: Record<string, string> = { styles: await sidebarStyles(), ...(await sidebarScript()) };
  const page = readFileSync(join(SIDEBAR, 'page.html'), 'utf8');
  const html = page.replace(/\/\*(\w+)\*\//g, (_, name: string) => parts[name] ?? '');
  if (html.includes('<?')) throw new Error('The sidebar contains "<?", which HtmlService reads as a scriptlet.');
  writeFileSync(join(dist, 'Sidebar.html'), html);
};

rmSync(dist, { recursive: true, force: true });
rmSync(join(root, 'built'), { recursive: true, force: true });
mkdirSync(dist);
mkdirSync(join(root, 'built'));
copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
await Promise.all([buildServer(), buildSidebar()]);
