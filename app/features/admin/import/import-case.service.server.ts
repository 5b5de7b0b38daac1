import type { Scope } from '~/domain/access/vocabulary';
import { parseCase } from '~/domain/case/parse-case';
import type { PlanningCase } from '~/domain/case/planning-case';
import { refuse, type Verdict } from '~/domain/verdict';
import { logAccess } from '~/platform/access/access-log.server';
import { saveCase } from '~/platform/case-store/save-case.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import type { ServiceContext } from '../service-context';
import { parsedJson } from './receive-file.service.server';

/** Names of the zones whose recipients a case writes, and which the scope does not reach. */
export async function caseZonesOutside(
  db: Db | Tx,
  { case: found, scope }: { case: PlanningCase; scope: Scope },
): Promise<string[]> {
  if (scope.kind === 'all') return [];
  const reached = scope.kind === 'zones' ? [...scope.zoneIds] : [];
  const zones = await db.zone.findMany({ where: { id: { in: reached } }, select: { reference: true } });
  const inScope = new Set(zones.map((zone) => zone.reference));
  const written = new Set<string>(found.recipients.map((recipient) => recipient.zone));
  const references = found.recipients.map((recipient) => recipient.id as string);
  const elsewhere = await db.recipient.findMany({
    where: { reference: { in: references }, zoneId: { notIn: reached } },
    select: { zone: { select: { name: true } } },
  });
  const outside = found.zones.filter((zone) => written.has(zone.id) && !inScope.has(zone.id)).map((zone) => zone.name);
  return [...new Set([...outside, ...elsewhere.map((row) => row.zone.name)])];
}

export type ImportCaseVerdict = Verdict<{ rotaId: string }>;

/** Writes a case file into the database, all or nothing. */
export async function importCase(
  { db, actor, now, scope }: ServiceContext & { scope: Scope },
  content: Buffer,
): Promise<ImportCaseVerdict> {
  const parsed = parseCase(parsedJson(content));
  if (!parsed.ok) return refuse('faults');
  const at = now();
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'))`;
      const outside = await caseZonesOutside(tx, { case: parsed.case, scope });
      if (outside.length > 0) return refuse('zoneScope');
      const saved = await saveCase(tx, { case: parsed.case, today: dateOfInstant(at), createdById: actor.userId });
      if (!saved.ok) return saved;
      const counts = { recipients: parsed.case.recipients.length };
      await logAccess(tx, { actor, at }, { action: 'change', thing: 'caseImport', scope: counts });
      return { ok: true, rotaId: saved.rotaId };
    },
    { timeout: 60_000 },
  );
}
