// Settings as they are being typed: only those that differ from what is saved.

export type Values = Readonly<Record<string, string>>;

/** With this value, or without it where it equals the saved one. */
export const withValue = (values: Values, id: string, value: string, before: string): Values => {
  const { [id]: _, ...others } = values;
  return value === before ? others : { ...others, [id]: value };
};

/** The values that were typed while `sent` was being saved. */
export const valuesLeft = (values: Values, sent: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([id, value]) => sent[id] !== value));
