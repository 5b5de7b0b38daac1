import type { IsoDate } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';
import type { CellValue } from './workbook/cells';

type Values = Readonly<Record<string, CellValue>>;

/** Reads the cells of a checked row as the database takes them. A wrong kind is a programmer's error. */
export function cellsOf(values: Values) {
  const wrong = (column: string): never => {
    throw new Error(`column ${column} was not checked before it was saved`);
  };
  const textOrNull = (column: string): string | null => {
    const value = values[column] ?? null;
    return value === null || typeof value === 'string' ? value : wrong(column);
  };
  const numberOrNull = (column: string): number | null => {
    const value = values[column] ?? null;
    return value === null || typeof value === 'number' ? value : wrong(column);
  };
  const text = (column: string): string => textOrNull(column) ?? wrong(column);
  const dateOrNull = (column: string): Date | null => {
    const value = textOrNull(column);
    return value === null ? null : toDbDate(value as IsoDate);
  };
  return {
    text,
    textOrNull,
    numberOrNull,
    number: (column: string): number => numberOrNull(column) ?? wrong(column),
    date: (column: string): Date => toDbDate(text(column) as IsoDate),
    dateOrNull,
    texts: (column: string): string[] => {
      const value = values[column];
      return Array.isArray(value) ? value.map(String) : [];
    },
    numbers: (column: string): number[] => {
      const value = values[column];
      return Array.isArray(value) ? value.map(Number) : [];
    },
  };
}
