import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/platform/access/require-access.server';
import { exportResponse } from '../export-response.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'export', thing: 'continuity' });
  return exportResponse(request, { access, kind: 'xlsx' });
}
