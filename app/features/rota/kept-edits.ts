import type { Code } from '~/domain/brand';
import type { CellEdit, WallCell } from './wall-rota';

/** Unsaved changes as text for the tab's storage: ids and codes only, so a reason is not among them. */
export const keptText = (edits: readonly CellEdit[]): string =>
  JSON.stringify(edits.map(({ staffId, day, cell, was }) => ({ staffId, day, cell, was })));

/** The changes that such a text holds; anything else in the storage is none. */
export function keptEdits(text: string | null): CellEdit[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.flatMap((one: unknown) => editOf(one) ?? []) : [];
  } catch {
    return [];
  }
}

function editOf(value: unknown): CellEdit | null {
  if (typeof value !== 'object' || value === null) return null;
  const { staffId, day, cell, was } = value as Record<string, unknown>;
  const [now, before] = [cellOf(cell), cellOf(was)];
  if (typeof staffId !== 'string' || typeof day !== 'number' || !now || !before) return null;
  return { staffId, day, cell: now, was: before };
}

function cellOf(value: unknown): WallCell | null {
  if (typeof value !== 'object' || value === null) return null;
  const { code, locked } = value as Record<string, unknown>;
  if (typeof locked !== 'boolean') return null;
  return code === null || typeof code === 'string' ? { code: code as Code | null, locked } : null;
}
