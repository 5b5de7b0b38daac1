import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { Caseload } from '~/features/caseload/caseload';
import type { CaseloadChoice } from '~/features/caseload/caseload-choice';
import { readCaseload } from '~/features/caseload/caseload.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let plan: Plan;
let versionId: string;
let zoneIds: string[];

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { rotaId, kari } = await makeSmallRota(db);
  plan = smallPlan(1);
  ({ id: versionId } = await makeDraft(db, { rotaId, plan, actor: kari }));
  zoneIds = (await db.zone.findMany({ orderBy: { reference: 'asc' } })).map(({ id }) => id);
});

const everywhere = (): Scope => ({ kind: 'zones', zoneIds });
const firstZone = (): Scope => ({ kind: 'zones', zoneIds: zoneIds.slice(0, 1) });

type Wanted = Partial<CaseloadChoice> & { withExclusions?: boolean };

async function read(scope: Scope, { withExclusions = true, ...chosen }: Wanted = {}): Promise<Caseload> {
  const caseload = await readCaseload(db, {
    scope,
    versionId,
    chosen: { zoneId: null, staffId: null, tier: null, sort: 'plan', ...chosen },
    mayChange: true,
    withExclusions,
    today: '2026-09-09' as IsoDate,
  });
  if (!caseload) throw new Error('There is no rota');
  return caseload;
}

const recipientsOf = (caseload: Caseload) => caseload.zones.flatMap(({ recipients }) => recipients);

describe('the load and faces of a version', () => {
  it('shows each recipient with the team and everyone who comes, as planned', async () => {
    const shown = recipientsOf(await read(everywhere()));
    const staff = new Map((await db.staff.findMany()).map(({ id, reference }) => [id, reference]));
    const known = await db.recipient.findMany();
    expect(shown).toHaveLength(smallCase().recipients.length);
    for (const recipient of shown) {
      const reference = known.find(({ id }) => id === recipient.id)?.reference ?? '';
      const visits = plan.visits.filter((visit) => visit.recipient === reference);
      const team = Object.entries(plan.teams).find(([id]) => id === reference)?.[1];
      expect(recipient.visits).toBe(visits.length);
      expect(recipient.faces.filter(({ role }) => role === 'primary').map(({ staffId }) => staff.get(staffId))).toEqual(
        [team?.primary],
      );
      for (const face of recipient.faces) {
        const own = visits.filter((visit) => visit.staff.some((id) => id === staff.get(face.staffId)));
        expect(face.visits).toBe(own.length);
      }
      expect(recipient.m14).toBeCloseTo(measured(reference)?.m14 ?? Number.NaN, 9);
    }
  });

  it('shows the leader of one zone its recipients alone', async () => {
    const shown = await read(firstZone());
    const outside = await db.recipient.findMany({ where: { zoneId: { notIn: zoneIds.slice(0, 1) } } });
    expect(shown.zones.map(({ id }) => id)).toEqual(zoneIds.slice(0, 1));
    expect(outside.length).toBeGreaterThan(0);
    const told = JSON.stringify(shown);
    for (const recipient of outside) expect(told).not.toContain(recipient.id);
  });

  it('tells who must not come, and only to those who need to know', async () => {
    const { id: recipientId } = await db.recipient.findFirstOrThrow({ where: { exclusions: { none: {} } } });
    const { id: staffId } = await db.staff.findFirstOrThrow();
    const validFrom = new Date('2026-09-07');
    const { id } = await db.recipientExclusion.create({ data: { recipientId, staffId, reason: 'other', validFrom } });
    const excludedIn = (caseload: Caseload) => recipientsOf(caseload).find((row) => row.id === recipientId)?.excluded;
    expect(excludedIn(await read(everywhere()))).toEqual([staffId]);
    expect(excludedIn(await read(everywhere(), { withExclusions: false }))).toEqual([]);
    await db.recipientExclusion.delete({ where: { id } });
  });

  it('counts the whole load of each carer, other zones too', async () => {
    const [all, some] = [await read(everywhere()), await read(firstZone())];
    const work = ({ staff }: Caseload) => staff.map(({ primaryFor: _primaryFor, ...rest }) => rest);
    expect(work(some)).toEqual(work(all));
    const total = all.staff.reduce((sum, person) => sum + person.visits, 0);
    expect(total).toBe(plan.visits.reduce((sum, visit) => sum + visit.staff.length, 0));
    const minutes = new Map(
      smallCase().recipients.flatMap(({ visits }) => visits.map((visit) => [visit.id as string, visit.minutes])),
    );
    expect(all.staff.reduce((sum, person) => sum + person.minutes, 0)).toBe(
      plan.visits.reduce((sum, visit) => sum + visit.staff.length * (minutes.get(visit.visit) ?? 0), 0),
    );
  });

  it('tells a leader of some zones for how many each is primary contact only as the least, where few are elsewhere', async () => {
    const [all, some] = [await read(everywhere()), await read(firstZone())];
    const filtered = await read(firstZone(), { tier: recipientsOf(some)[0]?.tier ?? '' });
    expect(filtered.staff).toEqual(some.staff);
    const own = recipientsOf(some).flatMap(({ faces }) => faces.filter(({ role }) => role === 'primary'));
    const notOwn = recipientsOf(all).length - recipientsOf(some).length;
    const told = (hers: number, elsewhere: number) =>
      elsewhere === 0 ? { count: hers, isLeast: false } : { count: hers + 1, isLeast: true };
    for (const [at, { id, primaryFor }] of some.staff.entries()) {
      const hers = own.filter(({ staffId }) => staffId === id).length;
      const whole = all.staff[at]?.primaryFor ?? { count: NaN, isLeast: true };
      expect(whole.isLeast).toBe(false);
      const elsewhere = whole.count - hers;
      expect(elsewhere).toBeLessThan(5);
      expect(primaryFor).toEqual(notOwn < 5 ? { count: hers, isLeast: true } : told(hers, elsewhere));
    }
    expect(some.staff.some(({ primaryFor }) => primaryFor.isLeast)).toBe(true);
    expect(all.staff.reduce((sum, { primaryFor }) => sum + primaryFor.count, 0)).toBe(recipientsOf(all).length);
  });

  it('of a carer shows the recipients that she visits or is on the team of', async () => {
    const all = recipientsOf(await read(everywhere()));
    const staffId = all[0]?.faces[0]?.staffId ?? '';
    const shown = recipientsOf(await read(everywhere(), { staffId }));
    expect(shown).toEqual(all.filter(({ faces }) => faces.some((face) => face.staffId === staffId)));
    expect(shown.length).toBeLessThan(all.length);
  });

  it('shows one tier, and those farthest above their floor first', async () => {
    const all = recipientsOf(await read(everywhere()));
    const tier = all[0]?.tier ?? '';
    const shown = recipientsOf(await read(everywhere(), { tier }));
    expect(shown.map(({ id }) => id)).toEqual(all.filter((row) => row.tier === tier).map(({ id }) => id));
    expect(shown.length).toBeLessThan(all.length);
    for (const zone of (await read(everywhere(), { sort: 'gap' })).zones) {
      const gaps = zone.recipients.map(({ m14, m14Floor }) => (m14 ?? -Infinity) - (m14Floor ?? 0));
      expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    }
  });

  it('counts the load of each week, which makes up the whole', async () => {
    for (const person of (await read(everywhere())).staff) {
      expect(person.weekMinutes).toHaveLength(smallCase().planWeeks);
      expect(person.weekMinutes.reduce((sum, minutes) => sum + minutes, 0)).toBe(person.minutes);
    }
  });

  it('shows nothing of a zone that the leader does not answer for', async () => {
    expect((await read(firstZone(), { zoneId: zoneIds[1] ?? '' })).zones).toEqual([]);
  });
});

const measured = (reference: string) =>
  Object.entries(plan.continuity.recipients).find(([id]) => id === reference)?.[1];
