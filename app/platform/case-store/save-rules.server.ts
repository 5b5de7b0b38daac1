import { DEFAULT_RULES } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { Tx } from '../db/db.server';
import { toDbDate } from '../db/dates';
import { isLimit, loadRules } from './load-rules.server';
import type { CaseInDatabase } from './save-case.server';

/**
 * Writes the limits of the case that differ from those in force on its first day as agreements from that day. A limit
 * that the case does not name stays as it is.
 */
export async function saveRules(tx: Tx, { case: source, resourceGroupId, start }: CaseInDatabase): Promise<void> {
  const group = await tx.resourceGroup.findUniqueOrThrow({ where: { id: resourceGroupId } });
  const { rules: agreed } = await loadRules(tx, { group, asOf: start });
  const inForce: Record<string, unknown> = { ...DEFAULT_RULES, ...agreed };
  const validFrom = toDbDate(start);
  for (const [limitName, value] of Object.entries(source.rules ?? {})) {
    if (!isLimit(limitName) || value === inForce[limitName]) continue;
    const mine = { limitName, staffId: null };
    await tx.agreement.deleteMany({ where: { ...mine, validFrom } });
    await tx.agreement.updateMany({
      where: { ...mine, validFrom: { lt: validFrom }, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
      data: { validTo: toDbDate(addDays(start, -1)) },
    });
    await tx.agreement.create({ data: { ...mine, value, validFrom, source: `Import: ${source.name}` } });
  }
}
