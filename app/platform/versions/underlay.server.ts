import type { IsoDate } from '~/domain/brand';
import type { Plan } from '~/domain/case/plan';
import { daysBetween } from '~/domain/time/clock';
import type { Underlay } from '~/planner/model/around';
import { underlayOf } from '~/planner/write/laid-over';
import { fromDbDate } from '../db/dates';
import type { Db, Tx } from '../db/db.server';
import { loadCase } from '../case-store/load-case.server';
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

/** What a holiday rota that starts on a day lies on, as the planner reads it; `null` as of `rotaBelow`. */
export async function underlayFor(
  tx: Tx,
  { rotaId, start }: { rotaId: string; start: IsoDate },
): Promise<Underlay | null> {
  const below = await rotaBelow(tx, rotaId);
  if (!below) return null;
  const at = daysBetween({ from: below.rota.startsOn, to: start });
  return underlayOf(await loadCase(tx, { rotaId: below.rota.id }), { lines: below.lines, at });
}
