import type { LoaderFunctionArgs } from '@remix-run/node';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { currentWorkbook } from '../import/current-workbook.query.server';
import { fileResponse } from '../import/file-response.server';
import { writeWorkbook, XLSX_TYPE } from '../import/workbook/write-workbook.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'export', thing: 'caseFile' });
  const at = now();
  const values = await currentWorkbook(db, { scope, today: dateOfInstant(at) });
  const counts = { recipients: values.recipients.length };
  await logAccess(db, { actor, at }, { action: 'export', thing: 'workbookExport', scope: counts });
  return fileResponse({ content: await writeWorkbook(values), type: XLSX_TYPE, name: 'kjente-fjes.xlsx' });
}
