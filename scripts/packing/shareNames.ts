// Says each long name once: `.conversationDate` and 'strategyMeeting', said 35 and 11 times, become a constant of two letters.
import { allChildren, child, children, isPart, type Part, treeOf } from './tree.ts';

/** Looked up so often, and so short, that it stays as it is. */
const KEPT = new Set(['length']);

interface Saying {
  readonly part: Part;
  readonly by: (constant: string) => string;
}

/**
 * The minified bundle, whose last statement is one function called at once, with its repeated names as constants
 * of that function. What the script does is the same: `a.b` and `a['b']` are, and nothing is renamed.
 */
export const shareNames = (code: string): string => {
  const program = treeOf(code, 'script');
  const body = bodyOf(program);
  const sayings = new Map<string, Saying[]>();
  const identifiers = new Set<string>();

  const say = (name: string, part: Part, by: (constant: string) => string): void => {
    sayings.set(name, [...(sayings.get(name) ?? []), { part, by }]);
  };
  const walk = (node: Part): void => {
    if (node.type === 'Identifier') identifiers.add(String(node.name));
    if (node.type === 'Literal' && typeof node.value === 'string') {
      say(node.value, node, (constant) => padded(code, node, constant));
    }
    if (typeof node.directive === 'string') return;
    for (const part of allChildren(node)) {
      const isName = node.computed !== true && (part === node.key || part === node.property);
      if (!isName) walk(part);
      else if (part === node.property) member(node, part);
      else if (isPlainProperty(node)) say(String(part.name ?? part.value), part, (constant) => `[${constant}]`);
    }
  };
  const member = (node: Part, name: Part): void => {
    if (node.type !== 'MemberExpression' || name.type !== 'Identifier' || KEPT.has(String(name.name))) return;
    // The dot stands right before the name, since the script is minified.
    const dot = node.optional === true ? '?.' : '.';
    const dotted = { ...name, start: name.start - dot.length };
    say(String(name.name), dotted, (constant) => `${dot === '?.' ? dot : ''}[${constant}]`);
  };
  walk(body);
  for (const part of children(program, 'body')) if (part) collect(part, identifiers);

  const free = freeNames(identifiers);
  const constants: string[] = [];
  const changes: { start: number; end: number; text: string }[] = [];
  const worth = [...sayings]
    .map(([name, said]) => ({ name, said, saved: saved(name, said) }))
    .filter((each) => each.saved > 0);
  for (const { name, said } of worth.sort((a, b) => b.saved - a.saved)) {
    const constant = free.next().value;
    constants.push(`${constant}=${JSON.stringify(name)}`);
    for (const { part, by } of said) changes.push({ start: part.start, end: part.end, text: by(constant) });
  }
  if (constants.length === 0) return code;

  let shared = '';
  let at = 0;
  const start = afterDirectives(body);
  changes.push({ start, end: start, text: `const ${constants.join(',')};` });
  for (const { start: from, end, text } of changes.sort((a, b) => a.start - b.start)) {
    shared += code.slice(at, from) + text;
    at = end;
  }
  return shared + code.slice(at);
};

/** `name: value`, in an object or in a pattern. `__proto__` means something else between brackets. */
const isPlainProperty = ({ type, kind, method, shorthand, key }: Part): boolean =>
  type === 'Property' &&
  kind === 'init' &&
  method !== true &&
  shorthand !== true &&
  isPart(key) &&
  key.name !== '__proto__' &&
  key.value !== '__proto__';

/** `case"a"` and `return"a"` need no blank before the quote, but one before a name. */
const padded = (code: string, node: Part, constant: string): string =>
  `${/[\w$]/.test(code.charAt(node.start - 1)) ? ' ' : ''}${constant}${/[\w$]/.test(code.charAt(node.end)) ? ' ' : ''}`;

const saved = (name: string, said: readonly Saying[]): number =>
  said.reduce((sum, { part, by }) => sum + (part.end - part.start) - by('xx').length, 0) -
  name.length -
  'xx="",'.length;

const bodyOf = (program: Part): Part => {
  const last = children(program, 'body').at(-1);
  const call = last && isPart(last.expression) ? last.expression : undefined;
  if (call?.type !== 'CallExpression') throw new Error('The bundle does not end with one function that is called.');
  return child(child(call, 'callee'), 'body');
};

const afterDirectives = (body: Part): number => {
  const directives = children(body, 'body').filter((statement) => typeof statement?.directive === 'string');
  return directives.at(-1)?.end ?? body.start + 1;
};

const collect = (node: Part, into: Set<string>): void => {
  if (node.type === 'Identifier') into.add(String(node.name));
  for (const part of allChildren(node)) collect(part, into);
};

/** Names of two letters, then of three, that the bundle does not use. */
function* freeNames(used: ReadonlySet<string>): Generator<string, never> {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (let names = letters; ; names = names.flatMap((name) => letters.map((letter) => name + letter))) {
    for (const name of names) if (name.length > 1 && !used.has(name) && !RESERVED.has(name)) yield name;
  }
}
const RESERVED = new Set(['do', 'if', 'in', 'of', 'as', 'is', 'for', 'new', 'try', 'var', 'let', 'get', 'set', 'int']);
