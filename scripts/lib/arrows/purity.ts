import ts from 'typescript';
import { faultAt, type Fault, type Source } from './fault';
import { isPure, roomOf } from './rooms';

/** Names of the world outside, which the pure rooms do not touch. */
const WORLD = new Set([
  ...['process', 'global', 'globalThis', 'window', 'document', 'navigator', 'console', 'require', 'Buffer'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'performance', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'],
]);

/** Members that answer differently from call to call. */
const CHANGING = new Set(['Date.now', 'Math.random', 'DateTime.now', 'DateTime.local', 'DateTime.utc', 'Temporal.Now']);

/** Where `domain` or `planner` reads a clock, draws at random, waits, or reaches out. */
export function purityFaults(source: Source): Fault[] {
  if (!isPure(roomOf(source.file))) return [];
  const own = namesDeclaredIn(source.tree);
  const faults: Fault[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf({ node, own });
    if (what !== undefined) {
      faults.push(faultAt({ source, node, message: `${roomOf(source.file)} is pure and does not use ${what}` }));
    }
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return faults;
}

function impurityOf({ node, own }: { node: ts.Node; own: ReadonlySet<string> }): string | undefined {
  if (ts.isIdentifier(node) && WORLD.has(node.text) && !own.has(node.text) && isUse(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`;
    // With arguments these make a given moment; only the bare call reads the clock.
    const given =
      ts.isCallExpression(node.parent) && node.parent.expression === node && node.parent.arguments.length > 0;
    return CHANGING.has(name) && !given ? name : undefined;
  }
  const isDate = (callee: ts.Expression) => ts.isIdentifier(callee) && callee.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments?.length ?? 0) === 0) {
    return 'new Date() without an argument';
  }
  return ts.isCallExpression(node) && isDate(node.expression) ? 'Date()' : undefined;
}

/** True where the identifier reads the name itself, and is not a member, a key or part of a type. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeQueryNode(parent)) return false;
  const isKey =
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isEnumMember(parent);
  return !isKey;
}

function namesDeclaredIn(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (isDeclaration && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}
