import { logAccess } from '~/platform/access/access-log.server';
import type { Access } from '~/platform/access/require-access.server';
import { askedPeriod } from '~/platform/continuity/review-period';
import { createI18n } from '~/platform/i18n/create-i18n';
import { languageOf } from '~/platform/i18n/language.server';
import { loadTexts } from '~/platform/i18n/load-texts';
import { dateOfInstant } from '~/platform/time/now.server';
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
  const asked = askedPeriod(new URL(request.url).searchParams);
  const language = await languageOf(request);
  const i18n = await createI18n({ language, texts: await loadTexts(language) });
  const t = i18n.getFixedT<['reviewTools', 'common', 'review']>(null, ['reviewTools', 'common', 'review']);
  const { figures, definitions, period } = await exportReview(db, { scope, today: dateOfInstant(at), asked, t });
  const taken = { action: 'export', thing: 'continuityExport', scope: { ...period, kind } } as const;
  await logAccess(db, { actor, at }, taken);
  const body = kind === 'csv' ? toCsv(withDefinitions(figures, { definitions, label: t('export.definitions') })) : null;
  const sheets = [
    { name: t('export.figures'), table: figures },
    { name: t('export.definitions'), table: definitions },
  ];
  return new Response(body ?? new Uint8Array(await toWorkbook(sheets)), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': `attachment; filename="kontinuitet-${period?.from ?? 'tom'}-${period?.to ?? 'tom'}.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });
}
