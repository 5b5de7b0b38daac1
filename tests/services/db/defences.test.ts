import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { constraintOf, type Db } from '~/platform/db/db.server';
import {
  at,
  makeDraftVisit,
  makeRecipient,
  makeRota,
  makeRotaVersion,
  makeShift,
  makeShiftCode,
  makeStaff,
  makeVisit,
  makeVisitPlan,
  makeZone,
} from '../../factories/db';
import { createTestDb } from '../../setup/database';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});

/** The constraint that refuses the write; `accepted` where none does. */
async function refusal(write: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await write;
    return 'accepted';
  } catch (error) {
    return constraintOf(error) ?? String(error);
  }
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

describe('shifts of one person', () => {
  it('refuses a shift that overlaps another, and takes one that starts when the other ends', async () => {
    const staffId = (await makeStaff(db)).id;
    await makeShift(db, { staffId, startsAt: at('06:30'), endsAt: at('14:00') });
    const clash = makeShift(db, { staffId, startsAt: at('13:59'), endsAt: at('21:30') });
    expect(await refusal(clash)).toBe('shift_one_at_a_time');
    expect(await refusal(makeShift(db, { staffId, startsAt: at('14:00'), endsAt: at('21:30') }))).toBe('accepted');
  });

  it('lets a cancelled shift and an open shift overlap', async () => {
    const staffId = (await makeStaff(db)).id;
    await makeShift(db, { staffId });
    expect(await refusal(makeShift(db, { staffId, status: 'cancelled' }))).toBe('accepted');
    expect(await refusal(makeShift(db, { status: 'open' }))).toBe('accepted');
  });

  it('refuses to plan a cancelled shift again over another', async () => {
    const staffId = (await makeStaff(db)).id;
    await makeShift(db, { staffId });
    const { id } = await makeShift(db, { staffId, status: 'cancelled' });
    const back = db.shift.update({ where: { id }, data: { status: 'planned' } });
    expect(await refusal(back)).toBe('shift_one_at_a_time');
  });

  it('refuses a planned shift that nobody has', async () => {
    expect(await refusal(makeShift(db))).toBe('shift_open_or_held');
  });

  it('lets two people trade shifts within one transaction that checks at its end', async () => {
    const [a, b] = [(await makeStaff(db)).id, (await makeStaff(db)).id];
    const early = await makeShift(db, { staffId: a });
    const same = await makeShift(db, { staffId: b });
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET CONSTRAINTS shift_one_at_a_time DEFERRED`;
      await tx.shift.update({ where: { id: early.id }, data: { staffId: b } });
      await tx.shift.update({ where: { id: same.id }, data: { staffId: a } });
    });
    expect((await db.shift.findUniqueOrThrow({ where: { id: early.id } })).staffId).toBe(b);
  });
});

describe('visits of one person', () => {
  it('refuses two live visits at once, and takes one after the other', async () => {
    const staffId = (await makeStaff(db)).id;
    const carer = async (times: { startsAt: Date; endsAt: Date }, active = true) => {
      const visitId = (await makeVisit(db, times)).id;
      return db.visitCarer.create({ data: { visitId, staffId, active, ...times } });
    };
    await carer({ startsAt: at('08:00'), endsAt: at('08:30') });
    expect(await refusal(carer({ startsAt: at('08:29'), endsAt: at('09:00') }))).toBe('visit_carer_one_at_a_time');
    expect(await refusal(carer({ startsAt: at('08:30'), endsAt: at('09:00') }))).toBe('accepted');
    expect(await refusal(carer({ startsAt: at('08:00'), endsAt: at('08:30') }, false))).toBe('accepted');
  });

  it('refuses to move a visit onto another visit of its carer', async () => {
    const staffId = (await makeStaff(db)).id;
    const times = { startsAt: at('08:00'), endsAt: at('08:30') };
    const later = { startsAt: at('10:00'), endsAt: at('10:30') };
    await db.visitCarer.create({ data: { visitId: (await makeVisit(db, times)).id, staffId, ...times } });
    const { id } = await makeVisit(db, later);
    await db.visitCarer.create({ data: { visitId: id, staffId, ...later } });
    expect(await refusal(db.visit.update({ where: { id }, data: times }))).toBe('visit_carer_one_at_a_time');
  });

  it('takes the times of the visit, whatever a statement says about the carer', async () => {
    const visit = await makeVisit(db);
    const wrong = { startsAt: at('20:00'), endsAt: at('20:30') };
    const carer = await db.visitCarer.create({
      data: { visitId: visit.id, staffId: (await makeStaff(db)).id, ...wrong },
    });
    expect(carer.startsAt).toEqual(visit.startsAt);
  });

  it('refuses two visits at once within a version, and takes them in two versions', async () => {
    const staffId = (await makeStaff(db)).id;
    const [one, two] = [(await makeRotaVersion(db)).id, (await makeRotaVersion(db)).id];
    const carer = async (rotaVersionId: string) => {
      const visit = await makeDraftVisit(db, { rotaVersionId });
      const times = { startsAt: at('08:00'), endsAt: at('08:30') };
      return db.draftVisitCarer.create({ data: { draftVisitId: visit.id, staffId, rotaVersionId, ...times } });
    };
    await carer(one);
    expect(await refusal(carer(one))).toBe('draft_visit_carer_one_at_a_time');
    expect(await refusal(carer(two))).toBe('accepted');
  });

  it('refuses a planned visit without times and a draft visit that is neither placed nor explained', async () => {
    const none = { startsAt: null, endsAt: null };
    expect(await refusal(makeVisit(db, { ...none, status: 'planned' }))).toBe('visit_planned_or_done_has_times');
    expect(await refusal(makeVisit(db, { ...none, status: 'unassigned' }))).toBe('accepted');
    expect(await refusal(makeDraftVisit(db, { ...none, startTime: null }))).toBe('draft_visit_placed_or_explained');
  });

  it('refuses a visit without a plan that does not say when, how long and how many', async () => {
    expect(await refusal(makeVisit(db, { minutes: null }))).toBe('visit_without_plan_whole');
    const plan = await makeVisitPlan(db);
    const { recipientId, id: visitPlanId } = plan;
    expect(await refusal(makeVisit(db, { recipientId, visitPlanId, minutes: 20 }))).toBe('visit_without_plan_whole');
    await makeVisit(db, { recipientId, visitPlanId });
  });

  it('takes taps and the history of a day as they come, and lets nobody change or remove them', async () => {
    const visit = await makeVisit(db);
    const staffId = (await makeStaff(db)).id;
    const at = new Date('2026-11-25T07:31:00Z');
    const tap = { visitId: visit.id, staffId, at, receivedAt: at };
    await db.visitTap.create({ data: { ...tap, id: randomUUID(), kind: 'checkIn' } });
    expect(await refusal(db.visitTap.create({ data: { ...tap, id: randomUUID(), kind: 'notDone' } }))).toBe(
      'visit_tap_cause_of_not_done',
    );
    await expect(db.visitTap.updateMany({ data: { at: new Date(0) } })).rejects.toThrow(/permission denied|42501/);
    await expect(db.visitTap.deleteMany()).rejects.toThrow(/permission denied|42501/);
    await db.dayChange.create({ data: { kind: 'visitMoved', date: day('2026-11-25') } });
    await expect(db.dayChange.updateMany({ data: { reason: 'noe annet' } })).rejects.toThrow(/permission denied|42501/);
  });
});

describe('care teams', () => {
  const member = async (recipientId: string, data: { role: 'primary' | 'member'; from: string; to?: string }) =>
    db.careTeamMember.create({
      data: {
        recipientId,
        staffId: (await makeStaff(db)).id,
        role: data.role,
        validFrom: day(data.from),
        validTo: data.to ? day(data.to) : null,
      },
    });

  it('refuses a second primary contact on the last day of the first, and takes one the day after', async () => {
    const { id } = await makeRecipient(db);
    await member(id, { role: 'primary', from: '2026-01-05', to: '2026-02-01' });
    const overlap = member(id, { role: 'primary', from: '2026-02-01' });
    expect(await refusal(overlap)).toBe('care_team_member_one_primary');
    expect(await refusal(member(id, { role: 'primary', from: '2026-02-02' }))).toBe('accepted');
    expect(await refusal(member(id, { role: 'member', from: '2026-01-05' }))).toBe('accepted');
  });

  it('refuses one person twice on a team at a time', async () => {
    const { id } = await makeRecipient(db);
    const first = await member(id, { role: 'member', from: '2026-01-05' });
    const again = db.careTeamMember.create({ data: { ...first, id: undefined, validFrom: day('2026-03-01') } });
    expect(await refusal(again)).toBe('care_team_member_once_at_a_time');
  });

  it('refuses two primary contacts in one draft team', async () => {
    const rotaVersionId = (await makeRotaVersion(db)).id;
    const recipientId = (await makeRecipient(db)).id;
    const add = async () =>
      db.draftTeamMember.create({
        data: { rotaVersionId, recipientId, staffId: (await makeStaff(db)).id, role: 'primary' },
      });
    await add();
    expect(await refusal(add())).toBe('draft_team_member_one_primary');
  });
});

describe('rotas', () => {
  it('refuses a second published version of a rota', async () => {
    const rotaId = (await makeRota(db)).id;
    const publish = (number: number) =>
      makeRotaVersion(db, { rotaId, number, status: 'published', publishedAt: at('08:00') });
    await publish(1);
    expect(await refusal(publish(2))).toBe('rota_version_one_published');
  });

  it('refuses a cell after the last day, and a rota shorter than its cells', async () => {
    const rota = await makeRota(db, { weeks: 2 });
    const rotaVersionId = (await makeRotaVersion(db, { rotaId: rota.id })).id;
    const staffId = (await makeStaff(db)).id;
    const cell = (number: number) => db.rotaCell.create({ data: { rotaVersionId, staffId, day: number } });
    expect(await refusal(cell(14))).toBe('rota_cell_day_in_rota');
    expect(await refusal(cell(-1))).toBe('rota_cell_day_not_negative');
    expect(await refusal(cell(13))).toBe('accepted');
    const shorter = db.rota.update({ where: { id: rota.id }, data: { weeks: 1 } });
    expect(await refusal(shorter)).toBe('rota_holds_its_cells');
  });
});

describe('what is in use', () => {
  it('refuses to delete a zone with staff, and a shift code with shifts', async () => {
    const zone = await makeZone(db);
    await makeStaff(db, { zoneId: zone.id });
    const code = await makeShiftCode(db);
    await makeShift(db, { shiftCodeId: code.id, status: 'open' });
    expect(await refusal(db.zone.delete({ where: { id: zone.id } }))).toBe('staff_zone_id_fkey');
    expect(await refusal(db.shiftCode.delete({ where: { id: code.id } }))).toBe('shift_shift_code_id_fkey');
  });
});
