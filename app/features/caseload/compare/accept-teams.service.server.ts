import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Tx } from '~/platform/db/db.server';
import { Prisma } from '~/platform/db/generated/client';
import { dateOfInstant } from '~/platform/time/now.server';
import { copyTeamsAndVisits } from '~/platform/versions/copy-plan.server';
import { createVersion } from '~/platform/versions/create-version.server';
import { judgeAndKeep } from '~/platform/versions/kept-judgement.server';
import { movedVisits } from '~/platform/versions/moved-visits';
import { claimDraft, keepContinuity, type TeamContext } from '../teams/change-team.service.server';
import { EMPTY_TEAM, samePeople } from '../teams/team';
import { readTeam, writeTeam, type TeamChangeFacts } from '../teams/team-rows.server';
import { workOutTeams } from '../teams/work-out-teams.server';
import { rowsOfMoves, writeVisits } from '../teams/write-moves.server';
import { readVersionPlan } from '../version-plan.server';
import { MOST_ACCEPTED } from './accept-teams.form';
import { compareTeams } from './compare-teams.query.server';
import type { ComparedTeam } from './comparison';

interface Accepted {
  readonly proposalId: string;
  readonly recipientIds: readonly string[];
}

/**
 * Makes a draft of what is published, with the teams of some recipients as a proposal has them; their visits follow, and
 * shifts stay. Refused where a team breaks a rule now, and where nothing or too much is chosen.
 */
export async function acceptTeams(context: TeamContext, input: Accepted): Promise<Verdict<{ versionId: string }>> {
  const { db, now } = context;
  const at = now();
  const comparison = await compareTeams(db, {
    versionId: input.proposalId,
    scope: context.scope,
    today: dateOfInstant(at),
  });
  if (!comparison?.today) return refuse('notFound');
  const chosen = comparison.teams.filter(({ recipientId }) => input.recipientIds.includes(recipientId));
  if (chosen.length === 0) return refuse('nothingChosen');
  if (chosen.length > MOST_ACCEPTED) return refuse('tooMany', { facts: { limit: MOST_ACCEPTED } });
  const found = await readVersionPlan(db, comparison.today.id);
  if (found?.state !== 'ready') return refuse(found?.state ?? 'notFound');
  const teams = await Promise.all(
    chosen.map(async ({ recipientId }) => ({
      recipientId,
      team: await readTeam(db, { versionId: input.proposalId, recipientId }),
    })),
  );
  const worked = await workOutTeams(found.version, { teams, at });
  if (!worked.ok) return worked;
  const { outcome } = worked;
  return db.$transaction(async (tx) => {
    const draftId = await copyOfPublished(tx, { context, publishedId: found.version.versionId, at });
    const version = { ...found.version, versionId: draftId };
    const rows = await rowsOfMoves(tx, version, outcome);
    await writeVisits(tx, { versionId: draftId, visits: rows.after });
    for (const [index, { recipientId, team }] of teams.entries()) {
      const of = chosen.find((one) => one.recipientId === recipientId);
      const own = outcome.recipients[index];
      await writeTeam(tx, {
        versionId: draftId,
        recipientId,
        before: await readTeam(tx, { versionId: draftId, recipientId }),
        after: team,
        reason: null,
        facts: {
          ...proposalFacts(of),
          m14Before: own?.before.m14 ?? null,
          m14After: own?.after.m14 ?? null,
          ...movedVisits(outcome.moved.filter(({ recipient }) => recipient === own?.recipient)),
        },
        actorId: context.actor.userId,
        at,
      });
      await logChange(tx, { context, at, recipientId, versionId: draftId });
    }
    await keepContinuity(tx, { versionId: draftId, continuity: outcome.continuity });
    await judgeAndKeep(tx, { rotaId: version.rotaId, versionId: draftId });
    return { ok: true, versionId: draftId } as const;
  });
}

/** The program's reasons as they stand in the history. No revision: such a change is not taken back on its own. */
function proposalFacts(team: ComparedTeam | undefined): TeamChangeFacts {
  const reasons = team
    ? [...team.joins, ...team.leaves].map(({ staffId, reasons: facts }) => ({ staffId, reasons: facts }))
    : [];
  return {
    quick: 'proposal',
    revision: 0,
    m14Before: team?.m14Before ?? null,
    m14After: team?.m14After ?? null,
    ...movedVisits([]),
    reasons,
    visits: [],
  };
}

async function copyOfPublished(tx: Tx, of: { context: TeamContext; publishedId: string; at: Date }): Promise<string> {
  const { context, publishedId, at } = of;
  const source = await tx.rotaVersion.findUniqueOrThrow({
    where: { id: publishedId },
    select: { rotaId: true, findings: true, continuity: true },
  });
  const { rotaId } = source;
  const { actor } = context;
  const draft = await createVersion(tx, { rotaId, basedOnId: publishedId, runId: null, createdById: actor.userId, at });
  await tx.rotaVersion.update({
    where: { id: draft.id },
    data: { findings: source.findings ?? Prisma.DbNull, continuity: source.continuity ?? Prisma.DbNull },
  });
  await tx.$executeRaw`
    INSERT INTO rota_cell (rota_version_id, staff_id, day, shift_code_id, locked)
    SELECT ${draft.id}::uuid, staff_id, day, shift_code_id, locked
    FROM rota_cell WHERE rota_version_id = ${publishedId}::uuid`;
  await copyTeamsAndVisits(tx, { from: publishedId, to: draft.id });
  await logAccess(tx, { actor, at }, { action: 'change', thing: 'rotaVersion', scope: { version: draft.id } });
  return draft.id;
}

const logChange = (tx: Tx, of: { context: TeamContext; at: Date; recipientId: string; versionId: string }) =>
  logAccess(
    tx,
    { actor: of.context.actor, at: of.at },
    { action: 'change', thing: 'careTeam', recipientId: of.recipientId, scope: { version: of.versionId } },
  );

/** Takes a whole proposal: it is a draft already, so each changed team gets the program's reasons in its history. */
export async function acceptProposal(
  context: TeamContext,
  input: { readonly proposalId: string },
): Promise<Verdict<{ versionId: string }>> {
  const { db, actor, now } = context;
  const at = now();
  const versionId = input.proposalId;
  const comparison = await compareTeams(db, { versionId, scope: context.scope, today: dateOfInstant(at) });
  if (!comparison?.today) return refuse('notFound');
  if (!comparison.proposal.isDraft) return refuse('notDraft');
  const todayId = comparison.today.id;
  return db.$transaction(async (tx) => {
    const version = await tx.rotaVersion.findUnique({ where: { id: versionId }, select: { revision: true } });
    if (!version || !(await claimDraft(tx, { versionId, revision: version.revision }))) return refuse('stale');
    const told = await toldRecipients(tx, versionId, context);
    for (const team of comparison.teams.filter(({ recipientId }) => !told.has(recipientId))) {
      const { recipientId } = team;
      const after = await readTeam(tx, { versionId, recipientId });
      const before = await readTeam(tx, { versionId: todayId, recipientId });
      if (samePeople(before, EMPTY_TEAM) || samePeople(before, after)) continue;
      await writeTeam(tx, {
        versionId,
        recipientId,
        before,
        after,
        reason: null,
        facts: proposalFacts(team),
        actorId: actor.userId,
        at,
      });
      await logChange(tx, { context, at, recipientId, versionId });
    }
    return { ok: true, versionId } as const;
  });
}

/** Recipients whose history in the version says already why. */
async function toldRecipients(tx: Tx, versionId: string, { scope, now }: TeamContext): Promise<Set<string>> {
  const rows = await tx.draftTeamChange.findMany({
    where: { rotaVersionId: versionId, recipient: recipientsIn(scope, dateOfInstant(now())) },
    select: { recipientId: true },
  });
  return new Set(rows.map(({ recipientId }) => recipientId));
}
