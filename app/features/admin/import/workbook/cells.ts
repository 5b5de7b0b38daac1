import { isClock, isIsoDate, WEEKDAYS, type Weekday } from '~/domain/time/clock';
import type { Column } from './columns';
import { comparable } from './names';

/** A cell as the file has it. */
export type RawCell = string | number | boolean | Date | null;

/** A cell that is understood. Lists of weekdays are numbers; dates are `YYYY-MM-DD`; clock times `HH:MM`. */
export type CellValue = string | number | readonly string[] | readonly number[] | null;

/** What was expected, as a code word; `detail` is a range or the words that may be chosen. */
export interface CellFault {
  readonly expected:
    'required' | 'text' | 'integer' | 'decimal' | 'date' | 'clock' | 'weekday' | 'weekdays' | 'choice' | 'range';
  readonly detail?: string;
}

export type CellVerdict = { ok: true; value: CellValue } | { ok: false; fault: CellFault };

const DAY_NAMES = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;
const DAY_WORDS: Record<string, Weekday> = Object.fromEntries(
  WEEKDAYS.flatMap((day) => {
    const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][day - 1] ?? '';
    const name = DAY_NAMES[day - 1] ?? '';
    return [name, name.slice(0, 2), name.slice(0, 3), english, english.slice(0, 3), String(day)].map((word) => [
      comparable(word),
      day,
    ]);
  }),
);

const good = (value: CellValue): CellVerdict => ({ ok: true, value });
const wrong = (expected: CellFault['expected'], detail?: string): CellVerdict => ({
  ok: false,
  fault: { expected, ...(detail === undefined ? {} : { detail }) },
});

const isEmpty = (raw: RawCell): boolean => raw === null || (typeof raw === 'string' && raw.trim() === '');

/** Reads a cell as its column says. An empty cell is `null`, or a fault where the column is required. */
export function parseCell(raw: RawCell, column: Column): CellVerdict {
  if (isEmpty(raw)) return column.required ? wrong('required') : good(null);
  const text = textOf(raw);
  switch (column.kind) {
    case 'text':
      return text.length > 200 ? wrong('text') : good(text);
    case 'list':
      return good(splitList(text));
    case 'integer':
    case 'decimal':
      return parseNumber(raw, column);
    case 'date':
      return parseDate(raw, text);
    case 'clock':
      return parseClock(raw, text);
    case 'weekday': {
      const day = DAY_WORDS[comparable(text)];
      return day === undefined ? wrong('weekday') : good(day);
    }
    case 'weekdays': {
      const days = splitList(text).map((word) => DAY_WORDS[comparable(word)]);
      return days.some((day) => day === undefined) ? wrong('weekdays') : good(days.flatMap((day) => day ?? []));
    }
    case 'choice':
      return parseChoice(text, column);
  }
}

const splitList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

function textOf(raw: RawCell): string {
  if (raw instanceof Date) return raw.toISOString().slice(0, 10);
  return String(raw ?? '').trim();
}

function parseNumber(raw: RawCell, column: Column): CellVerdict {
  const text = textOf(raw).replace(/\s/g, '').replace('%', '').replace(',', '.');
  const value = typeof raw === 'number' ? raw : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return wrong(column.kind === 'integer' ? 'integer' : 'decimal');
  if (column.kind === 'integer' && !Number.isInteger(value)) return wrong('integer');
  const [min, max] = column.range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  if (value < min || value > max) return wrong('range', `${min}–${max}`);
  return good(value);
}

function parseDate(raw: RawCell, text: string): CellVerdict {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? wrong('date') : good(text);
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = norwegian ? `${norwegian[3]}-${norwegian[2]?.padStart(2, '0')}-${norwegian[1]?.padStart(2, '0')}` : text;
  return isIsoDate(iso) ? good(iso) : wrong('date');
}

/** Excel keeps a clock time as a share of a day, and as a date on the first day that it knows. */
function parseClock(raw: RawCell, text: string): CellVerdict {
  const minutes =
    raw instanceof Date
      ? raw.getUTCHours() * 60 + raw.getUTCMinutes()
      : typeof raw === 'number' && raw >= 0 && raw < 1
        ? Math.round(raw * 1440)
        : null;
  const pad = (value: number) => String(value).padStart(2, '0');
  if (minutes !== null) return good(`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
  const written = /^(\d{1,2})[:.](\d{2})$/.exec(text);
  const clock = written ? `${written[1]?.padStart(2, '0')}:${written[2]}` : text;
  return isClock(clock) ? good(clock) : wrong('clock');
}

function parseChoice(text: string, column: Column): CellVerdict {
  const choices = Object.entries(column.choices ?? {});
  const found = choices.find(
    ([value, words]) =>
      comparable(value) === comparable(text) || words.some((word) => comparable(word) === comparable(text)),
  );
  return found ? good(found[0]) : wrong('choice', choices.map(([, words]) => words[0]).join(', '));
}

/** A value as the workbook writes it, the opposite of `parseCell`. Text stays text, so that none is taken for a formula. */
export function writtenCell(value: CellValue, column: Column): string | number | null {
  if (value === null) return null;
  if (typeof value === 'number') {
    return column.kind === 'weekday' ? (DAY_NAMES[value - 1] ?? null) : value;
  }
  if (typeof value !== 'string') {
    const words = value.map((item) => (typeof item === 'number' ? (DAY_NAMES[item - 1]?.slice(0, 2) ?? '') : item));
    return words.length ? words.join(', ') : null;
  }
  if (column.kind === 'choice') return column.choices?.[value]?.[0] ?? value;
  if (column.kind === 'date') return `${value.slice(8, 10)}.${value.slice(5, 7)}.${value.slice(0, 4)}`;
  return value;
}
