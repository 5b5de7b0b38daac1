import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import { createI18n } from '~/platform/i18n/create-i18n';
import { languageOf } from '~/platform/i18n/language.server';
import { loadTexts } from '~/platform/i18n/load-texts';
import { dateOfInstant } from '~/platform/time/now.server';
import { versionIdOf } from '~/platform/versions/shown-version.server';
import { orNotFound } from '../proposal/or-not-found.server';
import { rotaSheet } from '../rota-sheet.server';
import { turnParam } from '../turn-param';
import { readWallRota } from '../wall-rota.query.server';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rota as an Excel file. It has names of staff, so nothing on the way keeps a copy. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireAccess(request, { action: 'export', thing: 'rota' });
  const language = await languageOf(request);
  const asked = { actor, versionId: versionIdOf(request), turn: turnParam(request), today: dateOfInstant(now()) };
  const wall = orNotFound(await readWallRota(db, { ...asked, language }));
  const i18n = await createI18n({ language, texts: await loadTexts(language) });
  const file = await rotaSheet(wall, i18n.getFixedT(null, 'rota'));
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="turnus-${wall.version.number}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
