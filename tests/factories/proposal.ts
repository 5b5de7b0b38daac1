import { readFileSync } from 'node:fs';
import type { Actor, Role, UserId } from '~/domain/access/vocabulary';
import type { IsoDate, StaffId } from '~/domain/brand';
import { parseCase } from '~/domain/case/parse-case';
import type { Plan } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { solve } from '~/planner';
import { saveCase } from '~/platform/case-store/save-case.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import type { Db } from '~/platform/db/db.server';
import { createVersion } from '~/platform/versions/create-version.server';

/** Five people and eight recipients for three weeks from Monday 7 September 2026. */
export const smallCase = (): PlanningCase => {
  const parsed = parseCase(JSON.parse(readFileSync('tests/fixtures/cases/small-8.json', 'utf8')));
  if (!parsed.ok) throw new Error('The fixture is not a case');
  return parsed.case;
};

/** Three weeks before the small case starts. */
export const BEFORE_START = new Date('2026-08-17T09:00:00Z');

/** A plan of the small case that breaks no hard rule. */
export const smallPlan = (seed: number): Plan => solve(smallCase(), { seed, budget: { steps: 20_000 }, now: () => 0 });

/** A signed-in person with a user of her own. */
export async function makeActor(
  db: Db,
  person: { name: string; role?: Role; zones?: readonly string[] },
): Promise<Actor> {
  const zones = await db.zone.findMany({ where: { reference: { in: [...(person.zones ?? ['Z1', 'Z2'])] } } });
  const zoneIds = zones.map(({ id }) => id);
  const role = person.role ?? 'zoneLeader';
  const user = await db.user.create({
    data: {
      name: person.name,
      email: `${person.name.toLowerCase().replaceAll(' ', '.')}.${zoneIds.length}@fjordvik.example`,
      passwordHash: 'not a hash',
      role,
      zones: { create: zoneIds.map((zoneId) => ({ zoneId })) },
    },
  });
  return {
    userId: user.id as UserId,
    name: user.name,
    role,
    zoneIds,
    staffId: null as StaffId | null,
    zoneStaffId: null,
  };
}

/** The small case in a database, with an empty draft, and a leader of both its zones. */
export async function makeSmallRota(db: Db): Promise<{ rotaId: string; versionId: string; kari: Actor }> {
  const saved = await db.$transaction((tx) => saveCase(tx, { case: smallCase(), today: '2026-08-01' as IsoDate }));
  if (!saved.ok) throw new Error(saved.cause);
  return { rotaId: saved.rotaId, versionId: saved.versionId, kari: await makeActor(db, { name: 'Kari Leder' }) };
}

/** A draft that holds a plan. */
export async function makeDraft(db: Db, draft: { rotaId: string; plan: Plan; actor: Actor }) {
  const { id } = await db.$transaction(async (tx) => {
    const version = await createVersion(tx, {
      rotaId: draft.rotaId,
      basedOnId: null,
      runId: null,
      createdById: draft.actor.userId,
      at: BEFORE_START,
    });
    await savePlan(tx, { versionId: version.id, case: smallCase(), plan: draft.plan });
    return version;
  });
  return db.rotaVersion.findUniqueOrThrow({ where: { id } });
}
