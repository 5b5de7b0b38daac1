import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess, type Access } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { idParam } from '~/platform/security/params.server';
import { saved } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { CasePreviewCard } from '../import/components/case-preview-card';
import { WorkbookPreviewCards } from '../import/components/workbook-preview-cards';
import '../import/components/import.css';
import { finishImport } from '../import/finish-import.service.server';
import { importPreview } from '../import/import-preview.query.server';
import { findUpload, type Upload } from '../import/upload-store.server';

export const handle: RouteHandle = { title: 'importing:previewTitle' };

/** The reader's own file. One that is used, discarded or too old, as after the back button, leads to where files begin. */
async function uploadOf({ db, actor, now }: Access, id: string): Promise<Upload> {
  const upload = await findUpload(db, { id, userId: actor.userId, now: now() });
  if (!upload) throw redirect('/import?borte=1');
  return upload;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'caseFile' });
  const { db, scope, now } = access;
  const upload = await uploadOf(access, idParam(params.uploadId));
  return { fileName: upload.fileName, preview: await importPreview(db, { upload, scope, now: now() }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'caseFile' });
  const id = idParam(params.uploadId);
  const upload = await uploadOf(access, id);
  const verdict = await finishImport(access, { upload, form: await formOf(request) });
  if (!verdict.ok) return data({ cause: verdict.cause, facts: verdict.facts ?? {} }, 409);
  if (verdict.next === 'preview') throw redirect(`/import/${id}?valgt=1`);
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
  'neverAlone',
  'rotaDiffers',
] as const;

export default function ImportPreviewPage() {
  const { t } = useTranslation('importing');
  const { fileName, preview } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const chosen = useSearchParams()[0].get('valgt') === '1' && refusal === undefined;
  const cause = KNOWN_CAUSES.find((known) => known === refusal?.cause) ?? 'faults';
  return (
    <Page title={t('previewTitle')} lead={fileName} width="wide">
      {refusal ? (
        <Alert data-color="danger" role="alert">
          <Paragraph>{t(`saveRefusal.${cause}`, refusal.facts)}</Paragraph>
        </Alert>
      ) : null}
      {chosen ? (
        <Alert data-color="info" role="status">
          {t('preview.chosen')}
        </Alert>
      ) : null}
      {preview.kind === 'workbook' ? <WorkbookPreviewCards preview={preview} /> : <CasePreviewCard preview={preview} />}
    </Page>
  );
}
