import { OFF, type Model } from '../../model/model';
import { ROTA_RULES } from '../../rules';
import type { Conflict } from './conflict';

/** Rules that more shifts can only break more: what the fixed shifts alone break, every rota breaks. */
const ONLY_WORSE_WITH_MORE = new Set([
  'own-code',
  'off-weekday',
  'daily-rest',
  'weekly-rest',
  'consecutive-shifts',
  'consecutive-nights',
  'week-minutes',
  'weekend-frequency',
]);

/** Rules that the fixed cells break among themselves. */
export function fixedCellConflicts(model: Model): Conflict[] {
  const fixedOnly = model.staff.map((s) => Int8Array.from(s.fixed, (shift) => Math.max(shift, OFF)));
  return ROTA_RULES.filter((rule) => ONLY_WORSE_WITH_MORE.has(rule.id)).flatMap((rule) =>
    rule.check(model, fixedOnly).map((breach): Conflict => ({
      cause: 'fixed-cells-break-rule',
      rules: [rule.id, 'fixed'],
      needed: breach.size,
      possible: 0,
      unit: 'days',
      ...(breach.staff === undefined ? {} : { staff: breach.staff }),
      ...(breach.day === undefined ? {} : { day: breach.day }),
      facts: { ...breach.facts, rule: rule.id },
    })),
  );
}
