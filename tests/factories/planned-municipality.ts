import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate, RecipientId, VisitId, ZoneId } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import type { CaseRecipient, PlanningCase } from '~/domain/case/planning-case';
import { solve } from '~/planner';
import { publishVersion } from '~/platform/case-store/publish-version.server';
import { saveCase } from '~/platform/case-store/save-case.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import type { Db } from '~/platform/db/db.server';
import { createVersion } from '~/platform/versions/create-version.server';
import { createDice } from '../../scripts/lib/dice';
import { makeRecipient, makeVisitPlan } from './db';
import { BEFORE_START, makeActor, smallCase } from './proposal';

/** A municipality whose rota is planned and published, with a draft of the same plan beside it. */
export interface PlannedMunicipality {
  readonly people: readonly { readonly reference: string; readonly zone: string }[];
  readonly case: PlanningCase;
  readonly plan: Plan;
  readonly publishedId: string;
  readonly draftId: string;
  /** A leader of zones, by their references. */
  readonly leaderOf: (...zones: string[]) => Promise<Actor>;
  /** Somebody in a zone who has come since it was planned. */
  readonly addMissing: (person: { reference: string; zone: string }) => Promise<void>;
}

const ZONES = ['Z1', 'Z2', 'Z3'] as const;

/** How many live in each zone: outside the first there are many, outside the first two there are few. */
const SIZES = [6, 9, 3] as const;

const RULES = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TH'] as const;

/** Eighteen recipients of three zones, visited by the five people of the small case. */
export async function makePlannedMunicipality(db: Db, seed: number): Promise<PlannedMunicipality> {
  const planned = plannedCase(seed);
  const saved = await db.$transaction((tx) => saveCase(tx, { case: planned, today: '2026-08-01' as IsoDate }));
  if (!saved.ok) throw new Error(saved.cause);
  const plan = solve(planned, { seed, budget: { steps: 10_000 }, now: () => 0 });
  const { userId } = await makeActor(db, { name: 'Kari Leder', zones: ZONES });
  const makeVersion = () =>
    db.$transaction(async (tx) => {
      const of = { rotaId: saved.rotaId, basedOnId: null, runId: null, createdById: userId, at: BEFORE_START };
      const { id } = await createVersion(tx, of);
      await savePlan(tx, { versionId: id, case: planned, plan });
      return id;
    });
  const [publishedId, draftId] = [await makeVersion(), await makeVersion()];
  const publishing = { versionId: publishedId, actorId: null, now: BEFORE_START, from: planned.start };
  await db.$transaction((tx) => publishVersion(tx, publishing), { timeout: 30_000 });
  return {
    ...{ case: planned, plan, publishedId, draftId },
    people: planned.recipients.map(({ id, zone }) => ({ reference: id, zone })),
    leaderOf: (...zones) => makeActor(db, { name: `Leder ${zones.join(' ')}`, zones }),
    addMissing: async ({ reference, zone }) => {
      const { id: zoneId } = await db.zone.findUniqueOrThrow({ where: { reference: zone } });
      const { id: recipientId } = await makeRecipient(db, { reference, zoneId, tier: 'C', startsOn: BEFORE_START });
      await makeVisitPlan(db, { recipientId, reference: `${reference}-m`, recurrence: 'FREQ=WEEKLY;BYDAY=TU' });
    },
  };
}

function plannedCase(seed: number): PlanningCase {
  const dice = createDice(seed);
  const base = smallCase();
  const ways = Object.fromEntries(
    ZONES.map((from) => [from, Object.fromEntries(ZONES.map((to) => [to, from === to ? 6 : 12]))]),
  );
  return {
    ...base,
    zones: ZONES.map((id) => ({ id: id as ZoneId, name: `Sone ${id}` })),
    travelMinutes: ways as PlanningCase['travelMinutes'],
    recipients: ZONES.flatMap((zone, at) => Array.from({ length: SIZES[at] ?? 0 }, () => zone)).map((zone, i) =>
      recipientOf({
        reference: `R${i + 1}`,
        zone,
        rule: dice.pick(RULES),
        category: dice.pick(['dual', 'psychiatric']),
      }),
    ),
  };
}

interface Drawn {
  readonly reference: string;
  readonly zone: string;
  readonly rule: string;
  readonly category: 'dual' | 'psychiatric';
}

function recipientOf({ reference, zone, rule, category }: Drawn): CaseRecipient {
  const times = { recurrence: rule, earliest: '08:00', latest: '13:00', minutes: 30 };
  return {
    ...{ id: reference as RecipientId, zone: zone as ZoneId, category, tier: rule === 'FREQ=DAILY' ? 'B' : 'C' },
    teamSize: 3,
    visits: [{ ...times, id: `${reference}-m` as VisitId } as CaseRecipient['visits'][number]],
  };
}
