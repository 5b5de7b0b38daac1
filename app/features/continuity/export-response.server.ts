import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { createI18n } from '~/platform/i18n/create-i18n';
import { languageOf } from '~/platform/i18n/language.server';
import { loadTexts } from '~/platform/i18n/load-texts';
import { dateOfInstant } from '~/platform/time/now.server';
import { exportPeriod } from './export-period';
import { withDefinitions } from './export-rows';
import { exportReview } from './export-review.query.server';
import { toCsv } from './export-csv';
import { toWorkbook } from './export-workbook.server';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The review of the address' period as a file. Logged, and kept nowhere on the way. */
export async function exportResponse(
  request: Request,
  { access: { db, actor, scope, now }, kind }: { access: Access; kind: keyof typeof TYPES },
): Promise<Response> {
  const at = now();
  const { from, to } = exportPeriod(request.url, dateOfInstant(at));
  const language = await languageOf(request);
  const i18n = await createI18n({ language, texts: await loadTexts(language) });
  const t = i18n.getFixedT<['reviewTools', 'common']>(null, ['reviewTools', 'common']);
  const { figures, definitions } = await exportReview(db, { scope, from, to, t });
  await logAccess(db, { actor, at }, { action: 'export', thing: 'continuityExport', scope: { from, to, kind } });
  const body = kind === 'csv' ? toCsv(withDefinitions(figures, { definitions, label: t('export.definitions') })) : null;
  const sheets = [
    { name: t('export.figures'), table: figures },
    { name: t('export.definitions'), table: definitions },
  ];
  return new Response(body ?? new Uint8Array(await toWorkbook(sheets)), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': `attachment; filename="kontinuitet-${from.slice(0, 7)}-${to.slice(0, 7)}.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });
}
