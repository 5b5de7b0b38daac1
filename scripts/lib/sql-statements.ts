export interface SqlStatement {
  text: string;
  /** Line of the script where the statement begins, from 1. */
  line: number;
}

/** Longest first: comments, quoted text and names, dollar-quoted bodies, the end of a statement, anything else. */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$[A-Za-z_]*\$)[\s\S]*?\1|;|[A-Za-z_0-9]+|[\s\S]/g;

/** The statements of a SQL script. A semicolon within text, a comment or a function body ends nothing. */
export function statementsOf(script: string): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let start: number | undefined;
  const close = (end: number) => {
    if (start === undefined) return;
    statements.push({ text: script.slice(start, end).trim(), line: script.slice(0, start).split('\n').length });
    start = undefined;
  };
  for (const match of script.matchAll(TOKEN)) {
    const token = match[0];
    if (token === ';') close(match.index);
    else if (start === undefined && !/^(--|\/\*|\s)/.test(token)) start = match.index;
  }
  close(script.length);
  return statements;
}
