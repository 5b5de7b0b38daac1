import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { IsoDate } from '~/domain/brand';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { exportedCase, exportedPlan } from '~/features/admin/import/export-files.query.server';
import { teamEffect } from '~/features/caseload/teams/team-effect.query.server';
import { teamHistory } from '~/features/caseload/teams/team-history.query.server';
import { workOutTeams } from '~/features/caseload/teams/work-out-teams.server';
import { readVersionPlan } from '~/features/caseload/version-plan.server';
import { newInCase } from '~/features/people/new-recipient-case.server';
import { chosenTeam, type NewRecipientForm } from '~/features/people/new-recipient.form';
import { standingOn } from '~/features/people/standing-plan.server';
import { caseTeam, momentOf, proposeNewTeams, TRIAL_STEPS } from '~/features/people/team-proposals.query.server';
import { publishPage } from '~/features/rota/proposal/publish-page.query.server';
import { runList } from '~/features/rota/proposal/run-list.query.server';
import { runPage } from '~/features/rota/proposal/run-page.query.server';
import { runResult } from '~/features/rota/proposal/run-result.query.server';
import { attentionList } from '~/features/overview/overview.query.server';
import { readWeights } from '~/features/caseload/weights/weights.query.server';
import { proposeTeams } from '~/planner/repair/propose-teams';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { counted, type CountReading } from './shown-counts';
import type { Fact } from './shown-facts';

const seenFrom = ({ actor }: CountReading) => recipientsSeenBy(actor);

const toldOf = (
  kind: string,
  of: { readonly shown: ToldTotal | null | undefined; readonly visits: readonly string[] },
) => counted(kind, of.shown ?? null, of.visits);

interface RunOf {
  readonly runId: string;
  readonly versionId: string;
  /** Whose visits nobody makes, and whose are other than published: one for each visit. */
  readonly left: readonly string[];
  readonly changed: readonly string[];
  /** Tells figures of this run from those of another. */
  readonly name: string;
}

/** A run while it searches, in the list, and what came of it. */
export async function runCounts(reading: CountReading, of: RunOf): Promise<Fact[]> {
  const { db, today } = reading;
  const scope = seenFrom(reading);
  const [list, page, result, publishing] = [
    await runList(db, { scope, today }),
    await runPage(db, { runId: of.runId, scope }),
    await runResult(db, { versionId: of.versionId, scope, today }),
    await publishPage(db, { versionId: of.versionId, scope, today }),
  ];
  const progress = page?.state.progress;
  const totals = [
    list.find(({ id }) => id === of.runId)?.unassigned,
    ...[progress?.latest, ...(progress?.curve ?? [])].map((point) => point?.unassigned),
    ...[result?.proposal.unassigned, publishing?.unassigned],
  ];
  const changes = [result?.changes?.visits, publishing?.changes?.visits];
  return [
    ...totals.flatMap((shown) => toldOf(`nobody makes, ${of.name}`, { shown, visits: of.left })),
    ...changes.flatMap((shown) => toldOf(`changed, ${of.name}`, { shown, visits: of.changed })),
  ];
}

/** Breaches on the home page, and who is pinned on the page of what plans mind, of whom both are. */
export async function standingCounts(reading: CountReading, of: readonly string[]): Promise<Fact[]> {
  const { db, today, made } = reading;
  const scope = seenFrom(reading);
  const shown = await shownVersion(db, { versionId: made.publishedId, today });
  const [attention, weights] = [
    await attentionList(db, { shown, scope, today, coverage: [] }),
    await readWeights(db, scope),
  ];
  const breaches = attention.find(({ cause }) => cause === 'lawBreach');
  return [
    ...toldOf('breaches', { shown: breaches && { isLeast: false, ...breaches }, visits: of }),
    ...toldOf('pinned', { shown: weights?.pins, visits: of }),
  ];
}

/** Everybody whom the files of a plan and of its case tell anything of, and the measures in the plan. */
export async function fileFacts(reading: CountReading, versionId: string): Promise<Fact[]> {
  const { db, today, made } = reading;
  const shown = await shownVersion(db, { versionId, today });
  if (!shown) throw new Error('There is a version');
  const wanted = { shown, scope: seenFrom(reading), today };
  const [plan, planningCase] = [await exportedPlan(db, wanted), await exportedCase(db, wanted)];
  const named = [
    ...Object.keys(plan.teams),
    ...[...plan.visits, ...plan.unassigned, ...plan.findings].flatMap(({ recipient }) => recipient ?? []),
    ...planningCase.recipients.map(({ id }) => id),
  ];
  const measured = 'continuity' in plan ? plan.continuity : null;
  const planned = Object.keys(measured?.recipients ?? {});
  const tierOf = new Map(made.case.recipients.map(({ id, tier }) => [id as string, tier]));
  const tiers = Object.keys(measured?.tiers ?? {});
  return [
    ...[...new Set([...named, ...planned])].map((reference) => ({ kind: 'in a file', of: [reference] })),
    ...(measured ? [{ kind: 'measures in a file', of: planned }] : []),
    ...tiers.map((tier) => ({ kind: 'measures in a file', of: planned.filter((one) => tierOf.get(one) === tier) })),
  ];
}

/** Visits of others that make room where one person alone is to visit each of some recipients, before it is saved. */
export async function movedByTeams(
  reading: CountReading,
  { recipients, staff }: { recipients: readonly string[]; staff: string },
): Promise<Fact[]> {
  const { db, made, today, at } = reading;
  const found = await readVersionPlan(db, made.draftId);
  if (found?.state !== 'ready') throw new Error('The draft can be changed');
  const { version } = found;
  const primary = version.people.staffOf(staff)?.id ?? '';
  const facts: Fact[] = [];
  for (const reference of recipients) {
    const { id: recipientId } = await db.recipient.findUniqueOrThrow({ where: { reference } });
    const team = { primary, members: [primary], pinned: [] };
    const worked = await workOutTeams(version, { teams: [{ recipientId, team }], at });
    const asked = { scope: seenFrom(reading), versionId: made.draftId, recipientId, team, today, at };
    const effect = await teamEffect(db, asked);
    if (!worked.ok || !effect.ok) throw new Error('The team can be another');
    const visits = worked.outcome.moved.map(({ recipient }) => recipient).filter((one) => one !== reference);
    facts.push(...toldOf(`moved for ${reference}`, { shown: effect.effect.movedOthers, visits }));
  }
  return facts;
}

/** Visits that followed changes of teams, by the id of the change. */
export async function movedInHistory(
  reading: CountReading,
  of: { versionId: string; moved: ReadonlyMap<string, readonly string[]> },
): Promise<Fact[]> {
  const history = await teamHistory(reading.db, {
    versionId: of.versionId,
    scope: seenFrom(reading),
    today: reading.today,
  });
  return (history?.lines ?? []).flatMap(({ id, moved }) =>
    toldOf(`moved by change ${id}`, { shown: moved, visits: of.moved.get(id) ?? [] }),
  );
}

/** Visits of others that make room for somebody new, with each team that is proposed and the leader's own. */
export async function movedForSomebodyNew(reading: CountReading, values: NewRecipientForm): Promise<Fact[]> {
  const { db, at } = reading;
  const from: IsoDate = values.startsOn;
  const [shown, standing, { recipient, staff }] = [
    await proposeNewTeams(db, { values, scope: seenFrom(reading), now: at }),
    await standingOn(db, from),
    await newInCase(db, values),
  ];
  if (shown.state !== 'ready' || standing.state !== 'ready') throw new Error('There is a plan to try teams in');
  const own = caseTeam(chosenTeam(values), staff);
  const wish = { recipient, from, ...(own ? { own } : {}) };
  const found = proposeTeams(standing.source, wish, { now: momentOf(at), steps: TRIAL_STEPS });
  const pairs = [
    ...found.proposals.map((team, i) => ({ team, card: shown.proposals[i] })),
    ...(found.own ? [{ team: found.own, card: shown.own }] : []),
  ];
  return pairs.flatMap(({ team, card }, i) =>
    (['moved', 'retimed'] as const).flatMap((kind) =>
      toldOf(`${kind} by team ${i}`, { shown: card?.others[kind], visits: team.others[kind] }),
    ),
  );
}
