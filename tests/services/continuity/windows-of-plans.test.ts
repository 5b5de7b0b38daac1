import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays, minutesOf } from '~/domain/time/clock';
import { solve } from '~/planner';
import { createRandom } from '~/planner/random';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import { saveCase } from '~/platform/case-store/save-case.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import { measureWindows } from '~/platform/continuity/measure-windows.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { check, type BarePlan } from '../../planner/support/checker';
import { smallCase } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

const DAYS = 28;
const DIGITS = 9;

/** Of the demo's plan what lies in its first four weeks. */
function fourWeeks(): [PlanningCase, BarePlan] {
  const source = JSON.parse(readFileSync('prisma/demo/fjordvik-60.json', 'utf8')) as PlanningCase;
  const plan = JSON.parse(readFileSync('prisma/demo/plan.json', 'utf8')) as Plan;
  const end = addDays(source.start, DAYS);
  const isIn = ({ date }: { date?: string }): boolean => date === undefined || date < end;
  const { visits, unassigned } = plan;
  return [
    { ...source, planWeeks: 4 },
    { ...plan, visits: visits.filter(isIn), unassigned: unassigned.filter(isIn) },
  ];
}

function smallPlan(seed: number): [PlanningCase, BarePlan] {
  const source = { ...smallCase(), planWeeks: 4 };
  return [source, solve(source, { seed, budget: { steps: 2000 }, now: () => 0 })];
}

/** Gives visits to anybody at work who is at no other visit then, whoever was the better choice. */
function shuffled([source, plan]: [PlanningCase, BarePlan], seed: number): BarePlan {
  const random = createRandom(seed);
  const minutes = new Map(
    source.recipients.flatMap(({ visits }) => visits.map((one) => [one.id, one.minutes] as const)),
  );
  const span = (visit: Plan['visits'][number]) => {
    const start = minutesOf(visit.start);
    return { start, end: start + (minutes.get(visit.visit) ?? 0) };
  };
  const visits = plan.visits.map((visit) => ({ ...visit }));
  for (const visit of visits) {
    const own = source.recipients.find(({ id }) => id === visit.recipient);
    const { start, end } = span(visit);
    const asks = own?.visits.find(({ id }) => id === visit.visit);
    if (visit.staff.length > 1 || asks?.skills || random() < 0.5) continue;
    const day = (Date.parse(visit.date) - Date.parse(source.start)) / 86_400_000;
    const others = source.staff.filter(({ id, off }) => {
      const row = plan.rota[id] ?? [];
      const shift = source.shiftCodes.find(({ code }) => code === row[day % row.length]);
      if (!shift || off?.includes(visit.date) || own?.excludedStaff?.includes(id)) return false;
      const isBusy = visits.some((other) => {
        const taken = span(other);
        return other.date === visit.date && other.staff.includes(id) && taken.start < end && start < taken.end;
      });
      return !isBusy && minutesOf(shift.start) + 15 <= start && end <= minutesOf(shift.end);
    });
    const chosen = others[Math.floor(random() * others.length)];
    if (chosen) visit.staff = [chosen.id];
  }
  return { ...plan, visits };
}

async function publish(db: Db, { source, plan }: { source: PlanningCase; plan: BarePlan }): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const saved = await saveCase(tx, { case: source, today: source.start });
      if (!saved.ok) throw new Error(saved.cause);
      const { versionId } = saved;
      await savePlan(tx, { versionId, case: source, plan: plan as Plan });
      const now = new Date(`${addDays(source.start, -21)}T09:00:00Z`);
      await publishVersion(tx, { versionId, actorId: null, now, from: source.start });
    },
    { timeout: 60_000 },
  );
}

/** Lets the visits happen, some of them not and some with somebody else, and answers as a plan what came of them. */
async function happen(db: Db, { plan, seed }: { plan: BarePlan; seed: number }): Promise<BarePlan> {
  const random = createRandom(seed);
  const staff = await db.staff.findMany({ orderBy: { reference: 'asc' } });
  const live = await db.visit.findMany({
    where: { status: 'planned' },
    include: { carers: { include: { staff: true } }, visitPlan: true },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
  });
  const present = new Map<string, string[]>();
  const there: { visitId: string; staffId: string; checkedInAt: Date }[] = [];
  const notDone: string[] = [];
  for (const { id, visitPlan, date, carers } of live) {
    const planned = carers.map((carer) => carer.staff);
    const other = staff[Math.floor(random() * staff.length)];
    const came = random() < 0.2 && other ? [other, ...planned.slice(1).filter(({ id }) => id !== other.id)] : planned;
    if (random() < 0.1) notDone.push(id);
    else {
      present.set(
        `${visitPlan?.reference} ${fromDbDate(date)}`,
        came.map(({ reference }) => reference),
      );
      there.push(...came.map((one) => ({ visitId: id, staffId: one.id, checkedInAt: date })));
    }
  }
  await db.visit.updateMany({ where: { id: { in: notDone } }, data: { status: 'notDone', cause: 'notHome' } });
  await db.visitAttendance.createMany({ data: there });
  const asMade = plan.visits.map((visit) => ({ ...visit, there: present.get(`${visit.visit} ${visit.date}`) }));
  return {
    ...plan,
    visits: asMade.flatMap(({ there, ...visit }) => (there ? [{ ...visit, staff: there as typeof visit.staff }] : [])),
    unassigned: asMade.flatMap(({ there, recipient, visit, date }) =>
      there ? [] : [{ recipient, visit, date, cause: 'not-home', facts: {} }],
    ),
  };
}

const PLANNED = {
  upc: 'plannedUpc',
  coc: 'plannedCoc',
  secon: 'plannedSecon',
  primaryShare: 'plannedPrimaryShare',
  teamShare: 'plannedTeamShare',
  knownShare: 'plannedKnownShare',
} as const;
const SHARES = Object.keys(PLANNED) as (keyof typeof PLANNED)[];

const expectSame = (own: number | null | undefined, found: number | null | undefined, what: string) => {
  if (typeof own !== 'number' || typeof found !== 'number') expect(own ?? null, what).toBe(found ?? null);
  else expect(own, what).toBeCloseTo(found, DIGITS);
};

const meanOf = (values: number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

const databases = [await createTestDb(), await createTestDb(), await createTestDb()];
const PLANS = [fourWeeks(), smallPlan(1), smallPlan(2)].map(([source, plan], i) => {
  const drawn = shuffled([source, plan], i + 1);
  return { name: source.name, source, plan: drawn, db: databases[i]?.db, seed: i + 7 };
});

describe.each(PLANS)('windows of a random plan of $name', ({ source, plan, db, seed }) => {
  it('are what the checker says of the plan, of what came of it, and of the rota', { timeout: 120_000 }, async () => {
    if (!db) throw new Error('Each plan has a database');
    await publish(db, { source, plan });
    const made = await happen(db, { plan, seed });
    const now = new Date(`${addDays(source.start, DAYS)}T09:00:00Z`);
    expect(await measureWindows(db, { now })).toBe(source.recipients.length * 4);
    const sides = {
      planned: check(source, plan, { bounds: true }),
      actual: check(source, made, { bounds: false }),
    };
    for (const recipient of source.recipients) {
      const rows = await db.continuityWindow.findMany({ where: { recipient: { reference: recipient.id } } });
      const whole = rows.find(({ days }) => days === DAYS);
      const short = rows.filter(({ days }) => days === 14);
      const planned = sides.planned.continuity.recipients[recipient.id];
      const actual = sides.actual.continuity.recipients[recipient.id];
      const bounds = sides.planned.bounds.recipients[recipient.id];
      if (!whole || !planned || !actual) throw new Error(`${recipient.id} has windows`);
      const is = (own: number | null | undefined, found: number | null | undefined, what: string) =>
        expectSame(own, found, `${what} of ${recipient.id}`);
      is(whole.plannedVisits, planned.visits, 'planned visits');
      is(whole.visits, actual.visits, 'visits');
      if (whole.plannedVisits >= 2) {
        const facesOf = short.filter(({ plannedVisits }) => plannedVisits > 0);
        is(whole.plannedFaces, planned.m28, 'planned m28');
        is(meanOf(facesOf.map(({ plannedFaces }) => plannedFaces)), planned.m14, 'planned m14');
        is(meanOf(facesOf.flatMap(({ facesFloor }) => facesFloor ?? [])), bounds?.m14Floor, 'm14Floor');
        is(whole.upcCeiling, bounds?.upcCeiling, 'upcCeiling');
      }
      if (whole.visits >= 2) {
        is(whole.faces, actual.m28, 'm28');
        is(meanOf(short.filter(({ visits }) => visits > 0).map(({ faces }) => faces)), actual.m14, 'm14');
      }
      for (const name of SHARES) {
        is(whole[name], actual[name], name);
        is(whole[PLANNED[name]], planned[name], `planned ${name}`);
      }
    }
  });
});
