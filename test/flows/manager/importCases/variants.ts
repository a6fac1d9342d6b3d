// The kinds of files that people who do this job meet, and how many variants of each are tried here.

export const CASE_KINDS = {
  h01: 'headings with brackets and stars, as systems write them',
  h02: 'rows and columns that people do not see',
  h03: 'sensitive columns',
  h04: 'letters of another encoding',
  h05: 'an optional column that means something else',
  h06: 'a CSV saved again, with every line in quotes',
  h07: 'which sheet, and how far down',
  h08: 'merged cells, one name for several rows',
  h09: 'two rows of headings',
  h10: 'a known heading whose cells are something else',
  h11: 'formulas without their results',
  h12: 'the manager in her own list',
  h13: 'people without an address',
  h14: 'numbers and days by their formats',
  h15: 'deadlines as people write them',
  h16: 'periods that are open at one end',
  h17: 'names with titles',
  h18: 'addresses as mail programs write them',
} as const;
export type CaseKind = keyof typeof CASE_KINDS;

const counted = new Map<CaseKind, number>();

const count = (kind: CaseKind, more: number): void => {
  counted.set(kind, (counted.get(kind) ?? 0) + more);
};

/** A table of variants of that kind: a test each, and counted. */
export const variantsOf = (kind: CaseKind): { each: jest.Each } => ({
  each: ((rows: readonly unknown[]) => {
    count(kind, rows.length);
    return test.each(rows);
  }) as jest.Each,
});

/** A test that is a variant of that kind by itself. */
export const variantOf =
  (kind: CaseKind) =>
  (name: string, tried: () => void): void => {
    count(kind, 1);
    test(name, tried);
  };

/** How many variants of the kind are tried by the files that have been loaded. */
export const variantsTried = (kind: CaseKind): number => counted.get(kind) ?? 0;
