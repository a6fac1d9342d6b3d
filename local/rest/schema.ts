// Checks JSON bodies and query parameters against a message's shape, with the texts of Google's JSON parser.
import { NotEmulated } from '../errors.ts';
import { apiError } from './errors.ts';
import { headerOf, type RestRequest } from './exchange.ts';
import { googlesMethod, hasField, schemaOfMessage } from './google.ts';

export type Shape =
  | { kind: 'string' | 'bool' | 'int32' | 'double' }
  /** A known field whose content is checked elsewhere, or not at all. */
  | { kind: 'any' }
  | { kind: 'enum'; name: string; values: readonly string[] }
  | { kind: 'list'; of: Shape }
  | { kind: 'map'; of: Shape }
  | Message;

export interface Message {
  kind: 'message';
  name: string;
  fields: Record<string, Shape>;
  /** Sets of fields of which at most one may be set, by the set's name. */
  oneofs?: Record<string, readonly string[]>;
}

export const string: Shape = { kind: 'string' };
export const bool: Shape = { kind: 'bool' };
export const int32: Shape = { kind: 'int32' };
export const anything: Shape = { kind: 'any' };
export const double: Shape = { kind: 'double' };
export const listOf = (of: Shape): Shape => ({ kind: 'list', of });
export const mapOf = (of: Shape): Shape => ({ kind: 'map', of });
export const enumerated = (name: string, values: readonly string[]): Shape => ({ kind: 'enum', name, values });
export const message = (name: string, fields: Record<string, Shape>, oneofs?: Message['oneofs']): Message => ({
  kind: 'message',
  name,
  fields,
  oneofs,
});

/** The message and all that are within it. */
export const messagesIn = (shape: Shape): Message[] => {
  if (shape.kind === 'list' || shape.kind === 'map') return messagesIn(shape.of);
  return shape.kind === 'message' ? [shape, ...Object.values(shape.fields).flatMap(messagesIn)] : [];
};

interface Violation {
  field: string;
  description: string;
}

/** What is wrong with the value, in the order of the text. @throws NotEmulated for a field that Google has and the shape lacks */
export const violations = (shape: Shape, value: unknown, path = ''): Violation[] => {
  // The parser reads null as "not there".
  if (value === null || value === undefined) return [];
  switch (shape.kind) {
    case 'any':
      return [];
    case 'string':
      return typeof value === 'string' ? [] : [scalarViolation(path, 'TYPE_STRING', value)];
    case 'bool':
      return typeof value === 'boolean' ? [] : [scalarViolation(path, 'TYPE_BOOL', value)];
    case 'int32':
      return isInt32(value) ? [] : [scalarViolation(path, 'TYPE_INT32', value)];
    case 'double':
      return typeof value === 'number' ? [] : [scalarViolation(path, 'TYPE_DOUBLE', value)];
    case 'enum':
      return typeof value === 'string' && shape.values.includes(value)
        ? []
        : [scalarViolation(path, typeUrl(shape.name), value)];
    case 'list':
      // A single value is read as a list of one, as protobuf's parser does.
      return (Array.isArray(value) ? value : [value]).flatMap((entry, i) =>
        violations(shape.of, entry, `${path}[${i}]`),
      );
    case 'map':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, entry]) => violations(shape.of, entry, `${path}[${key}]`))
        : [scalarViolation(path, 'Map', value)];
    case 'message':
      return messageViolations(shape, value, path);
    default:
      return shape satisfies never;
  }
};

const messageViolations = (shape: Message, value: unknown, path: string): Violation[] => {
  if (!isObject(value)) return [scalarViolation(path, typeUrl(shape.name), value)];
  const found = Object.entries(value).flatMap(([name, entry]): Violation[] => {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (!field && hasField(schemaOfMessage(shape.name), name)) {
      if (entry === null || entry === undefined) return [];
      throw new NotEmulated(`${schemaOfMessage(shape.name)}.${name}`);
    }
    if (!field) return [unknownName(name, path, 'Cannot find field.')];
    if (Array.isArray(entry) && field.kind !== 'list')
      return [unknownName(name, path, 'Proto field is not repeating, cannot start list.')];
    return violations(field, entry, path ? `${path}.${snake(name)}` : snake(name));
  });
  for (const [oneof, names] of Object.entries(shape.oneofs ?? {})) {
    const [, second] = Object.keys(value).filter((name) => names.includes(name) && value[name] !== null);
    if (second)
      found.push({
        field: path,
        description: `Invalid value${at(path)} (oneof), oneof field '${oneof}' is already set. Cannot set '${second}'`,
      });
  }
  return found;
};

const unknownName = (name: string, path: string, why: string): Violation => ({
  field: path,
  description: `Invalid JSON payload received. Unknown name "${name}"${at(path)}: ${why}`,
});

const scalarViolation = (path: string, type: string, value: unknown): Violation => ({
  field: path,
  description: `Invalid value${at(path)} (${type}), ${
    typeof value === 'object' ? 'Starting an object on a scalar field' : JSON.stringify(value)
  }`,
});

const at = (path: string): string => (path ? ` at '${path}'` : '');
const typeUrl = (name: string): string => `type.googleapis.com/${name}`;
const isInt32 = (value: unknown): boolean => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (found: Violation[]): void => {
  if (found.length === 0) return;
  throw apiError(400, found.map(({ description }) => description).join('\n'), [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: found.map(({ field, description }) => (field ? { field, description } : { description })),
    },
  ]);
};

/** The body as an object of the shape; a missing body is an empty object. @throws RestError 400 in Google's words. */
export const checkedBody = (shape: Message, request: RestRequest): Record<string, unknown> => {
  const text = new TextDecoder().decode(request.body ?? new Uint8Array());
  if (text.trim() === '') return {};
  const type = headerOf(request.headers, 'content-type') ?? 'application/json';
  if (!/^(application|text)\/json\b/i.test(type))
    throw apiError(400, `Invalid JSON payload received. Unexpected content type ${type}.`);
  return checkedJson(shape, text);
};

export const checkedJson = (shape: Message, text: string): Record<string, unknown> => {
  const value = parsed(text);
  if (!isObject(value))
    throw apiError(400, 'Invalid JSON payload received. Unknown name "": Root element must be a message.');
  refuse(violations(shape, value));
  return value;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw apiError(400, `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`);
  }
};

const COMMON = [
  'alt',
  'fields',
  'key',
  'prettyPrint',
  'quotaUser',
  'access_token',
  'callback',
  'oauth_token',
  '$.xgafv',
];

/** @throws RestError 400 where a query parameter is unknown, NotEmulated where only the Workspace does not know it. */
export const checkedQuery = ({ method, url }: RestRequest, known: readonly string[]): URLSearchParams => {
  const { searchParams, pathname } = new URL(url);
  const unknown = [...new Set(searchParams.keys())].filter((name) => !known.includes(name) && !COMMON.includes(name));
  const googles = unknown.length > 0 ? googlesMethod(method, pathname.replace(/^\/upload/, '')) : undefined;
  const lacking = unknown.find((name) => googles?.parameters.includes(name));
  if (lacking !== undefined) throw new NotEmulated(`${googles?.name} ${lacking}`);
  refuse(
    unknown.map((name) => ({
      field: '',
      description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    })),
  );
  return searchParams;
};

/** A boolean query parameter. @throws RestError 400 where it is neither. */
export const booleanParameter = (query: URLSearchParams, name: string, otherwise: boolean): boolean => {
  const value = query.get(name);
  if (value === null) return otherwise;
  if (value !== 'true' && value !== 'false')
    refuse([{ field: name, description: `Invalid value at '${snake(name)}' (TYPE_BOOL), ${JSON.stringify(value)}` }]);
  return value === 'true';
};

/** A count in the query within bounds. @throws RestError 400 outside them. */
export const countParameter = (query: URLSearchParams, name: string, otherwise: number, most: number): number => {
  const value = query.get(name);
  if (value === null || value === '0') return otherwise;
  if (!/^-?\d+$/.test(value))
    refuse([{ field: name, description: `Invalid value at '${snake(name)}' (TYPE_INT32), ${JSON.stringify(value)}` }]);
  const count = Number(value);
  if (count < 0 || count > most)
    throw apiError(400, `Invalid value '${value}'. Values must be within the range: [1, ${most}]`);
  return count;
};
