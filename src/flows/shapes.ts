// What the page may hand to a function of the server. Whoever has the Sheet can call these functions with anything, so
// each argument is taken apart once, at the door, and what is odd is refused in words before anything is read or written.
import { ProblemError } from '../domain/unit/problem.ts';

/** Takes what has the shape, without what is not in it. @throws ProblemError naming the place of what has not. */
export type Shape<T> = (value: unknown, place: string) => T;

export type Shapes<Given extends readonly unknown[]> = { [Position in keyof Given]: Shape<Given[Position]> };

/** The arguments, each in the shape of its position; more than there are positions for are dropped. */
export const shaped = <Given extends unknown[]>(shapes: [...Shapes<Given>], given: readonly unknown[]): Given =>
  shapes.map((shape, position) => shape(given[position], String(position + 1))) as Given;

const odd = (place: string): ProblemError => new ProblemError({ code: 'argumentOdd', values: { place } });

/** Google takes no more in a cell. */
const CELL = 50_000;
/** The longest list that people could mean: everybody's questions in a large unit. */
const LIST = 20_000;

const textOf =
  (most: number): Shape<string> =>
  (value, place) => {
    if (typeof value !== 'string') throw odd(place);
    if (value.length > most) throw new ProblemError({ code: 'textTooLong', values: { length: value.length, most } });
    return value;
  };

/** What people write, or an id: it fits in a cell. */
export const cellText = textOf(CELL);
/** The content of a file; what may be read of it is decided where it is read. */
export const fileText = textOf(50_000_000);

export const yesNo: Shape<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw odd(place);
  return value;
};

export const countUpTo =
  (most: number): Shape<number> =>
  (value, place) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) throw odd(place);
    return value;
  };

export const oneOf =
  <T extends string>(...known: readonly T[]): Shape<T> =>
  (value, place) => {
    const found = known.find((each) => each === value);
    if (found === undefined) throw odd(place);
    return found;
  };

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, place) => {
    if (!Array.isArray(value) || value.length > LIST) throw odd(place);
    return Array.from(value, (each, position) => shape(each, `${place}.${position + 1}`));
  };

/** An object of these fields. */
export const fieldsOf =
  <T extends object>(shapes: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> =>
  (value, place) => {
    // Never what every object inherits.
    const given = new Map<string, unknown>(Object.entries(objectIn(value, place)));
    const fields = Object.entries<Shape<unknown>>(shapes);
    return Object.fromEntries(fields.map(([name, shape]) => [name, shape(given.get(name), `${place}.${name}`)])) as T;
  };

/** An object whose fields have names that nobody knows beforehand. */
export const namedOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value, place) => {
    const given = Object.entries(objectIn(value, place));
    if (given.length > LIST) throw odd(place);
    return Object.fromEntries(given.map(([name, each]) => [cellText(name, place), shape(each, place)]));
  };
export const namedTexts = namedOf(cellText);

/** Where nothing is given, the other. */
export const orElse =
  <T, Other>(shape: Shape<T>, other: Other): Shape<T | Other> =>
  (value, place) =>
    value === undefined || value === null ? other : shape(value, place);

const objectIn = (value: unknown, place: string): object => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw odd(place);
  return value;
};
