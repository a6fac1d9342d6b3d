// The list of what Google's Apps Script has: as the typings say it now, and with all that is emulated.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isLackedByGoogle, takes } from '../../core/googleMembers.ts';
import { membersByClass } from '../../scripts/emulated.ts';
import { googleServices } from '../../scripts/googleServices.ts';

test('is what the typings say; npx tsx scripts/googleServices.ts brings it up to date', () => {
  const written = readFileSync(path.resolve(import.meta.dirname, '../../core/googleServices.ts'), 'utf8');
  expect(written).toBe(googleServices());
});

test('holds every member that is emulated', () => {
  const invented = membersByClass().flatMap(([name, members]) =>
    members.filter((member) => isLackedByGoogle(name, member)).map((member) => `${name}.${member}`),
  );
  expect(invented).toEqual([]);
});

test.each([
  ['Sheet', 'getRange', ['A1'], true],
  ['Sheet', 'getRange', [1, 1], true],
  ['Sheet', 'getRange', ['1', 1], true],
  ['Sheet', 'getRange', [1, 'A'], false],
  ['Sheet', 'getRange', [1, 1, undefined, undefined], true],
  ['Sheet', 'getRange', [], false],
  ['Sheet', 'getRange', [1, 1, 1, 1, 1], false],
  ['Range', 'setBackground', [null], true],
  ['Range', 'setValues', ['x'], false],
  ['Range', 'setDataValidation', [null], true],
  ['Range', 'copyTo', [null], false],
  ['Logger', 'log', ['%s %s', 1, 2], true],
  ['Thing', 'doAnything', [1, 2, 3], true],
] as const)('tells the arguments of %s.%s: %j', (name, member, args, isTaken) => {
  expect(takes(name, member, [...args])).toBe(isTaken);
});
