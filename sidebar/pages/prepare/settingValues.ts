// Settings as they are being typed: only what differs from what is saved.

export type Values = Readonly<Record<string, string>>;

/** What is typed, without what says the same as before. */
export const withValue = (values: Values, id: string, value: string, before: string): Values => {
  const { [id]: _, ...others } = values;
  return value === before ? others : { ...others, [id]: value };
};

/** What was typed while `sent` was being saved. */
export const valuesLeft = (values: Values, sent: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([id, value]) => sent[id] !== value));
