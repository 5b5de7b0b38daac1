import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import { askedPeriod } from '~/platform/continuity/review-period';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { BesideTable } from '../components/beside-table';
import { CausesPlot } from '../components/causes-plot';
import { DistributionPlot } from '../components/distribution-plot';
import { GroupBars } from '../components/group-bars';
import { MeasureBars } from '../components/measure-bars';
import { ReferencesPlot } from '../components/references-plot';
import { ReviewFilter } from '../components/review-filter';
import { ReviewHelp } from '../components/review-help';
import { ReviewLinks } from '../components/review-links';
import { TrendSection } from '../components/trend-section';
import { useReviewText } from '../components/use-review-text';
import { VerdictCard } from '../components/verdict-card';
import '../components/continuity.css';
import '../components/review.css';
import { detailLink } from '../detail-address';
import { drawnOf } from '../drawn-of';
import { askedMeasure } from '../review-filter';
import { reviewPage } from '../review-page.query.server';

export const handle: RouteHandle = { title: 'continuity:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, now, scope } = await requireAccess(request, { action: 'view', thing: 'continuity' });
  const params = new URL(request.url).searchParams;
  const asked = askedPeriod(params);
  const page = await reviewPage(db, { scope, today: dateOfInstant(now()), asked });
  const links = {
    plan: may(actor, { action: 'view', thing: 'careTeam' }) !== null,
    visits: may(actor, { action: 'view', thing: 'continuityDetail' }) !== null,
  };
  const measure = askedMeasure(params);
  return { page: page && drawnOf(page, measure), links, days: asked.days, measure };
}

export default function ContinuityPage() {
  const { t } = useTranslation(['review', 'continuity']);
  const { page, links, days, measure } = useLoaderData<typeof loader>();
  const text = useReviewText({ days, zoneNames: page?.zoneNames ?? {} });
  const all = page?.review.splits.all[0];
  if (page === null || all === undefined) {
    return (
      <Page title={t('continuity:title')} lead={t('lead')}>
        <ReviewLinks {...links} />
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </Page>
    );
  }
  const { review, targets, period } = page;
  const shared = { measure, text };
  return (
    <Page title={t('continuity:title')} lead={t('lead')} width="wide">
      <VerdictCard verdict={page.verdict} days={days} text={text} />
      <ReviewLinks {...links} />
      <ReviewFilter months={page.there} {...{ period, days }} {...shared} />
      <MeasureBars all={all} targets={targets} text={text} />
      <TrendSection all={all} zones={review.splits.zone} months={review.months} targets={targets} {...shared} />
      <CausesPlot all={all} months={review.months} text={text} />
      <GroupBars
        review={review}
        behind={links.visits ? (split, key) => detailLink({ measure, days, split, key, period }) : null}
        {...shared}
      />
      <DistributionPlot bins={page.distribution} month={text.month(period.to)} days={days} />
      <ReferencesPlot all={all} days={days} {...shared} />
      <BesideTable beside={page.beside} text={text} />
      <ReviewHelp text={text} />
    </Page>
  );
}
