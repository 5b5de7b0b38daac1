import { describe, expect, it } from 'vitest';
import { checkSource } from '../../../scripts/lib/arrows/check-source';

const messagesOf = (file: string, text: string) => checkSource({ file, text }).map(({ message }) => message);

describe('the arrows between rooms', () => {
  it.each([
    ['app/domain/a.ts', "import { solve } from '~/planner';", 'domain does not import planner'],
    ['app/domain/time/a.ts', "import { getDb } from '../../platform/db/db.server';", 'domain does not import platform'],
    [
      'app/planner/a.ts',
      "export const b = () => import('~/platform/env/env.server');",
      'planner does not import platform',
    ],
    ['app/planner/a.ts', "type Db = import('~/platform/db/db.server').Db;", 'planner does not import platform'],
    ['app/platform/a.ts', "import type { Row } from '~/features/rota/rows';", 'platform does not import features'],
    ['app/platform/a.ts', "import { Page } from '~/ui/page';", 'platform does not import ui'],
    ['app/ui/a.tsx', "import { getDb } from '~/platform/db/db.server';", 'ui does not import platform'],
    ['app/ui/a.tsx', "import { load } from '~/platform/i18n/language.server';", 'ui does not import platform'],
    ['app/ui/a.tsx', "import pg from 'pg';", 'ui has no data access: pg'],
    [
      'app/features/rota/a.ts',
      "import { x } from '../visits/x';",
      'the feature rota does not import the feature visits',
    ],
    ['app/features/rota/a.ts', "import { x } from '../../../scripts/x';", 'app does not import scripts'],
    [
      'app/features/rota/components/a.tsx',
      "import type { Prisma } from '~/platform/db/generated/client';",
      'the types of the database stay in platform/db and in files named *.server.ts',
    ],
    ['app/domain/a.ts', "import { useState } from 'react';", 'domain is pure and does not import react'],
    ['app/planner/a.ts', "import { readFileSync } from 'node:fs';", 'planner is pure and does not import node:fs'],
    [
      'app/planner/a.ts',
      "import { PrismaClient } from '@prisma/client';",
      'planner is pure and does not import @prisma/client',
    ],
  ])('%s may not hold %s', (file, text, message) => {
    expect(messagesOf(file, text)).toEqual([message]);
  });

  it.each([
    ['app/planner/a.ts', "import { minutesOf } from '~/domain/time/clock';"],
    ['app/features/rota/rota.query.server.ts', "import type { Prisma } from '~/platform/db/generated/client';"],
    ['app/features/rota/components/a.tsx', "import { Page } from '~/ui/page'; import { b } from '../b';"],
    [
      'app/ui/a.tsx',
      "import type { IsoDate } from '~/domain/brand'; import { useFormats } from '~/platform/i18n/format';",
    ],
    ['app/root.tsx', "import { Page } from '~/ui/page'; import { f } from './features/rota/f';"],
    ['scripts/a.ts', "import { solve } from '~/planner'; import fs from 'node:fs';"],
  ])('%s may hold %s', (file, text) => {
    expect(messagesOf(file, text)).toEqual([]);
  });

  it('a barrel is refused outside the two that the house has', () => {
    const text = "export * from './a';\nexport { b } from './b';";
    expect(messagesOf('app/planner/rules/index.ts', text)).toEqual([]);
    expect(messagesOf('app/domain/time/everything.ts', text)).toHaveLength(2);
    expect(messagesOf('app/domain/time/index.ts', 'export const a = 1;')).toEqual([
      'no barrels: name the file for what it holds',
    ]);
  });

  it('a fault is found on its line', () => {
    const text = "// A comment.\n\nimport { a } from '~/domain/a';\nimport { b } from '~/features/b/b';\n";
    expect(checkSource({ file: 'app/planner/c.ts', text })).toEqual([
      { file: 'app/planner/c.ts', line: 4, message: 'planner does not import features' },
    ]);
  });
});

describe('the purity of domain and planner', () => {
  it.each([
    ['const t = Date.now();', 'Date.now'],
    ['const t = new Date();', 'new Date() without an argument'],
    ['const t = Date();', 'Date()'],
    ['const read = Date.now;', 'Date.now'],
    ['const r = Math.random();', 'Math.random'],
    ['const d = DateTime.now();', 'DateTime.now'],
    ['setTimeout(() => 1, 5);', 'setTimeout'],
    ['const e = process.env.HOME;', 'process'],
    ['const p = fetch("/x");', 'fetch'],
    ['const g = globalThis.Date;', 'globalThis'],
    ['const all = { fetch };', 'fetch'],
  ])('%s is refused', (text, what) => {
    expect(messagesOf('app/planner/a.ts', text)).toEqual([`planner is pure and does not use ${what}`]);
    expect(messagesOf('app/domain/a.ts', text)).toEqual([`domain is pure and does not use ${what}`]);
    expect(messagesOf('app/platform/a.ts', text)).toEqual([]);
  });

  it.each([
    'const t = new Date(0);',
    'const t = Date.UTC(2026, 10, 21);',
    'const d = DateTime.utc(2026, 11, 21);',
    'const step = { process: 1 }; step.process += 1;',
    'interface Work { fetch(): void; process: string }',
    'function run(process: () => number) { return process(); }',
  ])('%s is allowed', (text) => {
    expect(messagesOf('app/domain/a.ts', text)).toEqual([]);
  });
});

describe('the guards of routes', () => {
  const route = 'app/features/rota/routes/rota.tsx';

  it.each([
    'export async function loader({ request }: Args) { const { db } = await requireAccess(request, wanted); return db; }',
    'export const action = async ({ request }: Args) => { await requireAccess(request, wanted); return null; };',
    'export const loader = ({ request }: Args) => publicAccess(request);',
    'export default function Rota() { return <p />; }',
  ])('%s is guarded', (text) => {
    expect(messagesOf(route, text)).toEqual([]);
  });

  it.each([
    'export async function loader() { return { secret: 1 }; }',
    'export async function action({ request }: Args) { const form = await request.formData(); await requireAccess(request, form); }',
    'export const loader = async () => { const later = () => requireAccess(); return later; };',
  ])('%s is not guarded', (text) => {
    expect(messagesOf(route, text)).toEqual([expect.stringMatching(/^(loader|action) begins with requireAccess/)]);
  });

  it('a loader whose guard cannot be seen is refused', () => {
    expect(messagesOf(route, 'const loader = load; export { loader };')).toEqual([
      'loader is written out as a function here, so that its guard can be seen',
    ]);
    expect(messagesOf(route, 'export const action = guarded(save);')).toHaveLength(1);
  });

  it('a route file is at most 150 lines and a loader at most 25', () => {
    expect(messagesOf(route, '\n'.repeat(151))).toEqual(['a route file has at most 150 lines, and this has 151']);
    const long = `export function loader({ request }: Args) {\n  publicAccess(request);\n${'  work();\n'.repeat(23)}}\n`;
    expect(messagesOf(route, long)).toEqual(['loader has at most 25 lines, and this has 26']);
  });
});
