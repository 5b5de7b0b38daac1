/** Where a text stops being JSON. */
export interface JsonFault {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened. */
  readonly found: string;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** What may come next: a value, a key, or what follows a value. `first` also takes the end of an empty bracket. */
type Expect = 'value' | 'first value' | 'first key' | 'key' | 'after';

/** The first fault of a text that `JSON.parse` refuses. Keeps its own stack, so depth is no danger. */
export function jsonFault(text: string): JsonFault {
  return describeAt(text, endOfJson(text));
}

function endOfJson(text: string): number {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = 0;
  for (;;) {
    at += lengthOf(SPACE, { text, at });
    const next = text[at];
    const inside = open.at(-1);
    if (expect === 'after') {
      if (!inside || next === undefined) return at;
      if (next === ',') expect = inside === '{' ? 'key' : 'value';
      else if (next === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at++;
    } else if (expect === 'key' || expect === 'first key') {
      if (next === '}' && expect === 'first key') {
        open.pop();
        at++;
        expect = 'after';
        continue;
      }
      const key = lengthOf(STRING, { text, at });
      if (key === 0) return at;
      at += key;
      at += lengthOf(SPACE, { text, at });
      if (text[at] !== ':') return at;
      at++;
      expect = 'value';
    } else if (next === ']' && expect === 'first value') {
      open.pop();
      at++;
      expect = 'after';
    } else if (next === '{' || next === '[') {
      open.push(next);
      at++;
      expect = next === '{' ? 'first key' : 'first value';
    } else {
      const length = lengthOf(STRING, { text, at }) || lengthOf(SCALAR, { text, at });
      if (length === 0) return at;
      at += length;
      expect = 'after';
    }
  }
}

function lengthOf(pattern: RegExp, place: { text: string; at: number }): number {
  pattern.lastIndex = place.at;
  return pattern.exec(place.text)?.[0].length ?? 0;
}

const MAX_SHOWN = 20;

function describeAt(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n');
  const found = at >= text.length ? 'the end of the file' : JSON.stringify(text.slice(at, at + MAX_SHOWN));
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found };
}
