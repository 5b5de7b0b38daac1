import { Button } from '@digdir/designsystemet-react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { answerForm } from '~/ui/form/answer-form.server';
import { saved, SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { DemandEditor } from '../components/demand-editor';
import { demandForm } from '../demand.form';
import { demandForForm } from '../demand.query.server';
import { saveDemand } from '../save-demand.service.server';

export const handle: RouteHandle = { title: 'settings:demand.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'view', thing: 'demand' });
  return demandForForm(db, dateOfInstant(now()));
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'demand' });
  return answerForm(request, {
    schema: demandForm,
    save: (values) => saveDemand(access, values),
    next: saved('/bemanning'),
  });
}

export default function DemandPage() {
  const { t } = useTranslation('settings');
  const data = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const skills = (
    <Button variant="secondary" asChild>
      <Link to="/bemanning/kompetanser">{t('skills.title')}</Link>
    </Button>
  );
  return (
    <Page title={t('demand.title')} lead={t('demand.lead')} actions={skills}>
      <SavedNote />
      {data.codes.length === 0 ? (
        <EmptyState
          title={t('demand.emptyTitle')}
          text={t('demand.emptyText')}
          action={<TextLink to="/vaktkoder/ny">{t('codes.create')}</TextLink>}
        />
      ) : (
        <DemandEditor key={data.stamp} data={data} reply={reply} />
      )}
    </Page>
  );
}
