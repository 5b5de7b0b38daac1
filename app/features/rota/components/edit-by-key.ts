import type { KeyboardEvent } from 'react';
import type { Code } from '~/domain/brand';

/** What a key asks for. `typed` is kept until the place is left, because some codes have several letters. */
export type KeyAct =
  | { readonly kind: 'undo' | 'redo' | 'off' | 'lock' }
  | { readonly kind: 'code'; readonly code: Code; readonly typed: string }
  /** Letters that begin several codes and are none yet. */
  | { readonly kind: 'typing'; readonly typed: string };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key means in a draft, or `null`: letters write a code, Delete a day off, space (or L, where no code begins so)
 * the lock, Ctrl+Z undoes and Ctrl+Y does again.
 */
export function actOfKey(event: Key, { codes, typed }: { codes: readonly Code[]; typed: string }): KeyAct | null {
  const { key, altKey, shiftKey } = event;
  const letter = key.length === 1 ? key.toUpperCase() : '';
  if (event.ctrlKey || event.metaKey) {
    if (letter === 'Z') return { kind: shiftKey ? 'redo' : 'undo' };
    return letter === 'Y' ? { kind: 'redo' } : null;
  }
  if (altKey) return null;
  if (key === 'Delete' || key === 'Backspace') return { kind: 'off' };
  if (key === ' ') return shiftKey ? null : { kind: 'lock' };
  if (letter.trim() === '') return null;
  return (
    actOfLetters(typed + letter, codes) ?? actOfLetters(letter, codes) ?? (letter === 'L' ? { kind: 'lock' } : null)
  );
}

/** The code that the letters are; else the only one that they begin; else more letters are waited for. */
function actOfLetters(typed: string, codes: readonly Code[]): KeyAct | null {
  const fitting = codes.filter((code) => code.toUpperCase().startsWith(typed));
  const code = fitting.find((one) => one.toUpperCase() === typed) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (code !== undefined) return { kind: 'code', code, typed };
  return fitting.length > 0 ? { kind: 'typing', typed } : null;
}
