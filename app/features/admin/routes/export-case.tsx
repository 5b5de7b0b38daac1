import type { LoaderFunctionArgs } from '@remix-run/node';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { found } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion, versionIdOf } from '~/platform/versions/shown-version.server';
import { exportedCase } from '../import/export-files.query.server';
import { fileResponse } from '../import/file-response.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'export', thing: 'caseFile' });
  const at = now();
  const today = dateOfInstant(at);
  const shown = found(await shownVersion(db, { versionId: versionIdOf(request), today }));
  const document = await exportedCase(db, { shown, scope, today });
  const entry = { action: 'export', thing: 'caseExport', scope: { version: shown.version.id } } as const;
  await logAccess(db, { actor, at }, entry);
  const content = `${JSON.stringify(document, null, 1)}\n`;
  return fileResponse({ content, type: 'application/json', name: 'kjente-fjes-sak.json' });
}
