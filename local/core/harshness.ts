// How harsh Google is where a program might hope for better: one row a trait, with its default, its switch and its source.

export interface Trait<Value> {
  /** Its number in the list of what this Workspace was once kinder in. */
  readonly point: string;
  /** What is so, in a sentence; for people who choose the weather. */
  readonly what: string;
  /** From the kindest to the worst. */
  readonly values: readonly Value[];
  readonly byDefault: Value;
  /** `assumed` where no page of Google's says it. */
  readonly known: 'measured' | 'documented' | 'assumed';
  /** Where it is known from. */
  readonly source: string;
}

const trait = <const Value>(row: Trait<Value>): Trait<Value> => row;

export const HARSHNESS = {
  defaultFormItem: trait<boolean>({
    point: 'K1',
    what: 'A form that Drive makes holds one question: Untitled Question, Option 1.',
    values: [false, true],
    byDefault: true,
    known: 'measured',
    source: 'Three public programs delete that item right after files.create.',
  }),
} as const;

type Table = typeof HARSHNESS;
export type TraitName = keyof Table;
export type Weather = { [Name in TraitName]: Table[Name] extends Trait<infer Value> ? Value : never };

/** What holds in a Workspace, by its state: its own switches, else the defaults. */
export const weatherOf = (state: { weather?: Partial<Weather> }): Weather => ({ ...byDefault(), ...state.weather });

export const byDefault = (): Weather => chosen(({ byDefault: value }) => value);

/** Everything at its worst. */
export const worst = (): Weather => chosen(({ values }) => values.at(-1));

const chosen = (choose: (row: Trait<unknown>) => unknown): Weather =>
  Object.fromEntries(Object.entries(HARSHNESS).map(([name, row]) => [name, choose(row)])) as Weather;
