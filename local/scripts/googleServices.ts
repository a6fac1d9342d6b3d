// Lists what Google's Apps Script has, from @types/google-apps-script: `npx tsx local/scripts/googleServices.ts` writes core/googleServices.ts.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type {
  EnumDeclaration,
  InterfaceDeclaration,
  Node,
  ParameterDeclaration,
  SourceFile,
  TypeElement,
  TypeNode,
} from 'typescript/unstable/ast';
import {
  isArrayTypeNode,
  isEnumDeclaration,
  isInterfaceDeclaration,
  isLiteralTypeNode,
  isMethodSignatureDeclaration,
  isModuleBlock,
  isModuleDeclaration,
  isParenthesizedTypeNode,
  isPropertySignatureDeclaration,
  isStringLiteral,
  isTypeReferenceNode,
  isUnionTypeNode,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { enums, membersByClass } from './emulated.ts';
import { wordTable } from './wordTable.ts';

const TYPES = path.resolve(import.meta.dirname, '../../node_modules/@types/google-apps-script');
const WRITTEN = path.resolve(import.meta.dirname, '../core/googleServices.ts');

/** Where the emulated classes are; elsewhere others have the same names (`Document`, `Element`, `Range`). */
const NAMESPACES = new Set(
  'Base Cache Charts HTML Lock Mail Properties Script Spreadsheet URL_Fetch Utilities XML_Service'.split(' '),
);

/** What the reference has and the typings have not yet. https://developers.google.com/apps-script/reference/script */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  AuthorizationInfo: ['getAuthorizedScopes()'],
  ScriptApp: ['getAuthorizationInfo(E,A)'],
};

/** The files as the compiler reads them; nothing is checked. */
const parsed = (names: readonly string[]): SourceFile[] => {
  const config = path.join(TYPES, 'tsconfig.json');
  const text = JSON.stringify({ compilerOptions: { noLib: true, noResolve: true, types: [] }, files: names });
  const api = new API({ cwd: TYPES, fs: { readFile: (file) => (file === config ? text : undefined) } });
  const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
  const files = names.map((name) => project?.program.getSourceFile(path.join(TYPES, name)));
  if (files.includes(undefined)) throw new Error('The typings of Apps Script cannot be read.');
  return files.filter((file) => file !== undefined);
};

interface Declared {
  namespace: string;
  node: InterfaceDeclaration;
}

interface Typings {
  interfaces: Map<string, Declared[]>;
  enums: Map<string, EnumDeclaration[]>;
  /** Global variables: the name, and the interface that it has. */
  globals: Map<string, string>;
}

const typingsIn = (files: readonly SourceFile[]): Typings => {
  const typings: Typings = { interfaces: new Map(), enums: new Map(), globals: new Map() };
  const add = <Value>(map: Map<string, Value[]>, name: string, value: Value) =>
    map.set(name, [...(map.get(name) ?? []), value]);
  const visit = (node: Node, namespace: string): void => {
    if (isModuleDeclaration(node) && node.body && isModuleBlock(node.body))
      for (const each of node.body.statements) visit(each, node.name.text);
    else if (isInterfaceDeclaration(node)) add(typings.interfaces, node.name.text, { namespace, node });
    else if (isEnumDeclaration(node)) {
      if (NAMESPACES.has(namespace)) add(typings.enums, node.name.text, node);
    } else if (isVariableStatement(node) && namespace === '')
      for (const { name, type } of node.declarationList.declarations)
        typings.globals.set(name.getText(), type?.getText() ?? '');
  };
  for (const file of files) for (const statement of file.statements) visit(statement, '');
  return typings;
};

/** An interface's members with those that it inherits, in the order of the typings. */
const membersOf = ({ interfaces }: Typings, { node, namespace }: Declared): TypeElement[] => {
  const parents = (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => lastWord(expression.getText())),
  );
  const inherited = parents.flatMap((parent) => {
    const found = interfaces.get(parent) ?? [];
    const declared = found.find((each) => each.namespace === namespace) ?? found[0];
    return declared ? membersOf({ interfaces } as Typings, declared) : [];
  });
  return [...node.members, ...inherited];
};

const lastWord = (text: string): string => text.split('.').at(-1) ?? text;

/** One letter for a plain type, the name of a class, `A` for a list, `O` for whatever else; `|` between alternatives. */
const typeText = (typings: Typings, type: TypeNode | undefined): string => {
  if (!type) return 'O';
  if (isParenthesizedTypeNode(type)) return typeText(typings, type.type);
  if (isUnionTypeNode(type)) return [...new Set(type.types.map((each) => typeText(typings, each)))].join('|');
  if (isArrayTypeNode(type)) return 'A';
  if (isLiteralTypeNode(type)) return type.getText() === 'null' ? '-' : isStringLiteral(type.literal) ? 's' : 'O';
  const text = type.getText();
  const plain = {
    string: 's',
    number: 'n',
    boolean: 'b',
    Integer: 'n',
    Byte: 'n',
    Char: 's',
    Date: 'D',
    'Base.Date': 'D',
    undefined: '-',
  }[text];
  if (plain) return plain;
  if (!isTypeReferenceNode(type)) return 'O';
  const name = lastWord(type.typeName.getText());
  if (name === 'Array') return 'A';
  if (typings.enums.has(name)) return 'E';
  const [declared] = typings.interfaces.get(name) ?? [];
  const isClass = declared?.node.members.some(isMethodSignatureDeclaration) ?? false;
  return isClass ? name : 'O';
};

const parameterText = (typings: Typings, { type, questionToken, dotDotDotToken }: ParameterDeclaration): string =>
  dotDotDotToken ? '…' : `${typeText(typings, type)}${questionToken ? '?' : ''}`;

/** Undefined for an index signature. */
const nameOf = (member: TypeElement): string | undefined =>
  isMethodSignatureDeclaration(member) || isPropertySignatureDeclaration(member) ? member.name.getText() : undefined;

const withNewer = (texts: readonly string[], newer: readonly string[] = []): string[] => {
  const name = (text: string) => text.replace(/\(.*/, '');
  const longer = texts.map((text) => {
    const more = newer.find((each) => name(each) === name(text));
    return more ? text + more.slice(name(more).length) : text;
  });
  return [...longer, ...newer.filter((each) => !texts.some((text) => name(text) === name(each)))].sort();
};

/** `getRange(n,n)(s)`: a method with its signatures, or the name alone of what is no method. */
const memberTexts = (typings: Typings, members: readonly TypeElement[]): string[] => {
  const signatures = new Map<string, Set<string>>();
  for (const member of members) {
    const name = nameOf(member);
    if (name === undefined) continue;
    const known = signatures.get(name) ?? new Set();
    signatures.set(name, known);
    if (isMethodSignatureDeclaration(member))
      known.add(`(${member.parameters.map((each) => parameterText(typings, each)).join(',')})`);
  }
  return [...signatures].map(([name, texts]) => `${name}${[...texts].join('')}`).sort();
};

/** The file as the typings and the emulated classes are now. */
export const googleServices = (): string => {
  const names = readdirSync(TYPES).filter((name) => /^google-apps-script\.[\w-]+\.d\.ts$/.test(name));
  const typings = typingsIn(parsed(names));
  const emulated = membersByClass().map(([name]) => name);
  const classes = emulated.flatMap((name) => {
    const found = (typings.interfaces.get(name) ?? []).filter(({ namespace }) => NAMESPACES.has(namespace));
    // Charts have text styles of their own.
    const declared = found.find(({ namespace }) => namespace === 'Spreadsheet') ?? found[0];
    return declared
      ? [
          [
            `${declared.namespace}.${name}`,
            withNewer(memberTexts(typings, membersOf(typings, declared)), NEWER[name]),
          ] as const,
        ]
      : [];
  });
  const values = enums().flatMap(([name]) => {
    const found = typings.enums.get(name) ?? [];
    return found.length === 0
      ? []
      : [[name, found.flatMap(({ members }) => members.map((each) => each.name.getText()))] as const];
  });
  const services = [...typings.globals]
    .filter(([name]) => !emulated.includes(name) && name !== 'console' && name !== 'Date2')
    .map(([name, type]) => {
      const found = typings.interfaces.get(lastWord(type)) ?? [];
      const own = found.filter(({ namespace }) => type.endsWith(`${namespace}.${lastWord(type)}`));
      const words = own.flatMap((each) => membersOf(typings, each)).flatMap((each) => nameOf(each) ?? []);
      const labels = (typings.enums.get(lastWord(type)) ?? []).flatMap(({ members }) =>
        members.map((each) => each.name.getText()),
      );
      return [name, [...new Set([...words, ...labels])].sort()] as const;
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `${[
    '// What Google has in Apps Script. Written by scripts/googleServices.ts from @types/google-apps-script; a test compares the two.',
    wordTable(
      'GOOGLE_CLASSES',
      'By namespace and emulated class: its members, methods with the signatures they take.',
      classes,
    ),
    wordTable('GOOGLE_ENUMS', 'By emulated enum: its values.', values),
    wordTable('GOOGLE_SERVICES', 'The globals that are not emulated, with their members.', services),
  ].join('\n\n')}\n`;
};

if (/[\\/]googleServices\.ts$/.test(process.argv[1] ?? '')) writeFileSync(WRITTEN, googleServices());
