import ts from 'typescript';
import { faultAt, type Fault, type Source } from './fault';

const GUARDS = new Set(['requireAccess', 'requireActor', 'publicAccess']);
const ENTRIES = new Set(['loader', 'action']);
const LONGEST_ROUTE = 150;
const LONGEST_ENTRY = 25;

export const isRouteModule = (file: string): boolean =>
  /^app\/features\/[^/]+\/routes\/.+\.tsx?$/.test(file) || file === 'app/root.tsx';

/** Route modules are adapters: short, and every loader and action begins by asking who is there. */
export function guardFaults(source: Source): Fault[] {
  if (!isRouteModule(source.file)) return [];
  const faults: Fault[] = [];
  const blame = (node: ts.Node, message: string) => faults.push(faultAt({ source, node, message }));
  const lines = source.tree.getLineStarts().length - 1;
  if (lines > LONGEST_ROUTE)
    blame(source.tree, `a route file has at most ${LONGEST_ROUTE} lines, and this has ${lines}`);
  for (const { name, node, body } of entriesOf(source.tree)) {
    if (body === undefined) {
      blame(node, `${name} is written out as a function here, so that its guard can be seen`);
      continue;
    }
    const length = linesOf({ source, node });
    if (length > LONGEST_ENTRY) blame(node, `${name} has at most ${LONGEST_ENTRY} lines, and this has ${length}`);
    if (!callsGuard(body)) blame(node, `${name} begins with ${[...GUARDS].join(', ')}`);
  }
  return faults;
}

interface Entry {
  readonly name: string;
  readonly node: ts.Node;
  /** What runs first: the first statement, or an expression body; none where it cannot be seen. */
  readonly body: ts.Node | undefined;
}

function entriesOf(tree: ts.SourceFile): Entry[] {
  const entries: Entry[] = [];
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement) && ENTRIES.has(statement.name?.text ?? '') && isExported(statement)) {
      entries.push({ name: statement.name?.text ?? '', node: statement, body: statement.body?.statements[0] });
    }
    if (ts.isVariableStatement(statement) && isExported(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name) && ENTRIES.has(name.text)) {
          entries.push({ name: name.text, node: statement, body: firstOf(initializer) });
        }
      }
    }
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      for (const { name } of statement.exportClause.elements) {
        if (ENTRIES.has(name.text)) entries.push({ name: name.text, node: statement, body: undefined });
      }
    }
  }
  return entries;
}

function firstOf(initializer: ts.Expression | undefined): ts.Node | undefined {
  if (initializer === undefined || !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) {
    return undefined;
  }
  return ts.isBlock(initializer.body) ? initializer.body.statements[0] : initializer.body;
}

function callsGuard(first: ts.Node): boolean {
  if (ts.isCallExpression(first) && ts.isIdentifier(first.expression) && GUARDS.has(first.expression.text)) return true;
  // A function that is only defined there has not been called.
  if (ts.isFunctionLike(first)) return false;
  return ts.forEachChild(first, (child) => callsGuard(child) || undefined) ?? false;
}

function linesOf({ source, node }: { source: Source; node: ts.Node }): number {
  const at = (position: number) => source.tree.getLineAndCharacterOfPosition(position).line;
  return at(node.getEnd()) - at(node.getStart(source.tree)) + 1;
}

const isExported = (node: ts.FunctionDeclaration | ts.VariableStatement): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
