import { createHash } from 'node:crypto';
import { PLANNER_VERSION } from '~/planner';
import { LAW_RULES, PLAN_RULES, ROTA_RULES } from '~/planner/rules/index';
import type { Db, Tx } from '../db/db.server';
import { Prisma } from '../db/generated/client';

/** Everything outside a version that a judgement of it reads. All of these are small. */
const AROUND = [
  'agreement',
  'care_team_member',
  'demand',
  'recipient',
  'recipient_exclusion',
  'resource_group',
  'rota',
  'shift_code',
  'skill',
  'skill_demand',
  'staff',
  'staff_absence',
  'staff_shift_code',
  'staff_skill',
  'staff_wish',
  'visit_plan',
  'visit_plan_skill',
  'zone',
  'zone_travel',
];
/** The rulebook as it is: a rule that comes, goes or changes its level is seen; one that judges otherwise is a new version. */
const RULEBOOK = JSON.stringify([
  PLANNER_VERSION,
  ...[...ROTA_RULES, ...PLAN_RULES, ...LAW_RULES].map(({ id, level, source }) => [id, level, source]),
]);
const WITHIN = ['rota_cell', 'draft_team_member', 'draft_visit', 'draft_visit_carer'];

/** Rows of a table as numbers that are the same for the same rows, in whatever order they lie. */
const numbersOf = (table: string, where = Prisma.empty): Prisma.Sql => Prisma.sql`
  (SELECT concat_ws(':', count(*), sum(hash_record_extended(t, 0)), sum(hash_record_extended(t, 1)))
   FROM ${Prisma.raw(table)} t ${where})`;

/**
 * A mark of what a version holds and of everything that it is judged against, rules included. The same mark means the
 * same judgement; whatever way a row was changed, the mark is another.
 */
export async function judgedState(db: Db | Tx, { versionId }: { versionId: string }): Promise<string> {
  const ofVersion = Prisma.sql`WHERE rota_version_id = ${versionId}::uuid`;
  const numbers = [
    ...AROUND.map((table) => numbersOf(table)),
    ...WITHIN.map((table) => numbersOf(table, ofVersion)),
    // What a holiday rota is laid over.
    numbersOf(
      'rota_cell',
      Prisma.sql`WHERE rota_version_id IN (SELECT id FROM rota_version WHERE status = 'published')`,
    ),
  ];
  const [row] = await db.$queryRaw<{ state: string }[]>`SELECT concat_ws(' ', ${Prisma.join(numbers)}) AS state`;
  return createHash('sha256')
    .update(`${RULEBOOK} ${row?.state ?? ''}`)
    .digest('base64url');
}
