import type ts from 'typescript';

/** One break of the house's rules. */
export interface Fault {
  /** Path from the project's folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A parsed source file and where it stands. */
export interface Source {
  readonly file: string;
  readonly tree: ts.SourceFile;
}

export function faultAt({ source, node, message }: { source: Source; node: ts.Node; message: string }): Fault {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return { file: source.file, line: line + 1, message };
}
