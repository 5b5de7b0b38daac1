import { WEEKDAYS, weekdayOf, type Weekday } from '../time/clock';

/** The part of RFC 5545 that a planning case may use, anchored at the case's start; weeks begin on Monday. */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY';
  readonly interval: number;
  readonly weekdays: ReadonlySet<Weekday>;
}

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PART_NAMES = new Set(['FREQ', 'INTERVAL', 'BYDAY']);
const MONDAY: Weekday = 1;

/** `FREQ=DAILY|WEEKLY` with `INTERVAL` and `BYDAY` or without; `null` for any other text. */
export function parseRecurrence(text: string): Recurrence | null {
  const parts = partsOf(text);
  const freq = parts?.get('FREQ');
  if (!parts || (freq !== 'DAILY' && freq !== 'WEEKLY')) return null;
  const interval = parts.get('INTERVAL') ?? '1';
  if (!/^[1-9]\d{0,3}$/.test(interval)) return null;
  const weekdays = weekdaysOf({ freq, byDay: parts.get('BYDAY') });
  return weekdays && { freq, interval: Number(interval), weekdays };
}

function partsOf(text: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name, value, more] = part.split('=');
    if (name === undefined || !value || more !== undefined) return null;
    if (!PART_NAMES.has(name) || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

function weekdaysOf(rule: { freq: Recurrence['freq']; byDay: string | undefined }): Set<Weekday> | null {
  if (rule.byDay === undefined) return new Set(rule.freq === 'WEEKLY' ? [MONDAY] : WEEKDAYS);
  const found = new Set<Weekday>();
  for (const name of rule.byDay.split(',')) {
    const weekday = WEEKDAYS[DAY_NAMES.indexOf(name)];
    if (weekday === undefined) return null;
    found.add(weekday);
  }
  return found;
}

/** Days `0..days-1` (day 0 is the Monday that anchors the rule) on which the rule falls, in order. */
export function occurrenceDays(rule: Recurrence, days: number): number[] {
  const found: number[] = [];
  for (let day = 0; day < days; day++) {
    const turn = rule.freq === 'DAILY' ? day : Math.floor(day / 7);
    if (turn % rule.interval === 0 && rule.weekdays.has(weekdayOf(day))) found.push(day);
  }
  return found;
}
