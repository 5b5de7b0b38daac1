import { Button, Tag } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import type { IsoDate } from '~/domain/brand';
import { logAccess } from '~/platform/access/access-log.server';
import { requireAccess } from '~/platform/access/require-access.server';
import { formatDate } from '~/platform/i18n/format';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { ChangeOffer } from '../components/change-offer';
import { DraftNote } from '../components/draft-note';
import { CareTeamSection } from '../components/care-team-section';
import { ExclusionSection } from '../components/exclusion-section';
import { MeasuresSection } from '../components/measures-section';
import { RecipientFacts } from '../components/recipient-facts';
import { RecipientStrip, STRIP_DAYS } from '../components/recipient-strip';
import { VisitPlanSection } from '../components/visit-plan-section';
import { VisitsSection } from '../components/visits-section';
import { WishSection } from '../components/wish-section';
import { recipientPage } from '../recipient-page.query.server';

export const handle: RouteHandle = { title: 'recipients:pageTitle' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'recipient' });
  const recipientId = idParam(params.recipientId);
  const canChange = may(actor, { action: 'change', thing: 'recipient' }) !== null;
  const withExclusions = may(actor, { action: 'view', thing: 'exclusion' }) !== null;
  const asked = new URL(request.url).searchParams.get('dager');
  const days = STRIP_DAYS.find((count) => String(count) === asked) ?? STRIP_DAYS[0];
  const page = found(await recipientPage(db, { recipientId, scope, now: now(), days, withExclusions }));
  await logAccess(db, { actor, at: now() }, { action: 'view', thing: 'recipient', recipientId });
  return { ...page, canChange, withExclusions, today: dateOfInstant(now()) };
}

export default function RecipientPage() {
  const { t } = useTranslation(['recipients', 'common']);
  const { recipient, today, canChange, withExclusions, ...page } = useLoaderData<typeof loader>();
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
      <DraftNote />
      {canChange ? <ChangeOffer recipientId={recipient.id} /> : null}
      <Standing recipient={recipient} today={today} />
      <VisitsSection
        last={page.last}
        next={page.next}
        base={base}
        strip={<RecipientStrip page={page} today={today} base={base} />}
      />
      <CareTeamSection team={page.careTeam} />
      <MeasuresSection planned={page.measures} />
      <WishSection wishes={page.wishes} base={base} canChange={canChange} />
      <VisitPlanSection plans={page.visitPlans} base={base} canChange={canChange} />
      {withExclusions ? (
        <ExclusionSection exclusions={page.exclusions} base={base} />
      ) : (
        <p className="muted">{t('exclusionsHidden')}</p>
      )}
      <RecipientFacts recipient={recipient} today={today} />
    </Page>
  );
}

interface StandingProps {
  recipient: { endsOn: IsoDate | null; reviewOn: IsoDate | null };
  today: IsoDate;
}

/** Whether the service ends, and whether it is time to look at it again. */
function Standing({ recipient: { endsOn, reviewOn }, today }: StandingProps) {
  const { t } = useTranslation('recipients');
  const overdue = reviewOn !== null && reviewOn < today && (endsOn === null || endsOn >= today);
  if (endsOn === null && reviewOn === null) return null;
  return (
    <div className="cluster">
      {endsOn === null ? null : (
        <Tag data-color="warning">{t(endsOn < today ? 'endedOn' : 'endsOn', { date: formatDate(endsOn) })}</Tag>
      )}
      {reviewOn === null ? null : (
        <Tag data-color={overdue ? 'danger' : 'neutral'}>
          {t(overdue ? 'reviewOverdue' : 'reviewDue', { date: formatDate(reviewOn) })}
        </Tag>
      )}
    </div>
  );
}
