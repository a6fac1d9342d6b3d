// What Google's APIs know: whether a name that the Workspace lacks is Google's (NotEmulated) or nobody's (refused as Google does).
import { NotEmulated } from '../errors.ts';
import { GOOGLE_METHODS, GOOGLE_SCHEMAS } from './googleApis.ts';
import { pathPattern } from './pathPattern.ts';

/** As the list has it: `docs.TextStyle`. */
export type SchemaName = string;

const words = (text: string): string[] => text.match(/\S+/g) ?? [];

const fieldsBySchema = new Map<SchemaName, ReadonlyMap<string, SchemaName | undefined>>();

/** A schema's fields, each with the schema of what it holds. */
const fieldsOf = (schema: SchemaName): ReadonlyMap<string, SchemaName | undefined> => {
  const known = fieldsBySchema.get(schema);
  if (known) return known;
  const [api] = schema.split('.');
  const fields = new Map(
    words(GOOGLE_SCHEMAS[schema] ?? '').map((word): [string, SchemaName | undefined] => {
      const [field = '', inside] = word.split(':');
      return [field, inside && `${api}.${inside}`];
    }),
  );
  fieldsBySchema.set(schema, fields);
  return fields;
};

export const hasField = (schema: SchemaName, field: string): boolean => fieldsOf(schema).has(field);

export const schemaWithin = (schema: SchemaName, field: string): SchemaName | undefined => fieldsOf(schema).get(field);

/** The fields of a schema that are not among those that are emulated. */
export const lackingFields = (schema: SchemaName, emulated: readonly string[]): string[] =>
  [...fieldsOf(schema).keys()].filter((field) => !emulated.includes(field));

/** The schema of a message by its full name: `google.apps.docs.v1.TextStyle`. */
export const schemaOfMessage = (name: string): SchemaName => {
  const [, , api = '', , ...rest] = name.split('.');
  return `${api}.${rest.at(-1) ?? ''}`;
};

/** The method that Google has at a path, with its query parameters. A path without anything that varies comes first. */
export const googlesMethod = (verb: string, path: string): { name: string; parameters: string[] } | undefined => {
  const whole = GOOGLE_METHODS[`${verb.toUpperCase()}${path}`];
  if (whole !== undefined) return methodIn(whole);
  for (const [at, text] of Object.entries(GOOGLE_METHODS)) {
    const slash = at.indexOf('/');
    if (at.slice(0, slash) !== verb.toUpperCase() || !pathPattern(at.slice(slash)).test(path)) continue;
    return methodIn(text);
  }
  return undefined;
};

const methodIn = (text: string): { name: string; parameters: string[] } => {
  const [name = '', ...parameters] = words(text);
  return { name, parameters };
};

/** Whether a path is one of Google's as it stands, such as `/drive/v3/files/trash`, and no id. */
export const isGooglesPath = (verb: string, path: string): boolean =>
  Object.hasOwn(GOOGLE_METHODS, `${verb.toUpperCase()}${path}`);

/** @throws NotEmulated where Google has a method at the path */
export const refuseGooglesMethod = (verb: string, path: string): void => {
  const method = googlesMethod(verb, path.replace(/^\/upload/, ''));
  if (method) throw new NotEmulated(method.name);
};
