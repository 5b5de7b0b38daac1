import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { formOf } from '~/ui/form/form-of.server';
import { parseForm } from '~/ui/form/parse-form';
import { Page } from '~/ui/page';
import { discardDraftForm } from '../proposal/discard-draft.form';
import { discardDraft } from '../proposal/discard-draft.service.server';
import { idParam } from '../proposal/id-param.server';
import { notFound, orNotFound } from '../proposal/or-not-found.server';
import { readPublication } from '../proposal/publication.server';

export const handle: RouteHandle = { title: 'proposal:discard.windowTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const publication = await readPublication(db, { versionId: idParam(params.versionId), lock: false });
  return orNotFound(publication).version;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const form = parseForm(await formOf(request), discardDraftForm);
  if (form.status !== 'success') return data({ cause: 'stale' } as const, 400);
  const input = { versionId: idParam(params.versionId), revision: form.value.revision };
  const verdict = await discardDraft({ db, actor, now }, input);
  if (verdict.ok) return redirect('/turnus');
  if (verdict.cause === 'notFound') throw notFound();
  return data({ cause: verdict.cause as 'stale' | 'notDraft' | 'inUse' }, 409);
}

/** After a refusal too, so that the next try is made on the draft as it is. */
export const shouldRevalidate = () => true;

export default function DiscardPage() {
  const { t } = useTranslation('proposal');
  const version = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const cause = version.status === 'draft' ? refusal?.cause : 'notDraft';
  return (
    <Page title={t('discard.title', { number: version.number })} width="narrow">
      {cause ? (
        <Alert data-color="danger" role="alert">
          {t(`discard.${cause}`)}
        </Alert>
      ) : null}
      <Paragraph>{t('discard.text')}</Paragraph>
      <Form method="post" className="cluster">
        <input type="hidden" name="revision" value={version.revision} />
        {version.status === 'draft' ? (
          <Button type="submit" data-color="danger">
            {t('discard.submit')}
          </Button>
        ) : null}
        <Button asChild variant="secondary">
          <Link to={`/turnus?versjon=${version.id}`}>{t('discard.keep')}</Link>
        </Button>
      </Form>
    </Page>
  );
}
