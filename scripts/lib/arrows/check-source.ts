import ts from 'typescript';
import type { Fault } from './fault';
import { guardFaults } from './guards';
import { importFaults } from './imports';
import { purityFaults } from './purity';

/** Every break of the house's rules in one file. `file` is the path from the project's folder, with `/`. */
export function checkSource({ file, text }: { file: string; text: string }): Fault[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const source = { file, tree };
  const faults = [...importFaults(source), ...purityFaults(source), ...guardFaults(source)];
  return faults.sort((one, other) => one.line - other.line);
}
