// The local Workspace is a package: others go in by its door, and it takes nothing of theirs.
import manifest from '../../local/package.json';
import { described, filesEnding, type Import, importsOf } from './sourceFiles.ts';

const sourcesIn = (folder: string): string[] => filesEnding(/\.([cm]?js|tsx?)$/, folder);

const isPackage = (to: string): boolean => !/^((\.\.|local|src|sidebar|scripts|test|bench)\/|node:)/.test(to);
const packageOf = (to: string): string => to.split('/', to.startsWith('@') ? 2 : 1).join('/');

const outside = ['src', 'sidebar', 'scripts', 'proof', 'test', 'bench'].flatMap(sourcesIn).flatMap(importsOf);
const inside = sourcesIn('local').flatMap(importsOf);

test('the package has one door', () => {
  expect(manifest.exports).toEqual({ '.': './index.ts' });
});

test('nobody outside imports a file of local', () => {
  expect(outside.filter(({ to }) => to === 'local-workspace').length).toBeGreaterThan(30);
  const deep = outside.filter(({ to }) => /^local\//.test(to) || to.startsWith('local-workspace/'));
  expect(deep.map(described)).toEqual(['test/structure/localPackage.test.ts → local/package.json']);
});

test('local imports nothing from outside, its tests included', () => {
  const leaving = inside.filter(({ to }) => /^(\.\.|src|sidebar|scripts|test|bench)\//.test(to));
  expect(leaving.map(described)).toEqual([]);
});

test('local names every package that it needs', () => {
  const isRuntime = ({ from }: Import): boolean => !/^local\/(test|scripts|web\/pages)\//.test(from);
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const known = (imported: Import): boolean =>
    packageOf(imported.to) in (isRuntime(imported) ? manifest.dependencies : all);
  // Types alone: whoever runs the package needs them not.
  const typesOnly = ['@googleapis/docs', '@googleapis/drive', '@googleapis/forms'];
  const lacking = inside.filter(
    (imported) =>
      isPackage(imported.to) && !known(imported) && !(typesOnly.includes(imported.to) && imported.to in all),
  );
  expect(lacking.map(described)).toEqual([]);
});
