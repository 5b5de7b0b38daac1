import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_RULES, type CaseSupervision, type WorkingTimeRules } from '~/domain/case/planning-case';
import type { Weekday } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import type { ResourceGroup } from '../db/generated/client';
import { toDbDate } from '../db/dates';

interface CaseRules {
  supervision: CaseSupervision | undefined;
  /** The limits that an agreement sets; none where all are the usual ones. */
  rules: Partial<WorkingTimeRules> | undefined;
}

/**
 * The weekly supervision and the limits that agreements for everyone set on a day; the latest agreement on a limit
 * counts. An agreement for one person is not part of a planning case.
 */
export async function loadRules(tx: Tx, wanted: { group: ResourceGroup; asOf: IsoDate }): Promise<CaseRules> {
  const day = toDbDate(wanted.asOf);
  const agreements = await tx.agreement.findMany({
    where: { staffId: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    select: { limitName: true, value: true },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  const rules: Record<string, unknown> = {};
  for (const { limitName, value } of agreements) {
    if (isLimit(limitName) && typeof value === typeof DEFAULT_RULES[limitName]) rules[limitName] = value;
  }
  return {
    supervision: supervisionOf(wanted.group),
    rules: Object.keys(rules).length > 0 ? (rules as Partial<WorkingTimeRules>) : undefined,
  };
}

/** Whether the text is the name of a limit that a planning case knows. */
export const isLimit = (name: string): name is keyof WorkingTimeRules => Object.hasOwn(DEFAULT_RULES, name);

function supervisionOf(group: ResourceGroup): CaseSupervision | undefined {
  const { supervisionWeekday, supervisionStart, supervisionEnd, supervisionMinShare } = group;
  if (supervisionWeekday === null || supervisionStart === null || supervisionEnd === null) return undefined;
  return {
    weekday: supervisionWeekday as Weekday,
    start: supervisionStart as Clock,
    end: supervisionEnd as Clock,
    minShare: supervisionMinShare ?? 0,
  };
}
