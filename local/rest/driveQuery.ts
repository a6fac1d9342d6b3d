// The search terms of Drive's files.list: the part of the grammar in use (https://developers.google.com/workspace/drive/api/guides/ref-search-terms).
import { NotEmulated } from '../errors.ts';
import type { FileRecord } from '../state/records.ts';
import { driveError } from './errors.ts';

type Test = (file: FileRecord) => boolean;

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*')|(>=|<=|!=|=|>|<|\(|\)|\{|\})|([A-Za-z]+))/y;
const COMPARISONS: Record<string, (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

/** Whether a file answers the query. @throws RestError 400 "Invalid Value". */
export const fileTest = (query: string): Test => {
  const tokens = tokensOf(query);
  let position = 0;
  const next = (): string => tokens[position++] ?? invalid();
  const expect = (token: string): void => {
    if (next() !== token) invalid();
  };

  const either = (): Test => {
    const tests = [both()];
    while (tokens[position] === 'or' && position++ >= 0) tests.push(both());
    return (file) => tests.some((test) => test(file));
  };
  const both = (): Test => {
    const tests = [single()];
    while (tokens[position] === 'and' && position++ >= 0) tests.push(single());
    return (file) => tests.every((test) => test(file));
  };
  const single = (): Test => {
    const token = next();
    if (token === 'not') {
      const test = single();
      return (file) => !test(file);
    }
    if (token === '(') {
      const test = either();
      expect(')');
      return test;
    }
    if (token.startsWith("'")) return member(textOf(token));
    return term(token);
  };
  const member = (value: string): Test => {
    expect('in');
    const collection = next();
    const people = (roles: readonly string[]): Test => {
      const email = value.toLowerCase();
      return (file) =>
        file.permissions.some(
          ({ role, emailAddress, view }) => !view && roles.includes(role) && emailAddress?.toLowerCase() === email,
        );
    };
    switch (collection) {
      case 'parents':
        return (file) => (value === 'root' ? file.parents.length === 0 : file.parents.includes(value));
      case 'owners':
        return people(['owner']);
      case 'writers':
        return people(['owner', 'writer']);
      case 'readers':
        return people(['owner', 'writer', 'commenter', 'reader']);
      default:
        return invalid();
    }
  };
  const term = (field: string): Test => {
    const operator = next();
    if (operator === 'has') return pair(field);
    switch (field) {
      case 'trashed':
        return equality(operator, ({ trashed }) => String(trashed), oneOf(next(), ['true', 'false']));
      case 'name': {
        const value = text(next());
        if (operator !== 'contains') return equality(operator, ({ name }) => name, value);
        const start = value.toLowerCase();
        return ({ name }) =>
          name
            .toLowerCase()
            .split(/[\s_-]+/)
            .some((word) => word.startsWith(start)) || name.toLowerCase().startsWith(start);
      }
      case 'mimeType': {
        const value = text(next());
        if (operator === 'contains') return ({ mimeType }) => mimeType.startsWith(value);
        return equality(operator, ({ mimeType }) => mimeType, value);
      }
      case 'modifiedTime':
      case 'createdTime': {
        const compare = COMPARISONS[operator] ?? invalid();
        const instant = instantOf(text(next()));
        return (file) => compare(file[field], instant);
      }
      case 'fullText':
      case 'starred':
      case 'sharedWithMe':
      case 'viewedByMeTime':
      case 'visibility':
        throw new NotEmulated(`drive.files.list q=${field}`);
      default:
        return invalid();
    }
  };
  const pair = (field: string): Test => {
    if (field !== 'appProperties' && field !== 'properties') return invalid();
    expect('{');
    expect('key');
    expect('=');
    const key = text(next());
    expect('and');
    expect('value');
    expect('=');
    const value = text(next());
    expect('}');
    return (file) => Object.hasOwn(file[field], key) && file[field][key] === value;
  };

  const test = either();
  if (position < tokens.length) invalid();
  return test;
};

const invalid = (): never => {
  throw driveError(400, 'invalid', 'Invalid Value', 'q');
};

const tokensOf = (query: string): string[] => {
  const tokens: string[] = [];
  const text = query.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return invalid();
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return tokens;
};

const text = (token: string): string => (token.startsWith("'") ? textOf(token) : invalid());
const textOf = (token: string): string => token.slice(1, -1).replace(/\\(.)/g, '$1');
const oneOf = (token: string, values: readonly string[]): string => (values.includes(token) ? token : invalid());

const equality = (operator: string, of: (file: FileRecord) => string, value: string): Test => {
  if (operator === '=') return (file) => of(file) === value;
  if (operator === '!=') return (file) => of(file) !== value;
  return invalid();
};

/** RFC 3339; without a zone it is UTC. */
const instantOf = (written: string): number => {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.test(written)) return invalid();
  const zoned = /(Z|T.*[+-]\d\d:\d\d)$/.test(written) ? written : written.includes('T') ? `${written}Z` : written;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? invalid() : instant;
};
