import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import type { Finding, PlanBounds, PlanContinuity } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { loadCase } from '~/platform/case-store/load-case.server';
import { loadPlan } from '~/platform/case-store/load-plan.server';
import type { Db } from '~/platform/db/db.server';
import type { ShownVersion } from '~/platform/versions/pick-version';
import { recipientsIn } from '~/platform/access/recipient-scope.server';

interface Wanted {
  readonly shown: ShownVersion;
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** The case of a version, with the recipients of the scope. */
export async function exportedCase(db: Db, { shown, scope, today }: Wanted): Promise<PlanningCase> {
  const found = await db.$transaction((tx) => loadCase(tx, { rotaId: shown.rota.id, versionId: shown.version.id }));
  const inScope = await referencesInScope(db, { scope, today });
  return { ...found, recipients: found.recipients.filter((recipient) => inScope.has(recipient.id)) };
}

/** The plan of a version, with the recipients of the scope. Measures and findings are as last judged. */
export async function exportedPlan(db: Db, { shown, scope, today }: Wanted) {
  const { plan, version } = await db.$transaction(async (tx) => ({
    plan: await loadPlan(tx, { versionId: shown.version.id }),
    version: await tx.rotaVersion.findUniqueOrThrow({
      where: { id: shown.version.id },
      select: { findings: true, continuity: true },
    }),
  }));
  const inScope = await referencesInScope(db, { scope, today });
  const kept = <Item extends { recipient: string }>(items: readonly Item[]) =>
    items.filter((item) => inScope.has(item.recipient));
  // Written by the planner alone, in the shape that `savePlan` takes.
  const measured = version.continuity as { continuity: PlanContinuity; bounds: PlanBounds } | null;
  const findings = (version.findings ?? []) as unknown as Finding[];
  const whole =
    scope.kind === 'all' ||
    Object.keys(measured?.continuity.recipients ?? {}).every((recipient) => inScope.has(recipient));
  return {
    format: 'kjente-fjes/plan@1',
    case: shown.rota.name,
    rota: plan.rota,
    teams: Object.fromEntries(Object.entries(plan.teams).filter(([recipient]) => inScope.has(recipient))),
    visits: kept(plan.visits),
    unassigned: kept(plan.unassigned),
    findings: findings.filter((finding) => finding.recipient === undefined || inScope.has(finding.recipient)),
    ...(whole && measured ? measured : {}),
  };
}

async function referencesInScope(db: Db, { scope, today }: { scope: Scope; today: IsoDate }): Promise<Set<string>> {
  const recipients = await db.recipient.findMany({ where: recipientsIn(scope, today), select: { reference: true } });
  return new Set(recipients.map((recipient) => recipient.reference));
}
