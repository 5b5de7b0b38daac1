import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Finding, Plan } from '~/domain/case/plan';
import { laidOverJudge } from '~/features/rota/judge-laid-over';
import { wallJudge, wallModel } from '~/features/rota/judge-wall';
import type { WallRota } from '~/features/rota/wall-rota';
import { createHolidayRota } from '~/features/rota/lifecycle/create-holiday-rota.service.server';
import { readWallRota } from '~/features/rota/wall-rota.query.server';
import type { Db } from '~/platform/db/db.server';
import { judgeVersion } from '~/platform/versions/judge-version.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let sjef: Actor;
let plan: Plan;
let versionId: string;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const saved = await makeSmallRota(db);
  kari = saved.kari;
  sjef = await makeActor(db, { name: 'Siv Leder', role: 'manager' });
  plan = smallPlan(1);
  ({ id: versionId } = await makeDraft(db, { rotaId: saved.rotaId, plan, actor: kari }));
});

async function wallFor(actor: Actor, more: { turn?: number; today?: string } = {}): Promise<WallRota> {
  const wall = await readWallRota(db, {
    actor,
    versionId,
    turn: more.turn ?? null,
    today: (more.today ?? '2026-09-09') as IsoDate,
    language: 'nb',
  });
  if (!wall) throw new Error('There is no rota');
  return wall;
}

describe('the wall rota of a version', () => {
  it('shows every person with every day, as planned', async () => {
    const wall = await wallFor(kari);
    expect(wall.people.map(({ staff }) => staff)).toEqual(smallCase().staff.map(({ id }) => id));
    for (const person of wall.people) {
      expect(person.cells.map(({ code }) => code)).toEqual(plan.rota[person.staff]);
    }
  });

  it('is judged to break no hard rule where the planner says so', async () => {
    const wall = await wallFor(kari);
    const { findings } = wallJudge(wallModel(wall.planningCase), wall.workingTime)(wall.people);
    expect(findings.filter(({ finding }) => finding.level === 'hard')).toEqual([]);
  });

  it('tells nothing of any recipient', async () => {
    const told = JSON.stringify(await wallFor(kari));
    for (const recipient of await db.recipient.findMany()) {
      expect(told).not.toContain(recipient.id);
      expect(told).not.toContain(`"${recipient.reference}"`);
    }
  });

  it('shows wishes to those who plan, and to nobody else', async () => {
    const wishes = (wall: WallRota) => wall.planningCase.staff.flatMap((person) => person.wishes ?? []);
    expect(wishes(await wallFor(kari)).length).toBeGreaterThan(0);
    expect(wishes(await wallFor(sjef))).toEqual([]);
  });

  it('tells wages and what one person has agreed to only to those who plan', async () => {
    const staff = await db.staff.findFirstOrThrow();
    await db.resourceGroup.updateMany({ data: { hourlyWageOre: 24_000 } });
    const agreement = { limitName: 'dayHours', value: 10, validFrom: new Date('2026-01-01'), source: 'Avtale 7' };
    await db.agreement.create({ data: { ...agreement, staffId: staff.id } });
    const [leader, manager] = [await wallFor(kari), await wallFor(sjef)];
    expect(leader.workingTime.hourlyWageOre).toBe(24_000);
    expect(leader.workingTime.agreements).toHaveLength(1);
    expect(JSON.stringify(manager.workingTime)).not.toContain('Avtale 7');
    expect(manager.workingTime).toMatchObject({ hourlyWageOre: null, supplements: [], agreements: [] });
  });

  it('can be changed by a leader while it is a draft, and only read by a manager', async () => {
    expect(await wallFor(kari)).toMatchObject({ mayChange: true, mayPropose: true });
    expect(await wallFor(sjef)).toMatchObject({ mayChange: false, mayPropose: false, mayPlan: false });
  });

  it('counts visits that no longer fit their shifts for those who plan', async () => {
    const visit = plan.visits[0];
    if (!visit) throw new Error('The plan has no visit');
    const finding = { rule: 'on-shift', level: 'hard', staff: visit.staff[0], date: visit.date, facts: {} };
    await db.rotaVersion.update({
      where: { id: versionId },
      data: { findings: [finding, { ...finding, recipient: visit.recipient }] },
    });
    expect((await wallFor(kari)).visitTrouble).toEqual([
      { rule: 'on-shift', staff: visit.staff[0], date: visit.date, count: 2 },
    ]);
    expect((await wallFor(sjef)).visitTrouble).toEqual([]);
  });
});

describe('the wall rota of a draft that has shifts only', () => {
  it('says so to those who change it, where there are visits to plan', async () => {
    expect((await wallFor(kari)).isWithoutVisits).toBe(false);
    await db.draftVisit.deleteMany({ where: { rotaVersionId: versionId } });
    expect((await wallFor(kari)).isWithoutVisits).toBe(true);
    expect((await wallFor(sjef)).isWithoutVisits).toBe(false);
  });
});

describe('the wall rota of a holiday rota', () => {
  const startsOn = '2026-09-14' as IsoDate;

  it('finds what publishing finds: breaches with the days around it, and none of the base rota alone', async () => {
    const { db, kari, rotaId } = await holidayDb();
    const made = await createHolidayRota(
      { db, actor: kari, now: () => BEFORE_START },
      { name: 'Høstferie', startsOn, weeks: 1 },
    );
    if (!made.ok) throw new Error(made.cause);
    const { versionId } = made;
    expect(await boardOf(db, { kari, versionId })).toEqual([]);
    const staff = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
    const code = await db.shiftCode.findUniqueOrThrow({ where: { code: 'D' } });
    await db.rotaCell.updateMany({
      where: { rotaVersionId: versionId, staffId: staff.id },
      data: { shiftCodeId: code.id },
    });
    const holiday = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    const judged = await db.$transaction((tx) => judgeVersion(tx, { rotaId: holiday.rotaId, versionId }));
    if (judged.state !== 'judged') throw new Error(judged.state);
    const ofLines = judged.findings.filter(({ facts }) => !('visit' in facts));
    const shown = await boardOf(db, { kari, versionId });
    expect(holiday.rotaId).not.toBe(rotaId);
    expect(shown.some(({ rule }) => rule === 'max-in-a-row' || rule === 'weekly-rest')).toBe(true);
    expect(texts(shown)).toEqual(texts(ofLines));
  });

  /** The small rota, published. */
  async function holidayDb() {
    const { db } = await createTestDb();
    const { rotaId, kari } = await makeSmallRota(db);
    const { id } = await makeDraft(db, { rotaId, plan, actor: kari });
    await db.rotaVersion.update({ where: { id }, data: { status: 'published', publishedAt: BEFORE_START } });
    return { db, kari, rotaId };
  }

  async function boardOf(db: Db, { kari, versionId }: { kari: Actor; versionId: string }): Promise<Finding[]> {
    const wall = await readWallRota(db, { actor: kari, versionId, turn: null, today: startsOn, language: 'nb' });
    if (!wall?.underlay) throw new Error('It lies on nothing');
    const model = wallModel(wall.planningCase);
    const judge = laidOverJudge({ own: wallJudge(model, wall.workingTime), model, underlay: wall.underlay });
    return judge(wall.people).findings.map(({ finding }) => finding);
  }

  const texts = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).sort();
});

describe('without a rota', () => {
  it('there is nothing to show', async () => {
    const { db: empty } = await createTestDb();
    const asked = { actor: kari, versionId: null, turn: null, today: '2026-09-09' as IsoDate, language: 'nb' } as const;
    expect(await readWallRota(empty, asked)).toBeNull();
  });
});
