import path from 'node:path';
import ts from 'typescript';
import { faultAt, type Fault, type Source } from './fault';
import { importFault, packageFault, roomOf } from './rooms';

const BARRELS = ['app/planner/index.ts', 'app/planner/rules/index.ts'];

/** Imports, exports from elsewhere, `import()` and `import('...').Type` against the arrows of the house. */
export function importFaults(source: Source): Fault[] {
  if (roomOf(source.file) === 'outside') return [];
  const faults: Fault[] = [];
  const blame = (node: ts.Node, message: string | undefined) => {
    if (message !== undefined) faults.push(faultAt({ source, node, message }));
  };
  const visit = (node: ts.Node): void => {
    const name = specifierOf(node);
    if (name !== undefined) blame(node, faultOfImport({ from: source.file, name }));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !BARRELS.includes(source.file)) {
      blame(node, 'no barrels: export from where a thing is defined');
    }
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  if (/(^|\/)index\.tsx?$/.test(source.file) && !BARRELS.includes(source.file)) {
    blame(source.tree, 'no barrels: name the file for what it holds');
  }
  return faults;
}

function faultOfImport({ from, name }: { from: string; name: string }): string | undefined {
  if (name.startsWith('~/')) return importFault({ from, to: `app/${name.slice(2)}` });
  if (name.startsWith('.')) return importFault({ from, to: path.posix.join(path.posix.dirname(from), name) });
  return packageFault({ from, name });
}

function specifierOf(node: ts.Node): string | undefined {
  let at: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) at = node.moduleSpecifier;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) at = node.argument.literal;
  else if (ts.isCallExpression(node) && isLoad(node.expression)) at = node.arguments[0];
  return at !== undefined && ts.isStringLiteralLike(at) ? at.text : undefined;
}

const isLoad = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
