import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { CasePreviewCard } from '../import/components/case-preview-card';
import { WorkbookPreviewCards } from '../import/components/workbook-preview-cards';
import '../import/components/import.css';
import { finishImport } from '../import/finish-import.service.server';
import { importPreview } from '../import/import-preview.query.server';
import { findUpload } from '../import/upload-store.server';

export const handle: RouteHandle = { title: 'importing:previewTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'change', thing: 'caseFile' });
  const at = now();
  const upload = found(await findUpload(db, { id: idParam(params.uploadId), userId: actor.userId, now: at }));
  return { fileName: upload.fileName, preview: await importPreview(db, { upload, scope, now: at }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'caseFile' });
  const id = idParam(params.uploadId);
  const upload = found(await findUpload(access.db, { id, userId: access.actor.userId, now: access.now() }));
  const verdict = await finishImport(access, { upload, form: await request.formData() });
  if (!verdict.ok) return data({ cause: verdict.cause, facts: verdict.facts ?? {} }, 409);
  if (verdict.next === 'preview') throw redirect(`/import/${id}`);
  throw redirect(verdict.next === 'discarded' ? '/import' : saved('/import'));
}

const KNOWN_CAUSES = [
  'faults',
  'zoneScope',
  'changedMeanwhile',
  'nameMissing',
  'textNotStorable',
  'numberTooLarge',
  'zoneNameTaken',
  'visitReferenceTaken',
  'rotaDiffers',
] as const;

export default function ImportPreviewPage() {
  const { t } = useTranslation('importing');
  const { fileName, preview } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const cause = KNOWN_CAUSES.find((known) => known === refusal?.cause) ?? 'faults';
  return (
    <Page title={t('previewTitle')} lead={fileName} width="wide">
      {refusal ? (
        <Alert data-color="danger" role="alert">
          <Paragraph>{t(`saveRefusal.${cause}`, refusal.facts)}</Paragraph>
        </Alert>
      ) : null}
      {preview.kind === 'workbook' ? <WorkbookPreviewCards preview={preview} /> : <CasePreviewCard preview={preview} />}
    </Page>
  );
}
