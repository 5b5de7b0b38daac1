import { z } from 'zod';
import type { Clock, IsoDate } from '~/domain/brand';
import { storableText } from '~/domain/storable-text';
import { isClock, isIsoDate } from '~/domain/time/clock';

/**
 * The kinds of fields that forms are made of. Each takes what a browser sends, forgives what can be understood (blanks
 * around, `7.30` for a time, a decimal comma) and says in code words what was expected.
 */
const FIRST_DATE = '1900-01-01';
const LAST_DATE = '2200-12-31';

type Context = z.core.$RefinementCtx;
type Fault = { cause: string; facts?: Record<string, string | number> };

function reject(context: Context, fault: Fault): never {
  context.addIssue({ code: 'custom', params: fault });
  return z.NEVER;
}

/** Reports a fault of a form as a whole at one of its fields. */
export function addFault(context: Context, fault: Fault & { path: (string | number)[] }): void {
  const { path, ...params } = fault;
  context.addIssue({ code: 'custom', params, path });
}

const typed = (value: unknown): string => (typeof value === 'string' ? storableText(value).trim() : '');

/** Reads the text of a field; an empty one is a fault. */
const required = <T>(read: (text: string, context: Context) => T) =>
  z.preprocess(
    typed,
    z
      .string()
      .transform((text, context): T => (text === '' ? reject(context, { cause: 'required' }) : read(text, context))),
  );

/** Reads the text of a field; an empty one is `null`. */
const optional = <T>(read: (text: string, context: Context) => T) =>
  z.preprocess(
    typed,
    z.string().transform((text, context): T | null => (text === '' ? null : read(text, context))),
  );

const readText = (max: number) => (text: string, context: Context) =>
  text.length > max ? reject(context, { cause: 'tooLong', facts: { max } }) : text;

interface Range {
  min: number;
  max: number;
}

function readNumber(range: Range & { whole: boolean }) {
  const { min, max, whole } = range;
  const pattern = whole ? /^-?\d{1,9}$/ : /^-?\d{1,9}([.,]\d{1,6})?$/;
  return (text: string, context: Context): number => {
    const value = Number(text.replace(',', '.'));
    if (!pattern.test(text)) return reject(context, { cause: whole ? 'notWhole' : 'notNumber', facts: { min, max } });
    return value < min || value > max ? reject(context, { cause: 'outOfRange', facts: { min, max } }) : value;
  };
}

/** `21.11.2026`, `1.2.2026` or `2026-11-21`. */
function readDate(text: string, context: Context): IsoDate {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = match ?? [];
  const date = match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const known = isIsoDate(date) && date >= FIRST_DATE && date <= LAST_DATE;
  return known ? date : reject(context, { cause: 'notDate' });
}

function readClock(text: string, context: Context): Clock {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text);
  const clock = match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : '';
  return isClock(clock) ? clock : reject(context, { cause: 'notClock' });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const readId = (text: string, context: Context): string =>
  UUID.test(text) ? text : reject(context, { cause: 'notChoice' });

const readChoice =
  <T extends string>(values: readonly T[]) =>
  (text: string, context: Context): T =>
    values.find((value) => value === text) ?? reject(context, { cause: 'notChoice' });

export const textField = (options: { max: number }) => required(readText(options.max));
export const optionalText = (options: { max: number }) => optional(readText(options.max));
export const wholeField = (range: Range) => required(readNumber({ ...range, whole: true }));
export const decimalField = (range: Range) => required(readNumber({ ...range, whole: false }));
export const dateField = () => required(readDate);
export const optionalDate = () => optional(readDate);
export const clockField = () => required(readClock);
export const optionalClock = () => optional(readClock);
export const idField = () => required(readId);
export const optionalId = () => optional(readId);
export const choiceField = <T extends string>(values: readonly T[]) => required(readChoice(values));

/** Checkboxes of one name: none, one or several values. */
export const listOf = <Output>(item: z.ZodType<Output>) =>
  z
    .union([z.array(z.string()), z.string().transform((text) => [text])])
    .default([])
    .transform((texts) => texts as unknown[])
    .pipe(z.array(item));

/** What a box that stands alone sends when it is ticked. */
export const TICKED = 'yes';

/** A box that stands alone: ticked or not. */
export const tickField = () => z.preprocess((value) => value === TICKED, z.boolean());

/** The revision that the form was filled from; 0 for something new. */
export const revisionField = () => wholeField({ min: 0, max: 2_000_000_000 });
