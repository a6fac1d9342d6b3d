// Whether Google has a member that is asked for, and whether it takes the arguments of a call; by Google's own type list.
import { EmulatedObject, EnumValue } from './emulatedObject.ts';
import { GOOGLE_CLASSES, GOOGLE_ENUMS, GOOGLE_SERVICES } from './googleServices.ts';

/** Types of the parameters, as googleServices.ts writes them. */
type Signature = readonly string[];
type Members = ReadonlyMap<string, readonly Signature[]>;

const textByClass = new Map(
  Object.entries({ ...GOOGLE_SERVICES, ...GOOGLE_CLASSES }).map(([name, text]) => [
    name.split('.')[1] ?? name,
    { name, text },
  ]),
);
const parsedByClass = new Map<string, Members>();

/** By name; undefined for a class that is none of Google's (a test's own). */
const membersOf = (className: string): Members | undefined => {
  const known = parsedByClass.get(className);
  const text = textByClass.get(className)?.text;
  if (known || text === undefined) return known;
  const members = new Map(
    text
      .trim()
      .split(/\s+/)
      .map((word): [string, Signature[]] => [
        word.replace(/\(.*/, ''),
        [...word.matchAll(/\(([^)]*)\)/g)].map(([, types = '']) => (types === '' ? [] : types.split(','))),
      ]),
  );
  parsedByClass.set(className, members);
  return members;
};

/** Whether Google is known not to have the member: scripts find `undefined` there. Of other classes nothing is known. */
export const isLackedByGoogle = (className: string, member: string): boolean =>
  membersOf(className)?.has(member) === false;

export const isValueLackedByGoogle = (enumName: string, label: string): boolean => {
  const values = GOOGLE_ENUMS[enumName];
  return values !== undefined && !values.trim().split(/\s+/).includes(label);
};

/** A class as Google's errors name it: `SpreadsheetApp.Range`. */
export const errorNameOf = (className: string): string =>
  textByClass.get(className)?.name.startsWith('Spreadsheet.') && className !== 'SpreadsheetApp'
    ? `SpreadsheetApp.${className}`
    : className;

/**
 * Whether one of the member's signatures takes the arguments. Refused is only what surely is: too few or too many of them, and
 * kinds that nothing converts. That Google refuses too many is assumed: no page says it.
 */
export const takes = (className: string, member: string, args: readonly unknown[]): boolean => {
  const signatures = membersOf(className)?.get(member) ?? [];
  const given = args.slice(0, args.findLastIndex((argument) => argument !== undefined) + 1);
  return signatures.length === 0 || signatures.some((signature) => fits(signature, given));
};

const fits = (signature: Signature, args: readonly unknown[]): boolean => {
  const isOpen = signature.at(-1) === '…';
  const types = isOpen ? signature.slice(0, -1) : signature;
  const required = types.filter((type) => !type.endsWith('?')).length;
  if (args.length < required || (!isOpen && args.length > types.length)) return false;
  return types.every((type, index) => index >= args.length || isOf(type.replace('?', ''), args[index]));
};

const isOf = (type: string, argument: unknown): boolean =>
  type.split('|').some((one) => {
    const test = KINDS[one];
    return test ? test(argument) : isOfClass(one, argument);
  });

/** What Google makes a text, a number or a boolean of. */
const isScalar = (argument: unknown): boolean =>
  argument === null || argument === undefined || argument instanceof Date || typeof argument !== 'object';

const KINDS: Readonly<Record<string, (argument: unknown) => boolean>> = {
  s: isScalar,
  b: isScalar,
  n: (argument) => isScalar(argument) && !(typeof argument === 'string' && Number.isNaN(Number(argument))),
  D: (argument) => argument instanceof Date,
  A: Array.isArray,
  E: (argument) => argument instanceof EnumValue,
  O: () => true,
  '-': (argument) => argument === null || argument === undefined,
};

/** A class that is not emulated (`BlobSource`) may be what any object of Google's is. */
const isOfClass = (name: string, argument: unknown): boolean =>
  argument instanceof EmulatedObject &&
  !(argument instanceof EnumValue) &&
  (argument.className === name || !textByClass.has(name));
