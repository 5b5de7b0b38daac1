import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';

type Client = Db | Tx;

const SOME_DAY = new Date('2026-01-05T00:00:00Z');
const unique = (word: string): string => `${word}-${randomUUID().slice(0, 8)}`;

/** A row of each table with made-up values, and what it stands on where the overrides do not name it. */
export function makeZone(db: Client, overrides: Partial<Prisma.ZoneUncheckedCreateInput> = {}) {
  return db.zone.create({ data: { reference: unique('zone'), name: unique('Sone'), ...overrides } });
}

export function makeResourceGroup(db: Client, overrides: Partial<Prisma.ResourceGroupUncheckedCreateInput> = {}) {
  return db.resourceGroup.create({ data: { name: 'Ressursgruppen', ...overrides } });
}

export function makeShiftCode(db: Client, overrides: Partial<Prisma.ShiftCodeUncheckedCreateInput> = {}) {
  const times = { startTime: '07:30', endTime: '15:00', paidMinutes: 450, breakMinutes: 30 };
  return db.shiftCode.create({ data: { code: unique('D'), name: 'Dag', ...times, ...overrides } });
}

export async function makeStaff(db: Client, overrides: Partial<Prisma.StaffUncheckedCreateInput> = {}) {
  const zoneId = overrides.zoneId ?? (await makeZone(db)).id;
  const resourceGroupId = overrides.resourceGroupId ?? (await makeResourceGroup(db)).id;
  const person = { reference: unique('staff'), name: 'Kari Testesen', positionPercent: 100, employedFrom: SOME_DAY };
  return db.staff.create({ data: { ...person, ...overrides, zoneId, resourceGroupId } });
}

export async function makeRecipient(db: Client, overrides: Partial<Prisma.RecipientUncheckedCreateInput> = {}) {
  const zoneId = overrides.zoneId ?? (await makeZone(db)).id;
  const person = {
    reference: unique('recipient'),
    displayName: 'Ola T.',
    category: 'dual',
    startsOn: SOME_DAY,
  } as const;
  return db.recipient.create({ data: { ...person, ...overrides, zoneId } });
}

export async function makeVisitPlan(db: Client, overrides: Partial<Prisma.VisitPlanUncheckedCreateInput> = {}) {
  const recipientId = overrides.recipientId ?? (await makeRecipient(db)).id;
  const rule = overrides.timesPerWeek ? {} : { recurrence: 'FREQ=DAILY' };
  const times = { earliest: '08:00', latest: '10:00', minutes: 30, validFrom: SOME_DAY };
  return db.visitPlan.create({ data: { reference: unique('visit'), ...rule, ...times, ...overrides, recipientId } });
}

export async function makeRota(db: Client, overrides: Partial<Prisma.RotaUncheckedCreateInput> = {}) {
  const resourceGroupId = overrides.resourceGroupId ?? (await makeResourceGroup(db)).id;
  const plan = { name: unique('Turnus'), startsOn: SOME_DAY, weeks: 6, planWeeks: 6 };
  return db.rota.create({ data: { ...plan, ...overrides, resourceGroupId } });
}

export async function makeRotaVersion(db: Client, overrides: Partial<Prisma.RotaVersionUncheckedCreateInput> = {}) {
  const rotaId = overrides.rotaId ?? (await makeRota(db)).id;
  return db.rotaVersion.create({ data: { number: 1, ...overrides, rotaId } });
}

/** A visit in a version, from 08:00 to 08:30 UTC on 5 January 2026 where nothing else is said. */
export async function makeDraftVisit(db: Client, overrides: Partial<Prisma.DraftVisitUncheckedCreateInput> = {}) {
  const recipientId = overrides.recipientId ?? (await makeRecipient(db)).id;
  const visitPlanId = overrides.visitPlanId ?? (await makeVisitPlan(db, { recipientId })).id;
  const rotaVersionId = overrides.rotaVersionId ?? (await makeRotaVersion(db)).id;
  const times = { date: SOME_DAY, startTime: '09:00', startsAt: at('08:00'), endsAt: at('08:30') };
  return db.draftVisit.create({ data: { ...times, ...overrides, recipientId, visitPlanId, rotaVersionId } });
}

/** A live visit, from 08:00 to 08:30 UTC on 5 January 2026 where nothing else is said. */
export async function makeVisit(db: Client, overrides: Partial<Prisma.VisitUncheckedCreateInput> = {}) {
  const recipientId = overrides.recipientId ?? (await makeRecipient(db)).id;
  const times = { date: SOME_DAY, startsAt: at('08:00'), endsAt: at('08:30'), status: 'planned' } as const;
  const ownTerms = { earliest: '07:30', latest: '10:00', minutes: 30, carersNeeded: 1 };
  const terms = overrides.visitPlanId ? {} : ownTerms;
  return db.visit.create({ data: { ...times, ...terms, ...overrides, recipientId } });
}

export async function makeShift(db: Client, overrides: Partial<Prisma.ShiftUncheckedCreateInput> = {}) {
  const shiftCodeId = overrides.shiftCodeId ?? (await makeShiftCode(db)).id;
  const times = { date: SOME_DAY, startsAt: at('06:30'), endsAt: at('14:00') };
  return db.shift.create({ data: { ...times, ...overrides, shiftCodeId } });
}

export function makeUser(db: Client, overrides: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const person = { email: `${unique('bruker')}@test.example`, name: 'Tove Test', passwordHash: 'x' };
  return db.user.create({ data: { role: 'administrator', ...person, ...overrides } });
}

/** An instant on 5 January 2026. */
export const at = (time: string): Date => new Date(`2026-01-05T${time}:00Z`);
