import { Alert, Button, Card, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { formWithin } from '../import/form-within.server';
import { receiveFile } from '../import/receive-file.service.server';
import { MAX_FILE_BYTES } from '../import/workbook/read-workbook.server';

export const handle: RouteHandle = { title: 'importing:title' };

/** What a form adds to the file in it. */
const FORM_BYTES = 64 * 1024;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'view', thing: 'caseFile' });
  const shown = await shownVersion(db, { versionId: null, today: dateOfInstant(now()) });
  return { shown };
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'caseFile' });
  const form = await formWithin(request, MAX_FILE_BYTES + FORM_BYTES);
  if (form === null) return data({ cause: 'tooLarge' as const }, 413);
  const verdict = await receiveFile(access, form.get('fil'));
  if (!verdict.ok) return data({ cause: verdict.cause }, 400);
  throw redirect(`/import/${verdict.uploadId}`);
}

export default function ImportPage() {
  const { t } = useTranslation('importing');
  const { shown } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const gone = useSearchParams()[0].get('borte') === '1' && refusal === undefined;
  const id = useId();
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      <SavedNote />
      {gone ? (
        <Alert data-color="info" role="status">
          {t('refusal.gone')}
        </Alert>
      ) : null}
      <Card className="stack" asChild>
        <Form
          method="post"
          encType="multipart/form-data"
          onSubmit={(event) => (busy ? event.preventDefault() : undefined)}
        >
          <Heading level={2} data-size="xs">
            {t('upload.title')}
          </Heading>
          <Paragraph>{t('upload.text')}</Paragraph>
          {refusal ? (
            <Alert data-color="danger" role="alert" id={`${id}-fault`}>
              {t(`refusal.${refusal.cause}`)}
            </Alert>
          ) : null}
          <label htmlFor={id}>{t('upload.file')}</label>
          <input
            id={id}
            type="file"
            name="fil"
            accept=".xlsx,.json"
            required
            aria-describedby={refusal ? `${id}-fault` : undefined}
          />
          <Button type="submit" loading={busy}>
            {t('upload.submit')}
          </Button>
        </Form>
      </Card>
      <Card className="stack">
        <Heading level={2} data-size="xs">
          {t('template.title')}
        </Heading>
        <Paragraph>{t('template.text')}</Paragraph>
        <DsLink href="/import/mal.xlsx">{t('template.download')}</DsLink>
      </Card>
      <Card className="stack">
        <Heading level={2} data-size="xs">
          {t('export.title')}
        </Heading>
        <Paragraph>{t('export.text')}</Paragraph>
        <DsLink href="/eksport/arbeidsbok.xlsx">{t('export.workbook')}</DsLink>
        {shown ? (
          <>
            <DsLink href={`/eksport/sak.json?versjon=${shown.version.id}`}>{t('export.case')}</DsLink>
            <DsLink href={`/eksport/plan.json?versjon=${shown.version.id}`}>{t('export.plan')}</DsLink>
          </>
        ) : null}
      </Card>
    </Page>
  );
}
