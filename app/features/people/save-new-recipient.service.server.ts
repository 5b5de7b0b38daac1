import type { IsoDate } from '~/domain/brand';
import { refuse, type Refusal, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { savePlan } from '~/platform/case-store/save-plan.server';
import { toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import type { RepairedPlan } from '~/platform/threads/planner-thread';
import { dateOfInstant } from '~/platform/time/now.server';
import { createVersion } from '~/platform/versions/create-version.server';
import { movedVisits } from '~/platform/versions/moved-visits';
import { chosenTeam, type ChosenTeam, type NewRecipientForm } from './new-recipient.form';
import { newInCase } from './new-recipient-case.server';
import { wishColumns } from './recipient-wish.form';
import { createRecipient } from './save-recipient.service.server';
import type { ScopedContext } from './service-context';
import { standingOn, stillStands, type StandingVersion } from './standing-plan.server';
import { caseTeam, momentOf, TRIAL_STEPS } from './team-proposals.query.server';
import { visitColumns } from './visit-columns';

interface Done {
  readonly recipientId: string;
  /** The draft with her in it, where a team was chosen. */
  readonly draftId: string | null;
}

/** What is worked out before anything is written: the plan with her in it. */
interface Prepared {
  readonly standing: StandingVersion;
  readonly reference: string;
  readonly team: ChosenTeam;
  readonly repaired: RepairedPlan;
}

/** Longer than the five seconds that a transaction has by default: a whole plan is written. */
const TIMEOUT_MS = 30_000;

/**
 * Adds somebody new with her visits, exclusions and wishes and, where a team was chosen, a draft beside the published
 * version in which the team visits her. All of it or nothing; what is published stays as it is.
 */
export async function saveNewRecipient(context: ScopedContext, values: NewRecipientForm): Promise<Verdict<Done>> {
  const { db, scope } = context;
  if (scope.kind === 'own' || (scope.kind === 'zones' && !scope.zoneIds.includes(values.zoneId))) {
    return refuse('zoneOutsideScope', { field: 'zoneId' });
  }
  const team = values.visits.length === 0 ? null : chosenTeam(values);
  const prepared = team && (await prepare(context, { values, team }));
  if (prepared && 'cause' in prepared) return prepared;
  return db.$transaction(
    async (tx) => {
      if (prepared && !(await stillStands(tx, prepared.standing))) return refuse('planChanged');
      const recipient = await createRecipient(tx, values);
      if (prepared && recipient.reference !== prepared.reference)
        throw new Error('A reference that stood free is taken');
      await addBelongings(tx, { values, recipient });
      const draftId = prepared && (await addDraft(tx, { context, values, prepared, recipientId: recipient.id }));
      const entry = { action: 'change', thing: 'recipient', recipientId: recipient.id } as const;
      await logAccess(tx, { actor: context.actor, at: context.now() }, entry);
      return { ok: true, recipientId: recipient.id, draftId };
    },
    { timeout: TIMEOUT_MS },
  );
}

async function prepare(
  { db, now }: ScopedContext,
  { values, team }: { values: NewRecipientForm; team: ChosenTeam },
): Promise<Prepared | Refusal> {
  const today = dateOfInstant(now());
  const from: IsoDate = values.startsOn > today ? values.startsOn : today;
  const standing = await standingOn(db, from);
  if (standing.state !== 'ready') return refuse('noStandingPlan');
  const { recipient, staff } = await newInCase(db, values);
  const chosen = caseTeam(team, staff);
  const inCase = new Set<string>(standing.source.case.staff.map(({ id }) => id));
  if (!chosen || !chosen.members.every((member) => inCase.has(member))) return refuse('unknownStaff');
  const repaired = await inPlannerThread('addRecipientsInThread', {
    source: standing.source,
    missing: standing.missing,
    change: { type: 'recipient-new', recipient, from, team: chosen },
    options: { now: momentOf(now()), steps: TRIAL_STEPS },
  });
  return { standing, reference: recipient.id, team, repaired };
}

async function addBelongings(
  tx: Tx,
  { values, recipient }: { values: NewRecipientForm; recipient: { id: string; reference: string } },
): Promise<void> {
  const validFrom = toDbDate(values.startsOn);
  const { id: recipientId, reference } = recipient;
  for (const [sortOrder, visit] of values.visits.entries()) {
    const skills = { create: [...new Set(visit.skillIds)].map((skillId) => ({ skillId })) };
    const columns = { ...visitColumns(visit), validFrom, sortOrder, skills };
    await tx.visitPlan.create({ data: { ...columns, recipientId, reference: `${reference}-${sortOrder + 1}` } });
  }
  await tx.recipientExclusion.createMany({
    data: values.exclusions.map((row, sortOrder) => ({ ...row, recipientId, validFrom, sortOrder })),
  });
  await tx.recipientWish.createMany({
    data: values.wishes.map((row, sortOrder) => ({ ...wishColumns(row), recipientId, validFrom, sortOrder })),
  });
}

/** The draft as the repair made it, with what the leader has pinned kept, and why the team is as it is. */
async function addDraft(
  tx: Tx,
  of: { context: ScopedContext; values: NewRecipientForm; prepared: Prepared; recipientId: string },
): Promise<string> {
  const { context, values, prepared, recipientId } = of;
  const { actor, now } = context;
  const { rotaId, versionId: basedOnId } = prepared.standing;
  const draft = await createVersion(tx, { rotaId, basedOnId, runId: null, createdById: actor.userId, at: now() });
  await savePlan(tx, { versionId: draft.id, case: prepared.repaired.case, plan: prepared.repaired.plan });
  await tx.rotaVersion.update({ where: { id: draft.id }, data: { title: values.draftTitle } });
  await tx.$executeRaw`
    UPDATE draft_team_member member SET pinned = true
    FROM draft_team_member old
    WHERE old.rota_version_id = ${basedOnId}::uuid AND old.pinned AND member.rota_version_id = ${draft.id}::uuid
      AND member.recipient_id = old.recipient_id AND member.staff_id = old.staff_id`;
  const { primaryId, memberIds } = prepared.team;
  await tx.draftTeamChange.create({
    data: {
      rotaVersionId: draft.id,
      recipientId,
      before: { primary: null, members: [], pinned: [] },
      after: { primary: primaryId, members: [...memberIds], pinned: [] },
      reason: values.teamReason,
      facts: { cause: 'newRecipient', ...movedVisits(prepared.repaired.changes) },
      changedById: actor.userId,
      changedAt: now(),
    },
  });
  const entry = { action: 'change', thing: 'rotaVersion', scope: { version: draft.id } } as const;
  await logAccess(tx, { actor, at: now() }, entry);
  return draft.id;
}
