import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate, RecipientId, StaffId, VisitId } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { feedEntries } from '~/features/own-rota/calendar/feed-entries.query.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import { saveCase } from '~/platform/case-store/save-case.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import type { Db } from '~/platform/db/db.server';
import { toDbDate } from '~/platform/db/dates';
import { createTestDb } from '../../setup/database';

const source = JSON.parse(readFileSync('prisma/demo/fjordvik-60.json', 'utf8')) as PlanningCase;
const plan = JSON.parse(readFileSync('prisma/demo/plan.json', 'utf8')) as Plan;
const now = new Date('2026-08-20T08:00:00Z');
const nothing = { added: 0, changed: 0, removed: 0, kept: 0 };

let db: Db;
let rotaId: string;
let versionId: string;
beforeAll(async () => {
  ({ db } = await createTestDb());
  await db.$transaction(async (tx) => {
    const saved = await saveCase(tx, { case: source, today: source.start });
    if (!saved.ok) throw new Error(saved.cause);
    ({ rotaId, versionId } = saved);
    await savePlan(tx, { versionId, case: source, plan });
  });
});

const publish = (version: { versionId: string; from: IsoDate }) =>
  db.$transaction((tx) => publishVersion(tx, { ...version, actorId: null, now }));

const inOrder = (visits: Plan['visits']) =>
  visits
    .map((visit) => ({ ...visit, staff: [...visit.staff].sort() }))
    .sort((a, b) => `${a.date} ${a.start} ${a.visit}`.localeCompare(`${b.date} ${b.start} ${b.visit}`));

describe('a plan that is saved in a version', () => {
  it('comes out as it went in', async () => {
    const stored = await db.$transaction((tx) => loadPlan(tx, { versionId }));
    expect(stored.rota).toEqual(plan.rota);
    expect(stored.teams).toEqual(plan.teams);
    expect(inOrder(stored.visits)).toEqual(inOrder(plan.visits));
  });

  it('takes the place of what the version held, with what nobody could make', async () => {
    const [first, ...rest] = plan.visits;
    if (!first) throw new Error('The plan has no visits');
    const { recipient, visit, date } = first;
    const facts = { free: 0, who: ['S01'] };
    const unassigned = [
      { recipient, visit, date, cause: 'nobody-free', facts },
      { recipient: 'R60' as RecipientId, visit: 'R60-s' as VisitId, cause: 'nobody-free', facts },
    ];
    const added = await db.rotaVersion.create({ data: { rotaId, number: 90 } });
    const saved = { versionId: added.id, case: source, plan: { ...plan, visits: rest, unassigned } };
    const stored = await db.$transaction(async (tx) => {
      await savePlan(tx, { ...saved, plan });
      await savePlan(tx, saved);
      return loadPlan(tx, saved);
    });
    expect(stored.visits).toHaveLength(plan.visits.length - 1);
    expect(stored.unassigned).toEqual(unassigned);
  });
});

describe('a version that is published', () => {
  it('fills the shift book, the visits and the care teams from its cells, once', async () => {
    const first = await publish({ versionId, from: source.start });
    const shifts = Object.values(plan.rota).flatMap((line) => line.filter((code) => code !== null)).length;
    expect(first.shifts).toEqual({ ...nothing, added: shifts });
    expect(first.visits).toEqual({ ...nothing, added: plan.visits.length });
    const members = Object.values(plan.teams).reduce((sum, team) => sum + team.members.length, 0);
    expect(await db.careTeamMember.count({ where: { validTo: null } })).toBe(members);
    expect(await publish({ versionId, from: source.start })).toEqual({
      shifts: nothing,
      visits: nothing,
      teams: nothing,
    });
    expect(await db.rotaVersion.findUnique({ where: { id: versionId } })).toMatchObject({ status: 'published' });
  });

  it('is absent from the shifts on the days off, and nobody visits on them', async () => {
    const absent = await db.shift.findMany({ where: { status: 'absent' }, include: { staff: true } });
    for (const shift of absent) {
      const person = source.staff.find(({ id }) => id === shift.staff?.reference);
      expect(person?.off).toContain(shift.date.toISOString().slice(0, 10));
    }
  });

  it('gives each recipient one primary contact from the first day on', async () => {
    const primaries = await db.careTeamMember.findMany({
      where: { role: 'primary', validTo: null },
      include: { recipient: true, staff: true },
    });
    expect(primaries).toHaveLength(source.recipients.length);
    for (const { recipient, staff, validFrom } of primaries) {
      expect(plan.teams[recipient.reference as keyof typeof plan.teams]?.primary).toBe(staff.reference);
      expect(validFrom).toEqual(toDbDate(source.start));
    }
  });

  it('tells calendars of a shift that it no longer has, and has the same one again when it comes back', async () => {
    const from = addDays(source.start, 21);
    const shift = await db.shift.findFirstOrThrow({ where: { date: toDbDate(addDays(from, 1)), status: 'planned' } });
    const staffId = shift.staffId as StaffId;
    const words = { shift: (code: string) => code, supervision: 'Veiledning', training: 'Opplæring' };
    const entryOf = async () =>
      (await feedEntries(db, { staffId, today: from, words })).find(({ uid }) => uid.startsWith(shift.id));
    const before = await entryOf();
    const next = await db.rotaVersion.create({ data: { rotaId, number: 92 } });
    const reference = (await db.staff.findUniqueOrThrow({ where: { id: staffId } })).reference as StaffId;
    const day = 22 % (source.rotaWeeks * 7);
    const line = (plan.rota[reference] ?? []).map((code, at) => (at === day ? null : code));
    const rota = { ...plan.rota, [reference]: line };
    const visits = plan.visits.filter(({ staff, date }) => date < from || !staff.includes(reference));
    await db.$transaction((tx) => savePlan(tx, { versionId: next.id, case: source, plan: { ...plan, rota, visits } }));
    expect((await publish({ versionId: next.id, from })).shifts.removed).toBeGreaterThan(0);
    const gone = await entryOf();
    expect(gone).toMatchObject({ uid: before?.uid, isCancelled: true, sequence: (before?.sequence ?? 0) + 1 });
    expect((await publish({ versionId: next.id, from })).shifts).toEqual(nothing);
    expect((await publish({ versionId, from })).shifts.added).toBeGreaterThan(0);
    expect(await entryOf()).toMatchObject({ uid: before?.uid, isCancelled: false });
    expect((await entryOf())?.sequence).toBeGreaterThan(gone?.sequence ?? 0);
  });

  it('keeps what is done or called off, and every day before the first, when another takes over', async () => {
    const from = addDays(source.start, 14);
    const before = await db.visit.findMany({ where: { date: { lt: toDbDate(from) } }, orderBy: { id: 'asc' } });
    const [done, cancelled] = await db.visit.findMany({ where: { date: toDbDate(from) }, take: 2 });
    if (!done || !cancelled) throw new Error('No visits on the day');
    await db.visit.update({ where: { id: done.id }, data: { status: 'done' } });
    await db.visit.update({ where: { id: cancelled.id }, data: { status: 'cancelled' } });
    const next = await db.rotaVersion.create({ data: { rotaId, number: 91 } });
    const moved = plan.visits.filter(({ recipient }) => recipient !== 'R02');
    const team = plan.teams['R03' as keyof typeof plan.teams];
    if (!team) throw new Error('The plan has no such team');
    const other = team.members.find((member) => member !== team.primary) ?? team.primary;
    const teams = { ...plan.teams, R03: { ...team, primary: other } };
    await db.$transaction((tx) =>
      savePlan(tx, { versionId: next.id, case: source, plan: { ...plan, visits: moved, teams } }),
    );
    const published = await publish({ versionId: next.id, from });
    const gone = plan.visits.filter(({ recipient, date }) => recipient === 'R02' && date >= from).length;
    expect(published.visits.added + published.visits.changed).toBe(0);
    expect(published.visits.removed).toBeGreaterThanOrEqual(gone - 2);
    expect(published.shifts).toEqual(nothing);
    expect(await db.visit.findMany({ where: { date: { lt: toDbDate(from) } }, orderBy: { id: 'asc' } })).toEqual(
      before,
    );
    expect(await db.visit.findUnique({ where: { id: done.id } })).toMatchObject({ status: 'done' });
    expect(await db.visit.findUnique({ where: { id: cancelled.id } })).toMatchObject({ status: 'cancelled' });
    const history = await db.careTeamMember.findMany({
      where: { role: 'primary', recipient: { reference: 'R03' } },
      include: { staff: true },
      orderBy: { validFrom: 'asc' },
    });
    expect(history.map(({ staff, validTo }) => [staff.reference, validTo])).toEqual([
      [team.primary, toDbDate(addDays(from, -1))],
      [other, null],
    ]);
    expect(await db.rotaVersion.findUnique({ where: { id: versionId } })).toMatchObject({ status: 'superseded' });
  });
});
