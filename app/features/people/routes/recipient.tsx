import { Button, Tag } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { CareTeamSection } from '../components/care-team-section';
import { ExclusionSection } from '../components/exclusion-section';
import { MeasuresSection } from '../components/measures-section';
import { RecipientFacts } from '../components/recipient-facts';
import { RecipientStrip } from '../components/recipient-strip';
import { VisitPlanSection } from '../components/visit-plan-section';
import { VisitsSection } from '../components/visits-section';
import { recipientPage } from '../recipient-page.query.server';

export const handle: RouteHandle = { title: 'recipients:pageTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const canChange = may(actor, { action: 'change', thing: 'recipient' }) !== null;
  const today = dateOfInstant(now());
  const page = found(await recipientPage(db, { recipientId, scope, today, withExclusions: canChange }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipient', recipientId });
  return { ...page, canChange, today };
}

export default function RecipientPage() {
  const { t } = useTranslation(['recipients', 'common']);
  const { recipient, today, canChange, ...page } = useLoaderData<typeof loader>();
  const base = `/tjenestemottakere/${recipient.id}`;
  const actions = canChange ? (
    <>
      <Button variant="secondary" asChild>
        <Link to={`${base}/rediger`}>{t('common:edit')}</Link>
      </Button>
      <Button variant="secondary" data-color="danger" asChild>
        <Link to={`${base}/avslutt`}>{t('endService')}</Link>
      </Button>
    </>
  ) : undefined;
  return (
    <Page title={recipient.displayName} actions={actions}>
      <SavedNote />
      {recipient.endsOn === null ? null : (
        <div>
          <Tag data-color="warning">
            {t(recipient.endsOn < today ? 'endedOn' : 'endsOn', { date: formatDate(recipient.endsOn) })}
          </Tag>
        </div>
      )}
      <VisitsSection visits={page.visits} strip={<RecipientStrip page={page} />} />
      <CareTeamSection team={page.careTeam} />
      <MeasuresSection planned={page.measures} />
      <VisitPlanSection plans={page.visitPlans} base={base} canChange={canChange} />
      {canChange ? <ExclusionSection exclusions={page.exclusions} base={base} /> : null}
      <RecipientFacts recipient={recipient} today={today} />
    </Page>
  );
}
