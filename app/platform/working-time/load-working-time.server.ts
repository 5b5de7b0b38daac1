import type { IsoDate, StaffId } from '~/domain/brand';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { isLimitName, isLimitValue } from '~/domain/working-time/limits';
import type { Supplement } from '~/domain/working-time/supplements';
import { redDaysAround } from '~/planner/rules/law/law-frame';
import type { Db, Tx } from '../db/db.server';
import { fromDbDate, fromDbDateOrNull } from '../db/dates';

interface Wanted {
  readonly start: IsoDate;
  readonly rotaWeeks: number;
  readonly turn: number;
  /** Wages and what one person has agreed to are for those who plan. */
  readonly forPlanner: boolean;
}

/** What the law needs to know beside one turn of a rota: agreements, red days, supplements and the wage. */
export async function loadWorkingTime(db: Db | Tx, wanted: Wanted): Promise<WorkingTimeContext> {
  const { forPlanner, turn } = wanted;
  const agreements = await loadAgreements(db);
  const supplements = forPlanner ? await loadSupplements(db) : [];
  const group = forPlanner ? await db.resourceGroup.findFirst({ select: { hourlyWageOre: true } }) : null;
  return {
    agreements: forPlanner ? agreements : agreements.filter(({ staff }) => staff === null),
    redDays: redDaysAround(wanted),
    turn,
    supplements,
    hourlyWageOre: group?.hourlyWageOre ?? null,
  };
}

/** Every agreement on a limit that is known, with a value that the limit can have. */
export async function loadAgreements(db: Db | Tx): Promise<DatedAgreement[]> {
  const rows = await db.agreement.findMany({
    include: { staff: { select: { reference: true } } },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ limitName, value, staff, validFrom, validTo, source }) => {
    if (!isLimitName(limitName) || !isLimitValue(limitName, value, { forOne: staff !== null })) return [];
    return {
      limit: limitName,
      value: value as DatedAgreement['value'],
      staff: (staff?.reference ?? null) as StaffId | null,
      validFrom: fromDbDate(validFrom),
      validTo: fromDbDateOrNull(validTo),
      source,
    };
  });
}

async function loadSupplements(db: Db | Tx): Promise<Supplement[]> {
  const rows = await db.supplement.findMany({ orderBy: [{ kind: 'asc' }, { validFrom: 'asc' }] });
  return rows.map(({ kind, share, minimumOre, validFrom, validTo }) => ({
    kind,
    share,
    minimumOre,
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDateOrNull(validTo),
  }));
}
