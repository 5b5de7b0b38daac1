import type { Plan } from '~/domain/case/plan';
import { fromDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';
import { loadLines } from '../case-store/load-plan.server';
import type { RotaFacts } from './pick-version';

/** The published base rota that a holiday rota is laid over, and its lines. */
interface RotaBelow {
  readonly rota: RotaFacts;
  readonly lines: Plan['rota'];
}

/** What a rota is laid over: `null` for a base rota, and for a holiday rota under which none is published. */
export async function rotaBelow(db: Db | Tx, rotaId: string): Promise<RotaBelow | null> {
  const { kind, startsOn } = await db.rota.findUniqueOrThrow({
    where: { id: rotaId },
    select: { kind: true, startsOn: true },
  });
  if (kind !== 'holiday') return null;
  const base = await db.rotaVersion.findFirst({
    where: { status: 'published', rota: { kind: 'base', startsOn: { lte: startsOn } } },
    orderBy: { rota: { startsOn: 'desc' } },
    select: { id: true, rota: { select: { id: true, name: true, startsOn: true, weeks: true, planWeeks: true } } },
  });
  if (!base) return null;
  return {
    rota: { ...base.rota, startsOn: fromDbDate(base.rota.startsOn) },
    lines: await loadLines(db, base.id),
  };
}
