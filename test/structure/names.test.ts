// One name, one thing: no two files of src export the same name.
import { filesIn, sourceOf } from './sourceFiles.ts';

const exportedFrom = (file: string): string[] => [
  ...[
    ...sourceOf(file).matchAll(
      /^export (?:async )?(?:abstract )?(?:const|function\*?|class|type|interface|enum) (\w+)/gm,
    ),
  ].map(([, name = '']) => name),
];

test('no exported name is defined twice in src', () => {
  const filesByName = new Map<string, string[]>();
  for (const file of filesIn('src'))
    for (const name of new Set(exportedFrom(file))) filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
  expect(filesByName.size).toBeGreaterThan(500);
  expect([...filesByName].filter(([, files]) => files.length > 1)).toEqual([]);
});
