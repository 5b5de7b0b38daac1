import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCase } from '~/domain/case/parse-case';
import { createRandom } from '~/planner/random';
import * as checker from '../../fixtures/check-plan.mjs';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Tree = { [name: string]: Json };

const raw = (name: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'));

/** What stands at a place of a document. */
interface Spot {
  readonly holder: Json[] | Tree;
  readonly key: string | number;
}

function spotsOf(node: Json, found: Spot[] = []): Spot[] {
  if (Array.isArray(node)) {
    node.forEach((child, key) => spotsOf(child, (found.push({ holder: node, key }), found)));
  } else if (node !== null && typeof node === 'object') {
    for (const key of Object.keys(node)) spotsOf(node[key] ?? null, (found.push({ holder: node, key }), found));
  }
  return found;
}

const STRANGE: Json[] = [
  null,
  '',
  'nobody',
  -1,
  0.5,
  1e9,
  true,
  [],
  {},
  '24:00',
  '2026-02-30',
  ['x', 'x'],
  { extra: 1 },
];

/** Breaks a document in a few random places: other values, missing fields, fields too many, values twice. */
function broken(document: Tree, seed: number): Tree {
  const random = createRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const copy = structuredClone(document);
  for (let i = 0; i <= below(3); i++) {
    const spots = spotsOf(copy);
    const spot = spots[below(spots.length)];
    const value = STRANGE[below(STRANGE.length)] ?? null;
    if (!spot) continue;
    const { holder, key } = spot;
    if (Array.isArray(holder)) {
      if (random() < 0.3) holder.push(structuredClone(holder[0] ?? null));
      else holder[Number(key)] = value;
    } else if (random() < 0.3) delete holder[key];
    else if (random() < 0.2) holder[`${key}x`] = value;
    else holder[key] = value;
  }
  return copy;
}

/** Paths with a fault, but for a `latest` that is only out of order with an `earliest` that is no time itself. */
function pathsOf(faults: readonly { path: string }[]): string[] {
  const paths = new Set(faults.map(({ path }) => path));
  return [...paths]
    .filter((path) => !paths.has(path.replace(/latest$/, 'earliest')) || !path.endsWith('latest'))
    .sort();
}

describe.each(['small-8', 'impossible-night', 'fjordvik-60'])('the case %s', (name) => {
  it('is valid', () => {
    expect(parseCase(raw(name))).toMatchObject({ ok: true });
  });

  it('with random faults is refused at the same places as the checker refuses it', () => {
    const document = raw(name);
    for (let seed = 0; seed < 150; seed++) {
      const copy = broken(document, seed);
      const parsed = parseCase(copy);
      expect(pathsOf(parsed.ok ? [] : parsed.faults), `seed ${seed}`).toEqual(pathsOf(checker.validateCase(copy)));
    }
  });
});

describe('a case that is refused', () => {
  const faultsOf = (change: (document: Tree) => void): readonly { path: string; expected: string; found: string }[] => {
    const document = raw('small-8');
    change(document);
    const parsed = parseCase(document);
    return parsed.ok ? [] : parsed.faults;
  };

  it('says what was expected and what was found', () => {
    expect(faultsOf((document) => (document.start = '2026-09-08'))).toEqual([
      { path: '$.start', expected: 'a Monday', found: '"2026-09-08"' },
    ]);
    expect(faultsOf((document) => (document.hours = 3))).toEqual([
      { path: '$.hours', expected: 'no such field', found: '3' },
    ]);
  });

  it.each([[null], [[]], ['case'], [7], [undefined]])('is anything but an object: %j', (document) => {
    expect(parseCase(document)).toMatchObject({ ok: false, faults: [{ path: '$', expected: 'an object' }] });
  });

  it('names the first faults of a huge document and counts the rest', () => {
    const parsed = parseCase({ ...raw('small-8'), demand: Array.from({ length: 100_000 }, () => 1) });
    expect(parsed).toMatchObject({ ok: false, more: 100_000 - 200 });
  });

  it('may be nested as deep as it likes', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(parseCase(JSON.parse(`{"name":${deep}}`))).toMatchObject({ ok: false });
  });
});

it('names from the prototype of an object are ids like any other', () => {
  const text = readFileSync(new URL('../../fixtures/cases/small-8.json', import.meta.url), 'utf8');
  const renamed = text
    .replaceAll('"Z1"', '"__proto__"')
    .replaceAll('"S1"', '"constructor"')
    .replaceAll('"R1"', '"toString"');
  expect(parseCase(JSON.parse(renamed))).toMatchObject({ ok: true });
  const unknown = text.replace('"zone": "Z1"', '"zone": "constructor"');
  expect(parseCase(JSON.parse(unknown))).toMatchObject({ ok: false, faults: [{ expected: 'a known zone' }] });
});
