import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { adoptScenario } from '~/features/scenarios/adopt-scenario.service.server';
import { askAgain, askScenario } from '~/features/scenarios/ask-scenario.service.server';
import { dependences } from '~/features/scenarios/dependence.query.server';
import { discardScenario } from '~/features/scenarios/discard-scenario.service.server';
import { scenarioForm } from '~/features/scenarios/scenario.form';
import { listScenarios } from '~/features/scenarios/scenario-list.query.server';
import { scenarioPage } from '~/features/scenarios/scenario-page.query.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
import { workOnScenario } from '~/platform/scenarios/work-on-scenario.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { toldElsewhere } from '../../factories/told-elsewhere';
import { createTestDb } from '../../setup/database';

const ALL = { kind: 'all' } as const;
const TODAY = '2026-08-17' as IsoDate;
const START = '2026-09-07';
const plan = smallPlan(1);

let db: Db;
let rotaId: string;
let versionId: string;
let kari: Actor;

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
  ({ id: versionId } = await makeDraft(db, { rotaId, plan, actor: kari }));
});

afterAll(destroyPlannerPool);

const deps = () => ({ db, actor: kari, now: () => BEFORE_START });

const EMPTY_ROW = { from: null, to: null, positionPercent: null, zoneId: null, intoZoneId: null, count: null } as const;

const staffId = async (reference: string) => (await db.staff.findUniqueOrThrow({ where: { reference } })).id;

async function awayFirstWeek(...references: readonly string[]): Promise<string> {
  const away = { ...EMPTY_ROW, type: 'away' as const, from: START as IsoDate, to: '2026-09-13' as IsoDate };
  const ids = await Promise.all(['S1', ...references].map(staffId));
  const suppositions = ids.map((id) => ({ ...away, staffId: id, tier: 'C' as const }));
  const verdict = await askScenario(deps(), { versionId, suppositions });
  if (!verdict.ok) throw new Error(verdict.cause);
  return verdict.scenarioId;
}

/** What the demand of the case lacks in the first week without some people: a rule and a date each. */
function shortInFirstWeek(away: readonly string[]): string[] {
  const source = smallCase();
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) => {
    const date = addDays(START as IsoDate, day);
    const working = source.staff.filter(({ id, off }) => !away.includes(id) && !off?.includes(date));
    const on = (code: string) => working.filter(({ id }) => plan.rota[id]?.[day] === code);
    const people = source.demand.filter(({ weekday, code, min }) => weekday === day + 1 && on(code).length < min);
    const skilled = (source.skillDemand ?? []).filter(
      ({ weekday, code, skill, min }) =>
        weekday === day + 1 && on(code).filter(({ skills }) => skills?.includes(skill)).length < min,
    );
    return [...people.map(() => `demand ${date}`), ...skilled.map(() => `skill-demand ${date}`)];
  });
}

/** Whether a total is the whole one, or less and said to be the least. */
const isBelow = (whole: ToldTotal | null) => (part: ToldTotal | null) =>
  part !== null && whole !== null && (part.isLeast ? part.count <= whole.count : part.count === whole.count);

const pageOf = (scenarioId: string, scope: Parameters<typeof scenarioPage>[1]['scope'] = ALL) =>
  scenarioPage(db, { scenarioId, scope, today: TODAY });

describe('a scenario', () => {
  it('waits, is worked out beside the version, and tells what changes', async () => {
    const before = await loadPlan(db, { versionId });
    const id = await awayFirstWeek();
    expect(await pageOf(id)).toMatchObject({ state: 'waiting', result: null });
    await workOnScenario(db, id);
    const page = await pageOf(id);
    expect(page).toMatchObject({ state: 'ready', failure: null, stale: false });
    expect(page?.suppositions).toEqual([
      {
        type: 'away',
        staff: (await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } })).name,
        from: START,
        to: '2026-09-13',
      },
    ]);
    const hers = before.visits.filter(({ date, staff }) => date <= '2026-09-13' && staff.some((one) => one === 'S1'));
    const direct = page?.result?.visits.filter(({ cause }) => cause === 'absence') ?? [];
    expect(direct.length).toBe(hers.length);
    expect(await loadPlan(db, { versionId })).toEqual(before);
  });

  it('tells which rules are broken then, each with its day', async () => {
    const id = await awayFirstWeek('S2', 'S3', 'S4');
    await workOnScenario(db, id);
    const result = (await pageOf(id))?.result;
    const { findings, total, elsewhere } = result?.breaches ?? {};
    expect(findings?.length).toBeGreaterThan(0);
    expect(total).toEqual({ count: findings?.length, isLeast: false });
    expect([result?.after.hardBreaches, elsewhere]).toEqual([total, 0]);
    expect(findings?.every(({ level }) => level === 'hard')).toBe(true);
    const told = new Set(findings?.map(({ rule, date }) => `${rule} ${date ?? ''}`));
    expect([...told].sort()).toEqual([...new Set(shortInFirstWeek(['S1', 'S2', 'S3', 'S4']))].sort());
  });

  it('names only recipients of the reader, and counts the others', async () => {
    const id = await awayFirstWeek();
    await workOnScenario(db, id);
    const whole = (await pageOf(id))?.result;
    const zones = await db.zone.findMany({ include: { recipients: true } });
    let named = 0;
    const toldTo: unknown[] = [];
    for (const zone of zones) {
      const part = (await pageOf(id, { kind: 'zones', zoneIds: [zone.id] }))?.result;
      const inZone = new Set(zone.recipients.map(({ displayName }) => displayName));
      expect(part?.visits.every(({ recipient }) => inZone.has(recipient))).toBe(true);
      if (!whole || !part) throw new Error('It is worked out');
      const others = [...new Set(whole.visits.map(({ recipient }) => recipient))].filter((name) => !inZone.has(name));
      const visits = whole.visits.length - part.visits.length;
      expect(part.visitsElsewhere).toBe(toldElsewhere(visits, others.length));
      const more = part.visitsElsewhere === 'few' ? 1 : part.visitsElsewhere;
      expect(part.visitsTotal).toEqual({ count: part.visits.length + more, isLeast: more > 0 });
      expect(part.facesElsewhere).toBe(toldElsewhere(whole.faces.length - part.faces.length));
      toldTo.push(part.visitsElsewhere, part.facesElsewhere);
      for (const [at, row] of part.load.entries()) {
        const { recipientsBefore, recipientsAfter } = whole.load[at] ?? row;
        expect(row.recipientsBefore).toSatisfy(isBelow(recipientsBefore));
        expect(row.recipientsAfter).toSatisfy(isBelow(recipientsAfter));
      }
      expect(part.load.some(({ recipientsBefore }) => recipientsBefore?.isLeast)).toBe(true);
      named += part?.visits.length ?? 0;
    }
    expect(named).toBe(whole?.visits.length);
    expect(toldTo).toContain('few');
    expect(whole).toMatchObject({ visitsElsewhere: 0, facesElsewhere: 0, visitsTotal: { isLeast: false } });
    expect(whole?.load.every((row) => row.recipientsBefore?.isLeast === false)).toBe(true);
  });

  it('becomes a draft once, and the version stands as before', async () => {
    const before = await loadPlan(db, { versionId });
    const id = await awayFirstWeek();
    await workOnScenario(db, id);
    const verdict = await adoptScenario(deps(), { scenarioId: id });
    if (!verdict.ok) throw new Error(verdict.cause);
    const draft = await db.rotaVersion.findUniqueOrThrow({ where: { id: verdict.versionId } });
    expect(draft).toMatchObject({ status: 'draft', basedOnId: versionId });
    const adopted = await loadPlan(db, { versionId: draft.id });
    expect(
      adopted.visits.filter(({ date, staff }) => date <= '2026-09-13' && staff.some((one) => one === 'S1')),
    ).toEqual([]);
    expect(await loadPlan(db, { versionId })).toEqual(before);
    expect(await adoptScenario(deps(), { scenarioId: id })).toMatchObject({ ok: false, cause: 'alreadyAdopted' });
  });

  it('is not adopted when the version has changed since, but can be tried again', async () => {
    const id = await awayFirstWeek();
    await workOnScenario(db, id);
    await db.rotaVersion.update({ where: { id: versionId }, data: { revision: { increment: 1 } } });
    expect(await adoptScenario(deps(), { scenarioId: id })).toMatchObject({ ok: false, cause: 'stale' });
    expect(await pageOf(id)).toMatchObject({ stale: true });
    const again = await askAgain(deps(), id);
    if (!again.ok) throw new Error(again.cause);
    expect(await pageOf(again.scenarioId)).toMatchObject({ state: 'waiting', stale: false });
  });

  it('with recipients who are only supposed does not become a draft', async () => {
    const zone = await db.zone.findUniqueOrThrow({ where: { reference: 'Z1' } });
    const row = { ...EMPTY_ROW, type: 'new-recipients' as const, staffId: null, zoneId: zone.id, tier: 'D' as const };
    const asked = await askScenario(deps(), {
      versionId,
      suppositions: [{ ...row, count: '2', from: START as IsoDate }],
    });
    if (!asked.ok) throw new Error(asked.cause);
    await workOnScenario(db, asked.scenarioId);
    expect((await pageOf(asked.scenarioId))?.result?.hasSupposed).toBe(true);
    expect(await adoptScenario(deps(), asked)).toMatchObject({ ok: false, cause: 'supposedRecipients' });
  });

  it('of a version without a plan says so', async () => {
    const empty = await db.rotaVersion.create({ data: { rotaId, number: 900 } });
    const asked = await askScenario(deps(), {
      versionId: empty.id,
      suppositions: [{ ...EMPTY_ROW, type: 'quits', staffId: await staffId('S1'), tier: 'C' }],
    });
    if (!asked.ok) throw new Error(asked.cause);
    await workOnScenario(db, asked.scenarioId);
    expect(await pageOf(asked.scenarioId)).toMatchObject({ state: 'failed', failure: 'versionEmpty' });
  });

  it('is gone when it is thrown away, also for the worker', async () => {
    const id = await awayFirstWeek();
    expect(await discardScenario(deps(), id)).toEqual({ ok: true });
    await workOnScenario(db, id);
    expect(await pageOf(id)).toBeNull();
    expect((await listScenarios(db, { scope: ALL, today: TODAY })).map((one) => one.id)).not.toContain(id);
    expect(await discardScenario(deps(), id)).toMatchObject({ ok: false, cause: 'notFound' });
  });
});

describe('the form of a scenario', () => {
  const causes = (row: object): string[] => {
    const parsed = scenarioForm.safeParse({
      versionId: '6b0e7a51-9d1c-4c39-8f5d-0a8f2f4f6a01',
      suppositions: [{ tier: 'C', ...row }],
    });
    return (
      parsed.error?.issues.map((issue) => (issue.code === 'custom' ? String(issue.params?.cause) : issue.code)) ?? []
    );
  };

  it('asks for what its kind needs, and for nothing else', () => {
    expect(causes({ type: 'quits' })).toEqual(['required']);
    expect(
      causes({ type: 'position', staffId: '6b0e7a51-9d1c-4c39-8f5d-0a8f2f4f6a02', positionPercent: '62,5' }),
    ).toEqual([]);
    expect(
      causes({ type: 'position', staffId: '6b0e7a51-9d1c-4c39-8f5d-0a8f2f4f6a02', positionPercent: '120' }),
    ).toEqual(['outOfRange']);
    expect(
      causes({ type: 'away', staffId: '6b0e7a51-9d1c-4c39-8f5d-0a8f2f4f6a02', from: '2.9.2026', to: '1.9.2026' }),
    ).toEqual(['endBeforeStart']);
  });

  it('does not let a zone close into itself', () => {
    const zone = '6b0e7a51-9d1c-4c39-8f5d-0a8f2f4f6a03';
    expect(causes({ type: 'zone-closes', zoneId: zone, intoZoneId: zone })).toEqual(['sameZone']);
  });
});

describe('who loses every known face', () => {
  it('names only those whom she may see, and tells of few others only that there are some', async () => {
    const whole = await dependences(db, { rotaId, versionId, scope: ALL, today: TODAY });
    const reader = await makeActor(db, { name: 'Nora Nord', zones: ['Z1'] });
    const part = await dependences(db, {
      ...{ rotaId, versionId, today: TODAY },
      scope: { kind: 'zones', zoneIds: reader.zoneIds },
    });
    if (whole.state !== 'ready' || part.state !== 'ready') throw new Error('There is a plan');
    for (const { rows } of [whole, part]) {
      expect(rows.every((row) => row.recipients.length === row.loseEvery + row.loseSome)).toBe(true);
    }
    expect(whole.rows.every(({ elsewhere }) => elsewhere === 0)).toBe(true);
    for (const row of part.rows) {
      const all = whole.rows.find(({ staffId }) => staffId === row.staffId)?.recipients.length ?? 0;
      expect(row.elsewhere).toBe(toldElsewhere(all - row.recipients.length));
    }
    expect(part.rows.some(({ elsewhere }) => elsewhere === 'few')).toBe(true);
  });
});
