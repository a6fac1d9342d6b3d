// One name, one thing: no two files of src export the same name, and what does something is named once.
import { filesIn, sourceOf } from './sourceFiles.ts';

/** What the source exports: its own, and what it passes on from another file. */
const exportedBy = (source: string): string[] => [
  ...[
    ...source.matchAll(/^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm),
  ].map(([, name = '']) => name),
  ...[...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    [...list.matchAll(/(?:\w+ as )?(\w+)\s*(?:,|$)/g)].map(([, name = '']) => name),
  ),
];

test('no name is exported by two files of src', () => {
  const filesByName = new Map<string, string[]>();
  for (const file of filesIn('src'))
    for (const name of new Set(exportedBy(sourceOf(file))))
      filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
  expect(filesByName.size).toBeGreaterThan(500);
  expect([...filesByName].filter(([, files]) => files.length > 1)).toEqual([]);
});

/** What the source defines that does something: its functions and methods of more than one word. */
const doersIn = (source: string): string[] =>
  [
    ...source.matchAll(/^(?:export )?const (\w+) =(?: \w+\()?\s*(?:async )?(?:<[^;]*?>)?\(/gm),
    ...source.matchAll(/^(?:export )?function\*? (\w+)/gm),
    ...source.matchAll(/^ {2}(?:static )?(\w+)(?:<.*>)?\(.*\): .*\{$/gm),
  ].flatMap(([, name = '']) => (/[a-z][A-Z]/.test(name) ? [name] : []));

test('no two files of the flows and of what calls Google have a function of the same name', () => {
  const filesByName = new Map<string, Set<string>>();
  for (const file of [...filesIn('src/flows'), ...filesIn('src/google')])
    for (const name of doersIn(sourceOf(file))) filesByName.set(name, (filesByName.get(name) ?? new Set()).add(file));
  expect(filesByName.size).toBeGreaterThan(400);
  expect([...filesByName].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual([]);
});

test('names are found however they are exported', () => {
  const source =
    "export const a = 1;\nexport { b, type C, d as e };\nexport type { F };\nexport { g } from './g.ts';\n";
  expect(exportedBy(source)).toEqual(['a', 'b', 'C', 'e', 'F', 'g']);
});
