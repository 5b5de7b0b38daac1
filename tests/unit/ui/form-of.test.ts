import { describe, expect, it } from 'vitest';
import { formOf } from '~/ui/form/form-of.server';

const sent = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return new Request('https://fjordvik.example/', { method: 'POST', body: form });
};

/** The status that a form is refused with, or the number of its fields. */
const answerOf = (request: Request): Promise<number | string> =>
  formOf(request).then(
    (form) => `${[...form].length} fields`,
    (refusal: unknown) => (refusal as Response).status,
  );

const intent = (payload: unknown) => sent([['__intent__', JSON.stringify({ type: 'insert', payload })]]);

describe('a form that is sent', () => {
  it('is read, with its lists and what a button does to them', async () => {
    const fields = [
      ['name', 'Vår'],
      ['demand[699].people', '2'],
      ['staffIds', 'a'],
      ['staffIds', 'b'],
    ] as const;
    expect(await answerOf(sent(fields))).toBe('4 fields');
    expect(await answerOf(intent({ name: 'objections', index: 3 }))).toBe('1 fields');
    expect(await answerOf(intent({ name: 'visits[1].days' }))).toBe('1 fields');
  });

  it('is refused where one name would make a list of a million', async () => {
    expect(await answerOf(sent([['demand[999999].people', '1']]))).toBe(400);
    expect(await answerOf(intent({ name: 'demand[999999]' }))).toBe(400);
    expect(await answerOf(intent({ name: 'demand', index: 999_999 }))).toBe(400);
  });

  it('is refused where its names go deeper, are longer or are more than any form has', async () => {
    expect(await answerOf(sent([[new Array(20_000).fill('a').join('.'), '1']]))).toBe(400);
    const many = Array.from({ length: 20_001 }, (_, index) => [`a${index}`, ''] as const);
    expect(await answerOf(sent(many))).toBe(400);
  });

  it.each(['{', 'null', '3', '{"payload":{}}'])('is refused where the button says %s', async (text) => {
    expect(await answerOf(sent([['__intent__', text]]))).toBe(400);
  });

  it('is refused where the body is no form', async () => {
    const text = new Request('https://fjordvik.example/', {
      method: 'POST',
      body: 'a',
      headers: { 'content-type': 'text/plain' },
    });
    expect(await answerOf(text)).toBe(400);
  });
});
