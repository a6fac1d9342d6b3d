// Builds what is pushed to Google: dist/Code.js, dist/Sidebar.html and dist/appsscript.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle, transform } from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { LATE_GROUPS, packLateModules } from './packing/lateModules.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Globs of files in which to look for globals; the plugin's typings know only the empty list. */
const SERVER_FILES = Object.assign<[], string[]>([], ['src/main.ts']);

const lateFiles = Object.values(LATE_GROUPS).flat();
const lateGroups = await packLateModules();
const late = {
  stubs: new Map([...lateGroups.values()].flatMap(({ stubs }) => [...stubs])),
  links: new Map([...lateGroups].map(([group, { link }]) => [group, link])),
};
const lateTexts = Object.fromEntries([...lateGroups].map(([group, { letters, size }]) => [group, [letters, size]]));

/** The server: one file with a top-level stub for every function that `src/main.ts` puts on `global`. */
const buildServer = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack({
      mode: 'production',
      context: root,
      entry: './src/main.ts',
      output: { path: dist, filename: 'Code.js' },
      // `web` lets `global` become `globalThis`; es2020 is what Apps Script's V8 parses for certain.
      target: ['web', 'es2020'],
      devtool: false,
      resolve: { extensions: ['.ts', '.js'] },
      module: {
        strictExportPresence: true,
        rules: [
          {
            oneOf: [
              { resource: lateFiles, loader: join(root, 'scripts/packing/lateLoader.ts'), options: late },
              { resourceQuery: /^\?group=/, loader: join(root, 'scripts/packing/lateLoader.ts'), options: late },
              { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020' } },
            ],
          },
        ],
      },
      // Terser leaves the stubs at the top level, where Google looks for them; esbuild's minifier would hide them.
      optimization: { minimize: true },
      performance: { hints: false },
      plugins: [
        new webpack.DefinePlugin({ LATE_GROUPS: JSON.stringify(lateTexts) }),
        new GasPlugin({ include: SERVER_FILES }),
      ],
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
 * A script of the sidebar as it stands in the page. HtmlService cuts `//` out of template literals, so there are none;
 * JSX is plain calls, which are shorter than the automatic runtime's.
 */
const sidebarScript = async (contents: string, inject: string[] = []): Promise<string> => {
  const result = await bundle({
    stdin: { contents, resolveDir: SIDEBAR, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: {},
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject,
    supported: { 'template-literal': false },
  });
  const [script] = result.outputFiles;
  if (!script) throw new Error('The sidebar has become nothing.');
  return script.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
};

const sidebarStyles = async (): Promise<string> => {
  const styles = ['styles.css', 'styles.pages.css', 'styles.forms.css']
    .map((name) => readFileSync(join(SIDEBAR, name), 'utf8'))
    .join('');
  return (await transform(styles, { loader: 'css', minify: true, target: 'chrome100' })).code;
};

/** The words of a language, which put themselves where the sidebar finds them once they are run. */
const labelsScript = (language: 'da' | 'en'): Promise<string> =>
  sidebarScript(
    `import { ${language} } from './labels.${language}.ts';
    window.sidebarLabels = { ...window.sidebarLabels, ${language} };`,
  );

/** The sidebar: page, styles, words and script in one file. */
const buildSidebar = async (): Promise<void> => {
  const parts: Record<string, string> = {
    styles: await sidebarStyles(),
    'labels-da': await labelsScript('da'),
    'labels-en': await labelsScript('en'),
    script: await sidebarScript(`import './main.tsx';`, [join(SIDEBAR, 'jsx.ts')]),
  };
  const page = readFileSync(join(SIDEBAR, 'page.html'), 'utf8');
  const html = page.replace(/\/\*([\w-]+)\*\//g, (_, name: string) => parts[name] ?? '');
  if (html.includes('<?')) throw new Error('The sidebar contains "<?", which HtmlService reads as a scriptlet.');
  writeFileSync(join(dist, 'Sidebar.html'), html);
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
await Promise.all([buildServer(), buildSidebar()]);
