import type { Actor, Scope } from '~/domain/access/vocabulary';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import type { TeamsOutcome } from '~/planner/teams/change-teams';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { dateOfInstant, type Now } from '~/platform/time/now.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import { movedVisits } from '~/platform/versions/moved-visits';
import { readVersionPlan, type VersionPlan } from '../version-plan.server';
import { samePeople, sameTeam, type TeamChoice } from './team';
import { worsenings } from './team-effect';
import type { TeamChangeInput } from './team.form';
import { readTeam, writeTeam, type TeamWriting } from './team-rows.server';
import { workOutTeams } from './work-out-teams.server';
import { rowsOfMoves, writeVisits } from './write-moves.server';

export interface TeamContext {
  readonly db: Db;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: Now;
}

/**
 * Gives a recipient another team in a draft and lets her visits follow it. Refused where the draft was changed since the
 * revision (`stale`), is no draft (`notDraft`), where a rule forbids the team, and where it is worse for the recipient
 * and nobody says why (`reasonMissing`).
 */
export async function changeTeam(
  context: TeamContext,
  input: Omit<TeamChangeInput, 'kind'>,
): Promise<Verdict<{ revision: number }>> {
  const { db, now } = context;
  const at = now();
  const where = { AND: [{ id: input.recipientId }, recipientsIn(context.scope, dateOfInstant(at))] };
  const found = (await db.recipient.count({ where })) === 0 ? null : await readVersionPlan(db, input.versionId);
  if (found === null) return refuse('notFound');
  if (found.state !== 'ready') return refuse(found.state);
  const { version } = found;
  if (version.status !== 'draft') return refuse('notDraft');
  if (version.revision !== input.revision) return refuse('stale');
  const before = await readTeam(db, input);
  if (sameTeam(before, input.team)) return refuse('unchanged');
  const worked = await workOut(version, { input, before, at });
  if (!worked.ok) return worked;
  return db.$transaction((tx) => save(tx, { context, version, input, before, at, outcome: worked.outcome }));
}

type Input = Omit<TeamChangeInput, 'kind'>;

/** Pins move nobody, so nothing is worked out for them. */
async function workOut(
  version: VersionPlan,
  of: { input: Input; before: TeamChoice; at: Date },
): Promise<{ ok: true; outcome: TeamsOutcome | null } | Refusal> {
  const { input, before, at } = of;
  const { team, recipientId } = input;
  if (team.pinned.some((staffId) => !team.members.includes(staffId))) return refuse('unknown');
  if (samePeople(before, team)) return { ok: true, outcome: null };
  const worked = await workOutTeams(version, { teams: [{ recipientId, team }], at });
  if (!worked.ok) return worked;
  const [own] = worked.outcome.recipients;
  const worse = own ? worsenings(own.before, own.after) : [];
  if (worse.length > 0 && input.quick === null && input.reason === '') return refuse('reasonMissing');
  return worked;
}

interface Saving {
  readonly context: TeamContext;
  readonly version: VersionPlan;
  readonly input: Input;
  readonly before: TeamChoice;
  readonly at: Date;
  readonly outcome: TeamsOutcome | null;
}

async function save(tx: Tx, saving: Saving): Promise<Verdict<{ revision: number }>> {
  const { context, version, input, before, at, outcome } = saving;
  const { versionId, rotaId } = version;
  if (!(await claimDraft(tx, input))) return refuse('stale');
  const rows = outcome ? await rowsOfMoves(tx, version, outcome) : { before: [], after: [] };
  const own = outcome?.recipients[0];
  const writing: TeamWriting = {
    versionId,
    recipientId: input.recipientId,
    before,
    after: input.team,
    reason: input.reason === '' ? null : input.reason,
    facts: {
      quick: input.quick,
      revision: input.revision + 1,
      m14Before: own?.before.m14 ?? null,
      m14After: own?.after.m14 ?? null,
      ...movedVisits(outcome?.moved ?? []),
      reasons: own ? effectReasons(version, own.reasons) : [],
      visits: rows.before,
    },
    actorId: context.actor.userId,
    at,
  };
  await writeTeam(tx, writing);
  if (outcome) {
    await writeVisits(tx, { versionId, visits: rows.after });
    await keepContinuity(tx, { versionId, continuity: outcome.continuity });
  }
  await judgeAndKeep(tx, { rotaId, versionId });
  const { actor } = context;
  const entry = { action: 'change', thing: 'careTeam', recipientId: input.recipientId } as const;
  await logAccess(tx, { actor, at }, { ...entry, scope: { version: versionId } });
  return { ok: true, revision: input.revision + 1 };
}

const effectReasons = ({ people }: VersionPlan, reasons: TeamsOutcome['recipients'][number]['reasons']) =>
  reasons.map((one) => ({ staffId: people.staffOf(one.staff)?.id ?? '', reasons: one.reasons }));

/** Counts the revision up where it is the expected one of a draft; the second of two savers waits here and is told. */
export async function claimDraft(tx: Tx, of: { versionId: string; revision: number }): Promise<boolean> {
  const { count } = await tx.rotaVersion.updateMany({
    where: { id: of.versionId, revision: of.revision, status: 'draft' },
    data: { revision: { increment: 1 } },
  });
  return count === 1;
}

/** The measures of a version beside its bounds, which follow from the shifts and stay. */
export async function keepContinuity(
  tx: Tx,
  of: { versionId: string; continuity: TeamsOutcome['continuity'] },
): Promise<void> {
  const measures = JSON.stringify({ continuity: of.continuity });
  await tx.$executeRaw`
    UPDATE rota_version SET continuity =
      CASE jsonb_typeof(continuity) WHEN 'object' THEN continuity ELSE '{}'::jsonb END || ${measures}::jsonb
    WHERE id = ${of.versionId}::uuid`;
}
