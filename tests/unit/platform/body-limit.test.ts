import { expect, it } from 'vitest';
import { bodyRefusal } from '~/platform/security/body-limit';

const refusalOf = (asked: { method?: string; path?: string; headers?: Record<string, string> }) =>
  bodyRefusal({
    ...{ method: asked.method ?? 'POST', path: asked.path ?? '/i-dag/trykk' },
    header: (name) => asked.headers?.[name],
  });

it('a form of usual size is read, and so is one without a body', () => {
  expect(refusalOf({ headers: { 'content-length': '6000000' } })).toBeNull();
  expect(refusalOf({})).toBeNull();
  expect(refusalOf({ method: 'GET' })).toBeNull();
});

it('a body that is too large, or does not tell its size, is not read', () => {
  expect(refusalOf({ headers: { 'content-length': '6000001' } })).toBe(413);
  expect(refusalOf({ headers: { 'transfer-encoding': 'chunked' } })).toBe(411);
});

it('the page that imports files counts for itself, and no page beside it', () => {
  const headers = { 'content-length': '7000000' };
  expect(refusalOf({ path: '/import', headers })).toBeNull();
  expect(refusalOf({ path: '/import.data', headers })).toBeNull();
  expect(refusalOf({ path: '/import/mal.xlsx', headers })).toBe(413);
});
