// The weather as it is typed on a command line: driveSpace=full,sharesADay=20.
import { HARSHNESS, type Trait, type Weather } from './harshness.ts';

const ROWS = new Map<string, Trait<unknown>>(Object.entries(HARSHNESS));

/** @throws Error that names what there is, for a trait or a value that there is not. */
export const weatherIn = (typed: string): Partial<Weather> =>
  Object.fromEntries(
    typed.split(',').map((part) => {
      const [name = '', text = ''] = part.split('=').map((each) => each.trim());
      const trait = ROWS.get(name);
      if (!trait) throw new Error(`There is no trait ${name}; there are ${[...ROWS.keys()].join(', ')}.`);
      return [name, chosenOf(name, trait, text)];
    }),
  );

/** One of the values of the table, or another number where they are numbers. */
const chosenOf = (name: string, { values }: Trait<unknown>, text: string): unknown => {
  const known = values.find((value) => asTyped(value) === text);
  if (known !== undefined) return known;
  if (typeof values[0] === 'number' && /^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`${name} can be ${values.map(asTyped).join(', ')}, not ${text}.`);
};

const asTyped = (value: unknown): string =>
  typeof value === 'object' ? Object.values(value ?? {}).join('/') : String(value);
