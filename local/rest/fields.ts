// Partial responses: Drive's `fields` parameter, read and applied (https://developers.google.com/workspace/drive/api/guides/fields-parameter).
import { NotEmulated } from '../errors.ts';
import { driveError } from './errors.ts';
import { hasField, type SchemaName, schemaWithin } from './google.ts';
import { isObject } from './schema.ts';

/** What is requested of an object: everything, or fields by name. */
export type Selection = '*' | { [name: string]: Selection };

/** What may be requested: `true` for values (and maps with any keys), else the fields inside. */
export type Selectable = true | { [name: string]: Selectable };

/**
 * `files(id,owners/me),nextPageToken` as a tree.
 * @param schema what Google's answer is: a field that it has and `known` lacks is NotEmulated
 * @throws RestError 400 "Invalid field selection x".
 */
export const selectionOf = (text: string, known: Selectable, schema: SchemaName): Selection => {
  const tokens = text.replace(/\s+/g, '').match(/[^(),/]+|[(),/]/g) ?? [];
  let position = 0;
  const refuse = (what: string): never => {
    throw driveError(400, 'invalidParameter', `Invalid field selection ${what}`, 'fields');
  };
  /** What may be requested within the field, and of which schema that is. */
  const within = (of: Selectable, name: string, googles: SchemaName | undefined): Selectable => {
    const inside = of === true ? true : of[name];
    const isGoogles = googles === undefined || hasField(googles, name);
    if (inside === undefined && googles !== undefined && isGoogles) throw new NotEmulated(`${googles}.${name}`);
    return inside === undefined || !isGoogles ? refuse(name) : inside;
  };
  const below = (of: Selectable, name: string, googles: SchemaName | undefined): Selection => {
    if (tokens[position] === '/') {
      position++;
      const next = tokens[position++];
      if (!next || /^[(),/]$/.test(next)) return refuse(name);
      if (next === '*') return '*';
      return { [next]: below(within(of, next, googles), next, googles && schemaWithin(googles, next)) };
    }
    if (tokens[position] !== '(') return '*';
    position++;
    const inner = list(of, googles);
    if (tokens[position++] !== ')') refuse(name);
    return inner;
  };
  const list = (of: Selectable, googles: SchemaName | undefined): Selection => {
    const wanted: { [name: string]: Selection } = {};
    let everything = false;
    do {
      const name = tokens[position++];
      if (!name || /^[(),/]$/.test(name)) return refuse(name ?? text);
      if (name === '*') {
        everything = true;
        continue;
      }
      const inside = within(of, name, googles);
      wanted[name] = joined(wanted[name], below(inside, name, googles && schemaWithin(googles, name)));
    } while (tokens[position] === ',' && position++ >= 0);
    return everything ? '*' : wanted;
  };
  const selection = list(known, schema);
  if (position < tokens.length) refuse(tokens.slice(position).join(''));
  return selection;
};

const joined = (one: Selection | undefined, other: Selection): Selection => {
  if (one === undefined) return other;
  if (one === '*' || other === '*') return '*';
  const both = { ...one };
  for (const [name, inside] of Object.entries(other)) both[name] = joined(both[name], inside);
  return both;
};

/** The requested part of the value; for a list, of each of its entries. */
export const selected = (value: unknown, selection: Selection): unknown => {
  if (selection === '*') return value;
  if (Array.isArray(value)) return value.map((entry) => selected(entry, selection));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, entry]) => Object.hasOwn(selection, name) && entry !== undefined)
      .map(([name, entry]) => [name, selected(entry, selection[name] ?? '*')]),
  );
};
