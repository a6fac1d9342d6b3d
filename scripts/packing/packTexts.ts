// Packs the texts of a module: each long text becomes a look-up in one table, and what only holds texts becomes lazy.
import { deflateRawSync } from 'node:zlib';
import { inflate } from './inflate.ts';
import { toLetters } from './letters.ts';
import { TEMPLATE } from './lookUp.ts';
import { allChildren, child, children, isPart, type Part, treeOf } from './tree.ts';

/** A text that is looked up costs some seven bytes for the call besides its share of the table. */
const SHORTEST = 12;
/** A getter costs some twenty bytes more. Menu captions and the like stay where they are. */
const SHORTEST_BEHIND_GETTER = 48;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Known {
  readonly value: Json;
}

/** Every text of the bundle, in the order in which they were met, so that what is alike stands close. */
export class TextTable {
  readonly #entries: Json[] = [];
  readonly #places = new Map<string, number>();

  place(value: Json): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#entries.length);
    return this.#entries.push(value) - 1;
  }

  /** In characters of one byte each. */
  json(): string {
    return JSON.stringify(this.#entries).replace(
      /[^\0-\xff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }

  /** Deflated, in letters that a script can hold; `size` is how many characters will come out. */
  packed(): { letters: string; size: number } {
    const json = this.json();
    const letters = toLetters(deflateRawSync(Buffer.from(json, 'latin1'), { level: 9, memLevel: 9 }));
    if (inflate(letters, json.length) !== json)
      throw new Error('The texts do not come out of the table as they went in.');
    return { letters, size: json.length };
  }
}

/**
 * The module with its long texts taken out into the table. `runtime` is the module that looks them up;
 * what stands under the names in `kept` stays where it is.
 * Where the module is loaded, nothing may be looked up: there a property becomes a getter. In a function it is a call.
 */
export const packTexts = (code: string, table: TextTable, runtime: string, kept: readonly string[] = []): string => {
  const program = treeOf(code, 'module');
  const constants = constantsOf(program);
  let isPacked = false;

  const call = (value: Json): string => {
    isPacked = true;
    return `__packed(${table.place(value)})`;
  };

  /** What a node is worth, where that is certain before the script runs. */
  const known = (node: Part): Known | undefined => {
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'number') return Number.isFinite(node.value) ? { value: node.value } : undefined;
        return typeof node.value === 'string' || typeof node.value === 'boolean' ? { value: node.value } : undefined;
      case 'Identifier': {
        const constant = constants.get(String(node.name));
        return constant === undefined ? undefined : { value: constant };
      }
      case 'TemplateLiteral': {
        const template = templateOf(node);
        return template.every((piece) => typeof piece === 'string') ? { value: template.join('') } : undefined;
      }
      case 'ArrowFunctionExpression': {
        const names = children(node, 'params').map((param) => (param?.type === 'Identifier' ? param.name : undefined));
        const body = child(node, 'body');
        if (node.async === true || body.type !== 'TemplateLiteral') return undefined;
        const pieces = templateOf(body).map((piece) =>
          typeof piece === 'string' ? piece : piece.type === 'Identifier' ? names.indexOf(piece.name) : -1,
        );
        return pieces.includes(-1) ? undefined : { value: { [TEMPLATE]: pieces } };
      }
      case 'ArrayExpression': {
        const parts = children(node, 'elements').map((element) => (element ? known(element) : undefined));
        return parts.every((part) => part !== undefined) ? { value: parts.map(({ value }) => value) } : undefined;
      }
      case 'ObjectExpression': {
        const value: Record<string, Json> = {};
        for (const property of children(node, 'properties')) {
          const key = property ? plainKey(property) : undefined;
          const part = property && key !== undefined ? known(child(property, 'value')) : undefined;
          if (key === undefined || !part) return undefined;
          value[key] = part.value;
        }
        return { value };
      }
      default:
        return undefined;
    }
  };

  /** The texts of a template, what is certain joined to them, and between them the parts that are put in. */
  const templateOf = (node: Part): (string | Part)[] => {
    const quasis = children(node, 'quasis').map(cooked);
    let text = quasis[0] ?? '';
    const pieces: (string | Part)[] = [];
    children(node, 'expressions').forEach((expression, index) => {
      const certain = expression ? known(expression) : undefined;
      if (certain && typeof certain.value !== 'object') text += certain.value;
      else if (expression) {
        pieces.push(text, expression);
        text = '';
      }
      text += quasis[index + 1] ?? '';
    });
    return [...pieces, text].filter((piece) => piece !== '');
  };

  /** The source of a node with its own parts rendered anew. */
  const around = (node: Part, render: (part: Part) => string): string => {
    let source = '';
    let at = node.start;
    for (const part of allChildren(node)) {
      if (part.start < at) continue;
      source += code.slice(at, part.start) + render(part);
      at = part.end;
    }
    return source + code.slice(at, node.end);
  };

  /** A list of members, in which each run of texts is spread from the table. */
  const members = (
    parts: readonly (Part | null)[],
    runOf: (run: readonly Part[]) => Json,
    isText: (part: Part) => boolean,
    render: (part: Part) => string,
  ): string => {
    const out: string[] = [];
    let run: Part[] = [];
    const flush = (): void => {
      const value = runOf(run);
      if (run.length > 1 && isWorth(value)) out.push(`...${call(value)}`);
      else out.push(...run.map(render));
      run = [];
    };
    for (const part of parts) {
      if (part && isText(part)) run.push(part);
      else {
        flush();
        out.push(part ? render(part) : '');
      }
    }
    flush();
    return out.join(', ');
  };

  /** Inside a function, or behind a getter: texts are looked up where they stand. `shared` may hand out the same list twice. */
  const lazy =
    (shared: boolean) =>
    (node: Part): string => {
      const render = lazy(shared);
      const fixed = known(node);
      const isList = node.type === 'ArrayExpression' || node.type === 'ObjectExpression';
      if (fixed && (shared || !isList) && isWorth(fixed.value)) return call(fixed.value);
      const isText = (part: Part): boolean => {
        const value = known(part);
        return (
          value !== undefined && (shared || part.type === 'ArrowFunctionExpression' || typeof value.value !== 'object')
        );
      };
      switch (node.type) {
        case 'TemplateLiteral': {
          const pieces = templateOf(node);
          const values = pieces.filter((piece) => typeof piece !== 'string');
          const template = pieces.map((piece) => (typeof piece === 'string' ? piece : values.indexOf(piece)));
          if (!isWorth(template)) return around(node, render);
          return `${call({ [TEMPLATE]: template })}(${values.map(render).join(', ')})`;
        }
        case 'ArrayExpression': {
          const run = (parts: readonly Part[]): Json => parts.map((part) => known(part)?.value ?? null);
          return `[${members(children(node, 'elements'), run, isText, render)}]`;
        }
        case 'ObjectExpression': {
          const run = (parts: readonly Part[]): Json =>
            Object.fromEntries(parts.map((part) => [plainKey(part) ?? '', known(child(part, 'value'))?.value ?? null]));
          return `{ ${members(
            children(node, 'properties'),
            run,
            (part) => plainKey(part) !== undefined && isText(child(part, 'value')),
            (part) => property(part, render),
          )} }`;
        }
        default:
          return other(node, render, lazy(false));
      }
    };

  const sourceOf = (part: Part): string => code.slice(part.start, part.end);

  const property = (node: Part, render: (part: Part) => string): string => {
    if (node.type !== 'Property') return around(node, render);
    if (node.shorthand === true) return sourceOf(node);
    const value = child(node, 'value');
    const key = child(node, 'key');
    const before = code.slice(node.start, value.start);
    if (node.computed !== true) return before + render(value);
    return code.slice(node.start, key.start) + render(key) + code.slice(key.end, value.start) + render(value);
  };

  /** Nodes in which no text stands directly. */
  const other = (node: Part, render: (part: Part) => string, inFunction: (part: Part) => string): string => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'TemplateElement':
      case 'Literal':
      case 'Identifier':
        return sourceOf(node);
      case 'ExportNamedDeclaration':
        return isPart(node.declaration) ? around(node, render) : sourceOf(node);
      case 'ExpressionStatement':
        return typeof node.directive === 'string' ? sourceOf(node) : around(node, render);
      // Its texts are one list, whose identity is the template's.
      case 'TaggedTemplateExpression':
        return around(node, (part) => (part.type === 'TemplateLiteral' ? around(part, render) : render(part)));
      case 'MemberExpression':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return around(node, (part) =>
          part === node.property || part === node.key ? keyed(node, part, render) : render(part),
        );
      case 'ObjectPattern':
        return around(node, (part) => (part.type === 'Property' ? property(part, render) : render(part)));
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        return around(node, inFunction);
      default:
        return around(node, render);
    }
  };
  const keyed = (node: Part, key: Part, render: (part: Part) => string): string =>
    node.computed === true ? render(key) : sourceOf(key);

  /** While the module loads: only a property of a list of texts can wait. */
  const eager = (node: Part): string => {
    if (node.type !== 'ObjectExpression') {
      return node.type === 'TemplateLiteral' ? around(node, eager) : other(node, eager, lazy(false));
    }
    const parts = children(node, 'properties').map((part) => {
      if (!part) return '';
      const key = plainKey(part);
      const value = key === undefined || kept.includes(key) ? undefined : child(part, 'value');
      if (!value || isFunction(value) || !isRepeatable(value)) return property(part, eager);
      if (lengthOfTexts(value) < SHORTEST_BEHIND_GETTER) return property(part, eager);
      return `get ${sourceOf(child(part, 'key'))}() { return ${lazy(true)(value)}; }`;
    });
    return `{ ${parts.join(', ')} }`;
  };

  const packed = eager(program);
  return isPacked ? `import { packed as __packed } from ${JSON.stringify(runtime)};\n${packed}` : packed;
};

/** Whether a look-up is shorter than what it stands for. */
const isWorth = (value: Json): boolean =>
  typeof value === 'object' || typeof value === 'string' ? textIn(value) >= SHORTEST : false;
const textIn = (value: Json): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (Array.isArray(value) ? 0 : key.length) + textIn(part),
    0,
  );
};

const isElement = (part: Part): boolean => part.type === 'TemplateElement';
const isFunction = (part: Part): boolean => /^(Arrow)?Function/.test(part.type);

const cooked = (quasi: Part | null): string => {
  const value = quasi?.value;
  if (typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string')
    return value.cooked;
  throw new Error('A piece of a template has no text.');
};

/** How much a getter would take out of the code. */
const lengthOfTexts = (node: Part): number =>
  node.type === 'Literal' && typeof node.value === 'string'
    ? node.value.length
    : isElement(node)
      ? cooked(node).length
      : allChildren(node).reduce((length, part) => length + lengthOfTexts(part), 0);

/** The name of an ordinary `key: value`; getters, methods, spreads and computed keys have none. */
const plainKey = (property: Part): string | undefined => {
  if (property.type !== 'Property' || property.kind !== 'init' || property.method === true) return undefined;
  if (property.computed === true || property.shorthand === true) return undefined;
  const key = child(property, 'key');
  const name = key.type === 'Identifier' ? key.name : key.value;
  // A number as key would change the order, and this name sets what the object inherits from.
  return typeof name === 'string' && name !== '__proto__' && name !== TEMPLATE && !/^\d+$/.test(name)
    ? name
    : undefined;
};

/** Making it twice makes no difference: lists, texts, functions and names, and nothing that is called. */
const isRepeatable = (node: Part): boolean => {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'Identifier':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'TemplateLiteral':
      return children(node, 'expressions').every((each) => each !== null && isRepeatable(each));
    case 'ArrayExpression':
      return children(node, 'elements').every((each) => each !== null && isRepeatable(each));
    case 'ObjectExpression':
      return children(node, 'properties').every(
        (each) =>
          each?.type === 'Property' &&
          each.computed !== true &&
          each.kind === 'init' &&
          isRepeatable(child(each, 'value')),
      );
    default:
      return false;
  }
};

/** Texts that the module names (`const again = '…'`), unless something else in it bears the same name. */
const constantsOf = (program: Part): Map<string, string> => {
  const found = new Map<string, string>();
  for (const statement of children(program, 'body')) {
    if (statement?.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    for (const declaration of children(statement, 'declarations')) {
      if (!declaration || !isPart(declaration.id) || !isPart(declaration.init)) continue;
      if (declaration.id.type === 'Identifier' && typeof declaration.init.value === 'string') {
        found.set(String(declaration.id.name), declaration.init.value);
      }
    }
  }
  const bound = new Map<string, number>();
  const walk = (node: Part): void => {
    const names = [node.id, node.param, ...children(node, 'params')].filter(isPart);
    for (const name of names.flatMap(boundIn)) bound.set(name, (bound.get(name) ?? 0) + 1);
    allChildren(node).forEach(walk);
  };
  walk(program);
  for (const name of found.keys()) if ((bound.get(name) ?? 0) > 1) found.delete(name);
  return found;
};

const boundIn = (pattern: Part): string[] =>
  pattern.type === 'Identifier' ? [String(pattern.name)] : allChildren(pattern).flatMap(boundIn);
