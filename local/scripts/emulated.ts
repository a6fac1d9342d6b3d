// Lists what the local Workspace emulates, read from its code: `npx tsx local/scripts/emulated.ts` puts it in local/README.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Class, type Expression, type Node, parse, type VariableDeclarator } from 'acorn';
import { transformSync } from 'esbuild';
import { LATENCY } from '../core/latency.ts';
import { DOCS_ROUTES } from '../rest/docs.ts';
import { batchUpdateBody as docsBody } from '../rest/docsSchema.ts';
import { DRIVE_ROUTES } from '../rest/drive.ts';
import { FORMS_ROUTES } from '../rest/forms.ts';
import { batchUpdateBody as formsBody } from '../rest/formsSchema.ts';
import { lackingFields, schemaOfMessage } from '../rest/google.ts';
import { type Message, messagesIn } from '../rest/schema.ts';
import { UNEMULATED_SERVICES } from '../services/globals.ts';

const SERVICES = path.resolve(import.meta.dirname, '../services');
const README = path.resolve(import.meta.dirname, '../README.md');
const BEGIN = '<!-- Written by local/scripts/emulated.ts from the code: begin -->';
const END = '<!-- Written by local/scripts/emulated.ts from the code: end -->';

/** The README with the lists as the code has them now. */
export const withLists = (readme: string): string => {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('local/README.md has lost the marks of its written section.');
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${lists()}\n\n${readme.slice(end)}`;
};

const lists = (): string =>
  [
    '### Services',
    list(membersByClass().map(([name, members]) => `**${name}**: ${codes(members)}`)),
    `Known by name, and none of their members emulated: ${codes(UNEMULATED_SERVICES)}.`,
    '### Enums',
    list(enums().map(([name, values]) => `**${name}**: ${codes(values)}`)),
    '### REST endpoints',
    list(
      [...FORMS_ROUTES, ...DOCS_ROUTES, ...DRIVE_ROUTES].map(
        ({ name, verb, path: at }) => `**${name}**: ${code(`${verb} ${at}`)}`,
      ),
    ),
    `Requests of \`forms.batchUpdate\`: ${requestKinds(formsBody)}.`,
    `Google's, and therefore \`NotEmulated\`, in a form: ${codes(lackingIn(formsBody))}.`,
    `Requests of \`documents.batchUpdate\`: ${requestKinds(docsBody)}.`,
    `Google's, and therefore \`NotEmulated\`, in a Doc: ${codes(lackingIn(docsBody))}.`,
    '### Modelled latency',
    list(
      Object.entries(LATENCY).map(
        ([member, { ms, basis, source }]) => `${code(member)}: ${ms} ms, ${basis} (${source})`,
      ),
    ),
  ].join('\n\n');

const list = (lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');
const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** The fields that Google's messages have and ours lack, by message. */
const lackingIn = (body: Message): string[] => [
  ...new Set(
    messagesIn(body).flatMap(({ name, fields }) =>
      lackingFields(schemaOfMessage(name), Object.keys(fields)).map(
        (field) => `${schemaOfMessage(name).split('.')[1]}.${field}`,
      ),
    ),
  ),
];

const requestKinds = (body: Message): string => {
  const { requests } = body.fields;
  if (requests?.kind !== 'list' || requests.of.kind !== 'message') throw new Error('A batch without requests.');
  return codes(Object.keys(requests.of.fields));
};

interface SeenClass {
  parent: string | undefined;
  isAbstract: boolean;
  members: string[];
  hiddenMembers: string[];
}

/** The classes below `EmulatedObject`, with what they inherit: as `membersOf` in membrane.ts, but without making one of each. */
export const membersByClass = (): [string, string[]][] => {
  const classes = new Map(sources().flatMap(({ text, tree }) => tree.flatMap((node) => classIn(node, text))));
  const isFace = (name: string): boolean => {
    const parent = classes.get(name)?.parent;
    return parent === 'EmulatedObject' || (parent !== undefined && isFace(parent));
  };
  const inherited = (name: string, part: 'members' | 'hiddenMembers'): string[] => {
    const seen = classes.get(name);
    return seen ? [...seen[part], ...inherited(seen.parent ?? '', part)] : [];
  };
  return [...classes]
    .filter(([name, { isAbstract }]) => isFace(name) && !isAbstract && name !== 'Unemulated')
    .map(([name]): [string, string[]] => {
      const hiddenMembers = new Set([
        'constructor',
        'className',
        'expando',
        'toString',
        ...inherited(name, 'hiddenMembers'),
      ]);
      const members = new Set(inherited(name, 'members').filter((member) => !hiddenMembers.has(member)));
      return [name === 'Console' ? 'console' : name, [...members].sort((a, b) => a.localeCompare(b, 'en'))];
    })
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
};

export const enums = (): [string, string[]][] =>
  sources()
    .flatMap(({ tree }) => tree.flatMap(enumsIn))
    .sort(([a], [b]) => a.localeCompare(b, 'en'));

interface Source {
  /** As written, for what is lost in plain JavaScript. */
  text: string;
  tree: Node[];
}

const sources = (): Source[] =>
  readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(SERVICES, file), 'utf8');
      const plain = transformSync(text, { loader: 'ts', format: 'esm', target: 'esnext' }).code;
      return { text, tree: parse(plain, { ecmaVersion: 'latest', sourceType: 'module' }).body };
    });

/** Of a statement, exported or not, the class it declares. */
const classIn = (statement: Node, text: string): [string, SeenClass][] => {
  const node = bare(statement);
  if (node.type !== 'ClassDeclaration') return [];
  const { id, superClass, body } = node as Class;
  const name = id?.name;
  if (name === undefined) return [];
  const members: string[] = [];
  let hiddenMembers: string[] = [];
  for (const element of body.body) {
    if (element.type === 'StaticBlock' || element.key.type !== 'Identifier' || element.computed) continue;
    const { name: member } = element.key;
    if (element.type === 'MethodDefinition') {
      if (!element.static && element.kind !== 'constructor') members.push(member);
    } else if (element.static && member === 'hiddenMembers' && element.value) hiddenMembers = literalsIn(element.value);
    else if (!element.static && /^[A-Z]/.test(member)) members.push(member);
  }
  const parent = superClass?.type === 'Identifier' ? superClass.name : undefined;
  return [[name, { parent, isAbstract: new RegExp(`abstract class ${name}\\b`).test(text), members, hiddenMembers }]];
};

/** The enums that a statement makes: as a constant of the file or as a field of a class. */
const enumsIn = (statement: Node): [string, string[]][] => {
  const node = bare(statement);
  const made: (Expression | null | undefined)[] =
    node.type === 'VariableDeclaration' && 'declarations' in node
      ? (node.declarations as VariableDeclarator[]).map(({ init }) => init)
      : node.type === 'ClassDeclaration'
        ? (node as Class).body.body.map((element) => (element.type === 'PropertyDefinition' ? element.value : null))
        : [];
  return made.flatMap((value) => {
    if (value?.type !== 'CallExpression' || value.callee.type !== 'Identifier' || value.callee.name !== 'enumOf')
      return [];
    const [name, values] = value.arguments;
    if (name?.type !== 'Literal' || values?.type !== 'ArrayExpression') throw new Error('An enum without its words.');
    return [[String(name.value), literalsIn(values)]];
  });
};

const bare = (statement: Node): Node =>
  'declaration' in statement && statement.declaration ? (statement.declaration as Node) : statement;

const literalsIn = (list: Node): string[] => {
  if (list.type !== 'ArrayExpression' || !('elements' in list)) throw new Error('Not a list of words.');
  return (list.elements as (Node | null)[]).map((element) => {
    if (element?.type !== 'Literal' || !('value' in element)) throw new Error('Not a word.');
    return String(element.value);
  });
};

if (/[\\/]emulated\.ts$/.test(process.argv[1] ?? '')) writeFileSync(README, withLists(readFileSync(README, 'utf8')));
