import { createHash } from 'node:crypto';
import type { Scope } from '~/domain/access/vocabulary';
import { logAccess } from '~/platform/access/access-log.server';
import type { Tx } from '~/platform/db/db.server';
import { dateOfInstant } from '~/platform/time/now.server';
import type { ServiceContext } from '../service-context';
import { currentWorkbook } from './current-workbook.query.server';
import { knownNames } from './known-names.query.server';
import { saveDemandRows } from './save-demand-rows.server';
import { saveRecipientRows } from './save-recipient-rows.server';
import { saveStaffRows } from './save-staff-rows.server';
import { checkRows } from './workbook/check-rows';
import { compareRows, type SheetChange } from './workbook/compare-rows';
import type { ParsedWorkbook, RowFault } from './workbook/parse-rows';

/** What the import would do now, and a stamp of the data that it was compared with. */
export interface ImportPreview {
  readonly changes: readonly SheetChange[];
  readonly faults: readonly RowFault[];
  readonly stamp: string;
}

/** Compares the rows of a file with the database and finds every fault between them. Writes nothing. */
export async function previewWorkbook(
  tx: Tx,
  wanted: { workbook: ParsedWorkbook; scope: Scope; now: Date },
): Promise<ImportPreview> {
  const { workbook, scope, now } = wanted;
  const known = await knownNames(tx, scope);
  const current = await currentWorkbook(tx, { scope, today: dateOfInstant(now) });
  const stamp = createHash('sha256').update(JSON.stringify(current)).digest('hex');
  return { changes: compareRows(workbook, current), faults: checkRows(workbook, known), stamp };
}

export type SaveVerdict = { ok: true; rows: number } | { ok: false; cause: 'faults' | 'changedMeanwhile' };

/**
 * Writes the rows of a file, all or none. Refused where a row has a fault, or where the data is no longer what the
 * preview with this stamp showed.
 */
export async function saveWorkbook(
  { db, actor, now, scope }: ServiceContext & { scope: Scope },
  input: { workbook: ParsedWorkbook; stamp: string },
): Promise<SaveVerdict> {
  const at = now();
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'))`;
      const preview = await previewWorkbook(tx, { workbook: input.workbook, scope, now: at });
      if (preview.faults.length > 0) return { ok: false, cause: 'faults' };
      if (preview.stamp !== input.stamp) return { ok: false, cause: 'changedMeanwhile' };
      const changeOf = (key: SheetChange['key']) => preview.changes.find((change) => change.key === key);
      await saveStaffRows(tx, { staff: changeOf('staff'), wishes: changeOf('wishes'), absences: changeOf('absences') });
      await saveRecipientRows(tx, {
        recipients: changeOf('recipients'),
        exclusions: changeOf('exclusions'),
        visitPlans: changeOf('visitPlans'),
      });
      await saveDemandRows(tx, { demand: changeOf('demand'), skillDemand: changeOf('skillDemand') });
      const rows = preview.changes.reduce(
        (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
        0,
      );
      await logAccess(tx, { actor, at }, { action: 'change', thing: 'workbookImport', scope: { rows } });
      return { ok: true, rows };
    },
    { timeout: 60_000 },
  );
}
