// Every detail of every kind of work is read somewhere: what nobody reads is not kept in the log.
import { join } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isBindingElement,
  isIdentifier,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isTypeAliasDeclaration,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { API, type Checker, type Project, type Type } from 'typescript/unstable/sync';
import { filesIn, sourceOf } from '../../structure/sourceFiles.ts';

const root = join(import.meta.dirname, '../../..');
const TABLE = 'src/domain/work/logDetails.ts';

/** Reports have a version, and Docs, but a receipt has none that anybody reads. */
const PLANTED = "receipt: { version: textField('version'), ";
const tableWithUnread = sourceOf(TABLE).replace('receipt: { ', PLANTED);

/** A name that is read from an object. */
interface Reading {
  name: string;
  from: Node;
}

/** Every `object.name`, and every `{ name }` that is taken from an object. */
const readingsIn = (file: Node): Reading[] => {
  const found: Reading[] = [];
  const visit = (node: Node): void => {
    if (isPropertyAccessExpression(node)) found.push({ name: node.name.text, from: node.expression });
    if (isBindingElement(node) && isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (name && isIdentifier(name) && !node.dotDotDotToken)
        found.push({ name: name.text, from: takenFrom(node.parent) });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
};

/** Of `details ?? {}` the compiler says only what all kinds have in common; of `details` it says which kinds it may be. */
const takenFrom = (pattern: Node): Node => {
  const { parent } = pattern;
  const whole = isVariableDeclaration(parent) ? parent.initializer : undefined;
  const isDefaulted =
    whole && isBinaryExpression(whole) && whole.operatorToken.kind === SyntaxKind.QuestionQuestionToken;
  return isDefaulted ? whole.left : pattern;
};

const partsOf = (type: Type): Type[] =>
  type.isUnionType() || type.isIntersectionType() ? type.getTypes().flatMap(partsOf) : [type];

/** The details of every kind, as `kind.name`, and the kinds by the type of their details. */
const declared = ({ program, checker }: Project): { details: string[]; kinds: Map<number, string> } => {
  const alias = program
    .getSourceFile(join(root, TABLE))
    ?.statements.filter(isTypeAliasDeclaration)
    .find(({ name }) => name.text === 'DetailsByKind');
  const details: string[] = [];
  const kinds = new Map<number, string>();
  const all = alias && checker.getTypeAtLocation(alias.name);
  for (const kind of all ? checker.getPropertiesOfType(all) : []) {
    const type = checker.getTypeOfSymbol(kind);
    if (!type) continue;
    kinds.set(type.id, kind.name);
    for (const { name } of checker.getPropertiesOfType(type)) details.push(`${kind.name}.${name}`);
  }
  return { details, kinds };
};

const kindsOf = (checker: Checker, readings: readonly Reading[], kinds: ReadonlyMap<number, string>): string[] =>
  checker.getTypeAtLocation(readings.map(({ from }) => from)).flatMap((type, position) =>
    (type ? partsOf(type) : []).flatMap(({ id }) => {
      const kind = kinds.get(id);
      return kind === undefined ? [] : [`${kind}.${readings[position]?.name}`];
    }),
  );

test('every detail is read somewhere', () => {
  const api = new API({
    cwd: root,
    fs: { readFile: (path) => (path === join(root, TABLE) ? tableWithUnread : undefined) },
  });
  const [project] = api.updateSnapshot({ openProjects: [join(root, 'src/tsconfig.json')] }).getProjects();
  if (!project) throw new Error('no project');
  const { details, kinds } = declared(project);
  const names = new Set(details.map((detail) => detail.split('.')[1]));
  const read = new Set(
    filesIn('src')
      .filter((file) => file !== TABLE)
      .flatMap((file) => {
        const source = project.program.getSourceFile(join(root, file));
        const readings = source ? readingsIn(source).filter(({ name }) => names.has(name)) : [];
        return kindsOf(project.checker, readings, kinds);
      }),
  );
  api.close();
  expect(details.length).toBeGreaterThan(150);
  expect(details.filter((detail) => !read.has(detail))).toEqual(['receipt.version']);
});
