import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { may } from '~/domain/access/may';
import type { IsoDate } from '~/domain/brand';
import { competenceMatrix } from '~/features/competence/competence-matrix.query.server';
import { personCompetence } from '~/features/competence/person-competence.query.server';
import { rotaGaps } from '~/features/competence/rota-gaps.query.server';
import { addRecord, changeRecord, endRecord } from '~/features/competence/save-record.service.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb } from '../../setup/demo-database';

const NOW = new Date('2026-11-25T10:00:00+01:00');
let db: Db;
let drop: () => Promise<void>;
let leader: MadeContext;
let staffIds: string[];
let zoneStaffIds: string[];
let mi: string;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/nothing');
  const made = await createDemoDb();
  db = createDb({ url: made.url, poolSize: 4 });
  drop = made.drop;
  await db.user.updateMany({ data: { staffId: null, zoneStaffId: null } });
  leader = asking(await makeContext(db, { role: 'zoneLeader' }));
  staffIds = (await db.staff.findMany({ orderBy: { sortOrder: 'asc' } })).map(({ id }) => id);
  zoneStaffIds = (await db.zoneStaff.findMany({ orderBy: { reference: 'asc' } })).map(({ id }) => id);
  mi = (await db.theme.findFirstOrThrow({ where: { name: { startsWith: 'Motiverende' } } })).id;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await db.$disconnect();
  await drop();
});

function asking(context: MadeContext): MadeContext {
  const scope = may(context.actor, { action: 'change', thing: 'competence' });
  if (!scope) throw new Error('no access');
  return { ...context, scope, now: () => NOW };
}

const input = (more: { person: string | null; source?: string; achievedOn?: string; themeId?: string }) => ({
  ...{ revision: 0, themeId: more.themeId ?? mi, expiresOn: null, source: more.source ?? 'MI-kurs, Korus' },
  ...{ achievedOn: (more.achievedOn ?? '2026-11-01') as IsoDate, person: more.person },
});

describe('the matrix of competence', () => {
  it('has for each what SQL written by hand finds of sessions and records', async () => {
    const { rows, themes } = await competenceMatrix(db, NOW);
    const found = await db.$queryRaw<{ person: string; theme: string; last: string | null }[]>`
      WITH every AS (
        SELECT coalesce(a.staff_id, a.zone_staff_id) AS person, s.theme_id,
               (s.starts_at AT TIME ZONE 'Europe/Oslo')::date AS day, NULL::date AS expires
        FROM session_attendance a JOIN series_session s ON s.id = a.session_id
        WHERE a.status = 'present' AND s.theme_id IS NOT NULL
        UNION ALL
        SELECT coalesce(staff_id, zone_staff_id), theme_id, achieved_on, expires_on FROM competence_record
      )
      SELECT person::text, theme.name AS theme,
        nullif(max(coalesce(expires, (day + make_interval(months => theme.valid_months))::date, 'infinity')),
               'infinity'::date)::text AS last
      FROM every JOIN theme ON theme.id = every.theme_id GROUP BY person, theme.name`;
    expect(found.length).toBeGreaterThan(100);
    const shown = rows.flatMap(({ key, competence }) =>
      competence.flatMap(({ state, lastDay }, at) =>
        state === 'none' ? [] : [{ person: key.split(':')[1], theme: themes[at]?.name, last: lastDay }],
      ),
    );
    const order = (one: { person?: string; theme?: string }) => `${one.person} ${one.theme}`;
    const sorted = <Row extends { person?: string; theme?: string }>(all: Row[]) =>
      all.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
    expect(sorted(shown)).toEqual(sorted(found));
    expect(rows.filter(({ group }) => group === 'zones').length).toBe(75);
  });

  it('tells what is valid, what runs out soon and what has run out', async () => {
    const { rows } = await competenceMatrix(db, NOW);
    const states = new Set(rows.flatMap(({ competence }) => competence.map(({ state }) => state)));
    expect([...states].sort()).toEqual(['expired', 'none', 'soon', 'valid']);
  });
});

describe('what the shifts of the published rota lack', () => {
  it('is what SQL written by hand finds, and all shifts when nobody has the theme', async () => {
    const matrix = await competenceMatrix(db, NOW);
    const gaps = await rotaGaps(db, { matrix, now: NOW });
    const theme = gaps?.themes.find(({ name }) => name.startsWith('Psykiatriske'));
    const having = matrix.rows
      .filter(({ competence }) => {
        const at = matrix.themes.findIndex(({ id }) => id === theme?.id);
        return ['valid', 'soon'].includes(competence[at]?.state ?? 'none');
      })
      .flatMap(({ person }) => ('staffId' in person ? [person.staffId] : []));
    const lacking = (ids: readonly string[]) => db.$queryRaw<{ weekday: number; code: string; weeks: number[] }[]>`
      WITH shifts AS (
        SELECT cell.day, code.code, bool_or(cell.staff_id = ANY(${[...ids]}::uuid[])) AS has
        FROM rota_cell cell JOIN shift_code code ON code.id = cell.shift_code_id
        JOIN rota_version v ON v.id = cell.rota_version_id AND v.status = 'published'
        JOIN rota ON rota.id = v.rota_id AND rota.kind = 'base'
        WHERE cell.day < rota.weeks * 7
        GROUP BY cell.day, code.code
      )
      SELECT day % 7 + 1 AS weekday, code, array_agg(day / 7 + 1 ORDER BY day) AS weeks
      FROM shifts WHERE NOT has GROUP BY day % 7, code`;
    const key = (one: { weekday: number; code: string }) => `${one.weekday} ${one.code}`;
    const inOrder = (all: { weekday: number; code: string; weeks: readonly number[] }[]) =>
      all
        .map(({ weekday, code, weeks }) => ({ weekday, code, weeks }))
        .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    expect(having.length).toBeGreaterThan(0);
    expect(theme?.gaps.length).toBeGreaterThan(0);
    expect(inOrder(theme?.gaps ?? [])).toEqual(inOrder(await lacking(having)));
    const nobody = { ...matrix, rows: [] };
    const all = (await rotaGaps(db, { matrix: nobody, now: NOW }))?.themes[0]?.gaps ?? [];
    expect(inOrder(all)).toEqual(inOrder(await lacking([])));
  });
});

describe('a record of competence', () => {
  it('by a leader counts at once, is corrected by the first of two savers, and stays when it ends', async () => {
    const person = `zoneStaffId:${zoneStaffIds[9]}`;
    expect(await addRecord(leader, input({ person }))).toMatchObject({ ok: true });
    const { id } = await db.competenceRecord.findFirstOrThrow({ where: { zoneStaffId: zoneStaffIds[9] ?? '' } });
    const shownOf = async () =>
      (await competenceMatrix(db, NOW)).rows.find(({ key }) => key === person)?.counts.valid ?? 0;
    const before = await shownOf();
    const change = { ...input({ person, source: 'MI-kurs, trinn 2' }), recordId: id, revision: 1 };
    expect(await changeRecord(leader, change)).toMatchObject({ ok: true });
    expect(await changeRecord(leader, change)).toMatchObject({ cause: 'stale' });
    const end = { recordId: id, revision: 2, lastDay: '2026-10-31' as IsoDate };
    expect(await endRecord(leader, end)).toMatchObject({ cause: 'endBeforeStart' });
    expect(await endRecord(leader, { ...end, lastDay: '2026-11-02' as IsoDate })).toMatchObject({ ok: true });
    expect(await shownOf()).toBe(before - 1);
    expect(await db.competenceRecord.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ source: 'MI-kurs, trinn 2', recordedById: leader.actor.userId },
    });
  });

  it('keeps what it said before each correction, and who had said it', async () => {
    const [mine = ''] = zoneStaffIds.slice(30);
    const person = { zoneStaffId: mine };
    const own = asking(await makeContext(db, { role: 'zoneStaff', zoneStaffId: mine }));
    expect(await addRecord(own, input({ person: null, achievedOn: '2026-02-01' }))).toMatchObject({ ok: true });
    const { id } = await db.competenceRecord.findFirstOrThrow({ where: person });
    const later = { ...leader, now: () => new Date('2026-11-25T11:00:00+01:00') };
    const change = { ...input({ person: null, achievedOn: '2026-03-01' }), recordId: id, revision: 1 };
    expect(await changeRecord(later, change)).toMatchObject({ ok: true });
    expect(await changeRecord(later, { ...change, source: 'for sent' })).toMatchObject({ cause: 'stale' });
    const latest = { ...leader, now: () => new Date('2026-11-25T12:00:00+01:00') };
    const end = { recordId: id, revision: 2, lastDay: '2026-12-31' as IsoDate };
    expect(await endRecord(latest, end)).toMatchObject({ ok: true });
    const record = (await personCompetence(db, { person, scope: leader.scope, now: NOW }))?.records[0];
    expect(record).toMatchObject({ achievedOn: '2026-03-01', expiresOn: '2026-12-31', isOwn: false });
    expect(record).toMatchObject({ first: { by: own.actor.name, at: NOW.toISOString() }, isFirstKept: true });
    expect(record?.history).toEqual([
      { by: leader.actor.name, at: later.now().toISOString(), was: { achievedOn: '2026-02-01' } },
      { by: leader.actor.name, at: latest.now().toISOString(), was: { expiresOn: null } },
    ]);
    const kept = { where: { recordId: id } };
    await expect(db.competenceCorrection.updateMany({ ...kept, data: { source: 'Noe annet' } })).rejects.toThrow();
    await expect(db.competenceCorrection.deleteMany(kept)).rejects.toThrow();
  });

  it('is refused for somebody or a theme that is not there, and for a day that has not been', async () => {
    const person = `staffId:${staffIds[0]}`;
    const add = (more: Parameters<typeof input>[0]) => addRecord(leader, input(more));
    expect(await add({ person: null })).toMatchObject({ cause: 'notChoice', field: 'person' });
    expect(await add({ person: `staffId:${randomUUID()}` })).toMatchObject({ cause: 'notChoice' });
    expect(await add({ person: 'staffId:x; drop table' })).toMatchObject({ cause: 'notChoice' });
    expect(await add({ person, themeId: randomUUID() })).toMatchObject({ field: 'themeId' });
    expect(await add({ person, achievedOn: '2026-11-26' })).toMatchObject({ cause: 'achievedInFuture' });
    expect(await changeRecord(leader, { ...input({ person }), recordId: randomUUID() })).toMatchObject({
      cause: 'notFound',
    });
  });

  it('by one of the staff is of herself alone, and stands as her own', async () => {
    const [mine = '', other = ''] = staffIds;
    const own = asking(await makeContext(db, { role: 'staff', staffId: mine }));
    expect(await addRecord(own, input({ person: `staffId:${other}` }))).toMatchObject({ cause: 'notFound' });
    expect(await addRecord(own, input({ person: null, source: 'Nettkurs' }))).toMatchObject({ ok: true });
    const shown = await personCompetence(db, { person: { staffId: mine }, scope: own.scope, now: NOW });
    expect(shown?.records.map(({ source, isOwn }) => ({ source, isOwn }))).toEqual([
      { source: 'Nettkurs', isOwn: true },
    ]);
    expect(await personCompetence(db, { person: { staffId: other }, scope: own.scope, now: NOW })).toBeNull();
  });

  it('of a leader, or of somebody of another zone, is nothing that staff can change', async () => {
    const [mine = '', other = ''] = zoneStaffIds.slice(20);
    const own = asking(await makeContext(db, { role: 'zoneStaff', zoneStaffId: mine }));
    const written = [`zoneStaffId:${mine}`, `zoneStaffId:${other}`];
    for (const person of written) await addRecord(leader, input({ person }));
    const records = await db.competenceRecord.findMany({ where: { zoneStaffId: { in: [mine, other] } } });
    expect(records.length).toBe(2);
    for (const { id, revision } of records) {
      const change = { ...input({ person: null }), recordId: id, revision };
      expect(await changeRecord(own, change)).toMatchObject({ cause: 'notFound' });
      const lastDay = '2026-11-20' as IsoDate;
      expect(await endRecord(own, { recordId: id, revision, lastDay })).toMatchObject({ cause: 'notFound' });
    }
    expect(await addRecord(own, input({ person: `zoneStaffId:${other}` }))).toMatchObject({ cause: 'notFound' });
    expect(await db.competenceRecord.count({ where: { zoneStaffId: { in: [mine, other] } } })).toBe(2);
  });
});
