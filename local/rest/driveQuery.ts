// The search terms of Drive's files.list: the part of the grammar in use (https://developers.google.com/workspace/drive/api/guides/ref-search-terms).
import { NotEmulated } from '../errors.ts';
import type { FileRecord } from '../state/records.ts';
import { isRoot, sameAddress } from './driveResource.ts';
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
export const fileTest = (query: string, asker: string): Test => new QueryParser(tokensOf(query), asker).parse();

/** Recursive descent: a query is terms joined by `or`, which binds weakest, `and` and `not`. */
class QueryParser {
  readonly #tokens: readonly string[];
  #position = 0;

  constructor(
    tokens: readonly string[],
    /** Whose My Drive `root` is, by e-mail. */
    private readonly asker: string,
  ) {
    this.#tokens = tokens;
  }

  parse(): Test {
    const test = this.#either();
    if (this.#position < this.#tokens.length) invalid();
    return test;
  }

  #next(): string {
    return this.#tokens[this.#position++] ?? invalid();
  }

  #expect(...tokens: string[]): void {
    for (const token of tokens) if (this.#next() !== token) invalid();
  }

  #skips(token: string): boolean {
    if (this.#tokens[this.#position] !== token) return false;
    this.#position += 1;
    return true;
  }

  #either(): Test {
    const tests = [this.#both()];
    while (this.#skips('or')) tests.push(this.#both());
    return (file) => tests.some((test) => test(file));
  }

  #both(): Test {
    const tests = [this.#single()];
    while (this.#skips('and')) tests.push(this.#single());
    return (file) => tests.every((test) => test(file));
  }

  #single(): Test {
    const token = this.#next();
    if (token === 'not') {
      const test = this.#single();
      return (file) => !test(file);
    }
    if (token === '(') {
      const test = this.#either();
      this.#expect(')');
      return test;
    }
    return token.startsWith("'") ? this.#member(textOf(token)) : this.#term(token);
  }

  /** `'x' in parents`. */
  #member(value: string): Test {
    this.#expect('in');
    const collection = this.#next();
    if (collection === 'parents')
      return ({ parents, owner }) =>
        parents.includes(value) ||
        (parents.length === 0 && isRoot(value, this.asker) && sameAddress(owner, this.asker));
    const roles = ROLES_IN.get(collection) ?? invalid();
    const email = value.toLowerCase();
    return (file) =>
      file.permissions.some(
        ({ role, emailAddress, view }) => !view && roles.includes(role) && emailAddress?.toLowerCase() === email,
      );
  }

  /** `name contains 'x'`, `trashed = false`. */
  #term(field: string): Test {
    const operator = this.#next();
    if (operator === 'has') return this.#property(field);
    switch (field) {
      case 'trashed':
        return equality(operator, ({ trashed }) => String(trashed), oneOf(this.#next(), ['true', 'false']));
      case 'name': {
        const value = text(this.#next());
        return operator === 'contains' ? hasWord(value) : equality(operator, ({ name }) => name, value);
      }
      case 'mimeType': {
        const value = text(this.#next());
        if (operator === 'contains') return ({ mimeType }) => mimeType.startsWith(value);
        return equality(operator, ({ mimeType }) => mimeType, value);
      }
      case 'modifiedTime':
      case 'createdTime': {
        const compare = COMPARISONS[operator] ?? invalid();
        const instant = instantOf(text(this.#next()));
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
  }

  /** `appProperties has { key='x' and value='y' }`. */
  #property(field: string): Test {
    if (field !== 'appProperties' && field !== 'properties') return invalid();
    this.#expect('{', 'key', '=');
    const key = text(this.#next());
    this.#expect('and', 'value', '=');
    const value = text(this.#next());
    this.#expect('}');
    return (file) => Object.hasOwn(file[field], key) && file[field][key] === value;
  }
}

const ROLES_IN: ReadonlyMap<string, readonly string[]> = new Map([
  ['owners', ['owner']],
  ['writers', ['owner', 'writer']],
  ['readers', ['owner', 'writer', 'commenter', 'reader']],
]);

/** `name contains` looks at the beginnings of words, and of the name. */
const hasWord = (value: string): Test => {
  const start = value.toLowerCase();
  return ({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(start) || lower.split(/[\s_-]+/).some((word) => word.startsWith(start));
  };
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
