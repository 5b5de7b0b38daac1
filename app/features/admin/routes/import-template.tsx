import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import { fileResponse } from '../import/file-response.server';
import { writeTemplate, XLSX_TYPE } from '../import/workbook/write-workbook.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccess(request, { action: 'view', thing: 'caseFile' });
  return fileResponse({ content: await writeTemplate(), type: XLSX_TYPE, name: 'kjente-fjes-mal.xlsx' });
}
