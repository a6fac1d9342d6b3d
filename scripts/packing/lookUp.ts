// Looks up what the build has packed: texts, lists of texts, and templates, which are functions again when they are asked for.

/** A member of this name holds the pieces of a template: texts, and the number of the value that is put in. */
export const TEMPLATE = '';

/** `unpack` gives the table; it is called once, when the first text is asked for. */
export const lookUpIn = (unpack: () => unknown[]): ((place: number) => unknown) => {
  let table: unknown[] | undefined;
  const asked: unknown[] = [];
  return (place) => {
    table ??= unpack();
    asked[place] ??= withTemplates(table[place]);
    return asked[place];
  };
};

const withTemplates = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withTemplates);
  const entries = Object.entries(value);
  const [name, pieces] = entries[0] ?? [];
  if (name === TEMPLATE && Array.isArray(pieces)) return template(pieces);
  return Object.fromEntries(entries.map(([key, part]) => [key, withTemplates(part)]));
};

const template =
  (pieces: readonly unknown[]) =>
  (...values: unknown[]): string =>
    pieces.reduce<string>((text, piece) => `${text}${typeof piece === 'number' ? values[piece] : piece}`, '');
