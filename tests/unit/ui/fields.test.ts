import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  choiceField,
  clockField,
  dateField,
  decimalField,
  idField,
  listOf,
  optionalDate,
  textField,
  wholeField,
} from '~/ui/form/fields';
import { parseForm } from '~/ui/form/parse-form';

/** What one field of a form gives for a text: the value, or the cause in code words. */
function read(schema: z.ZodType, text?: string): unknown {
  const form = new FormData();
  if (text !== undefined) form.set('field', text);
  const submission = parseForm(form, z.object({ field: schema }));
  return submission.status === 'success' ? submission.value.field : submission.error?.field?.[0]?.cause;
}

it.each([
  ['21.11.2026', '2026-11-21'],
  ['1.2.2026', '2026-02-01'],
  ['2026-11-21', '2026-11-21'],
  [' 21.11.2026 ', '2026-11-21'],
  ['29.02.2026', 'notDate'],
  ['21.11.26', 'notDate'],
  ['i morgen', 'notDate'],
  ['', 'required'],
])('reads the date %j', (text, expected) => expect(read(dateField(), text)).toBe(expected));

it.each([
  ['07:30', '07:30'],
  ['7.30', '07:30'],
  ['0730', '07:30'],
  ['730', '07:30'],
  ['24:00', 'notClock'],
  ['7', 'notClock'],
])('reads the time %j', (text, expected) => expect(read(clockField(), text)).toBe(expected));

it.each([
  ['37,5', 37.5],
  ['37.5', 37.5],
  ['100', 100],
  ['100,1', 'outOfRange'],
  ['0', 'outOfRange'],
  ['ti', 'notNumber'],
  ['1e1', 'notNumber'],
])('reads the number %j', (text, expected) => expect(read(decimalField({ min: 1, max: 100 }), text)).toBe(expected));

it('takes whole numbers only where halves make no sense', () => {
  expect(read(wholeField({ min: 0, max: 9 }), '3')).toBe(3);
  expect(read(wholeField({ min: 0, max: 9 }), '2,5')).toBe('notWhole');
});

it('counts a field of blanks as empty', () => {
  expect(read(textField({ max: 10 }), '   ')).toBe('required');
  expect(read(textField({ max: 10 }))).toBe('required');
  expect(read(optionalDate(), ' ')).toBeNull();
});

it('leaves out of a text what a database cannot hold', () => {
  expect(read(textField({ max: 10 }), ' Jul\0etid ')).toBe('Juletid');
  expect(read(textField({ max: 10 }), '\0')).toBe('required');
});

it('refuses what is not among the choices, and what is not an id', () => {
  expect(read(choiceField(['a', 'b']), 'b')).toBe('b');
  expect(read(choiceField(['a', 'b']), 'c')).toBe('notChoice');
  expect(read(idField(), 'R01')).toBe('notChoice');
});

it('reads none, one and several ticked boxes as a list', () => {
  const schema = z.object({ field: listOf(choiceField(['1', '2', '3'])) });
  const listed = [[], ['2'], ['1', '3']].map((ticked) => {
    const form = new FormData();
    for (const value of ticked) form.append('field', value);
    const submission = parseForm(form, schema);
    return submission.status === 'success' ? submission.value.field : null;
  });
  expect(listed).toEqual([[], ['2'], ['1', '3']]);
});

it('gives back everything that was typed where something is wrong', () => {
  const form = new FormData();
  form.set('name', 'Kari');
  form.set('date', '31.02.2026');
  const submission = parseForm(form, z.object({ name: textField({ max: 10 }), date: dateField() }));
  expect(submission.reply().initialValue).toEqual({ name: 'Kari', date: '31.02.2026' });
});
