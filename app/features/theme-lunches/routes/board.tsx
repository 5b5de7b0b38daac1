import { Button, Heading } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { BoardTable } from '../components/board-table';
import { CountHelp } from '../components/count-help';
import { GapList } from '../components/gap-list';
import { LunchFilter } from '../components/lunch-filter';
import { OwnThemes } from '../components/own-themes';
import { ReachCurve } from '../components/reach-curve';
import '../components/theme-lunches.css';
import { ownLunches, type OwnTheme } from '../own-lunches.query.server';
import { periodOf, whomOf, type Period, type Whom } from '../period';
import { themeBoard, type ThemeBoard } from '../theme-board.query.server';

export const handle: RouteHandle = { title: 'themeLunches:title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'training' });
  const at = now();
  if (scope.kind !== 'all') return { kind: 'own' as const, themes: await ownLunches(db, { scope, now: at }) };
  const search = new URL(request.url).searchParams;
  const period = periodOf(search.get('periode'), dateOfInstant(at));
  const whom = whomOf(search.get('hvem'));
  const shown = await themeBoard(db, { period, whom, themeId: search.get('tema'), now: at });
  const mayPlan = may(actor, { action: 'change', thing: 'training' }) !== null;
  return { kind: 'board' as const, shown, period, whom, mayPlan };
}

export default function ThemeLunchesPage() {
  const page = useLoaderData<typeof loader>();
  return page.kind === 'own' ? <OwnPage themes={page.themes} /> : <BoardPage {...page} />;
}

function OwnPage({ themes }: { themes: readonly OwnTheme[] }) {
  const { t } = useTranslation('themeLunches');
  return (
    <Page title={t('title')} lead={t('ownLead')} actions={<TextLink to="/opplaering">{t('own.toAll')}</TextLink>}>
      <OwnThemes themes={themes} />
    </Page>
  );
}

interface BoardPageProps {
  shown: ThemeBoard;
  period: Period;
  whom: Whom;
  mayPlan: boolean;
}

function BoardPage({ shown, period, whom, mayPlan }: BoardPageProps) {
  const { t } = useTranslation('themeLunches');
  const { zones, board, themes, drawn, on } = shown;
  const search = new URLSearchParams({ periode: period.key, hvem: whom }).toString();
  const curve = { themes, drawn: drawn?.id ?? '' };
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" actions={mayPlan ? <FindDates /> : undefined}>
      <LunchFilter periods={shown.periods} period={period.key} whom={whom} curve={curve} />
      {zones.length === 0 ? (
        <EmptyState title={t('board.noZonesTitle')} text={t('board.noZonesText')} />
      ) : board.rows.length === 0 ? (
        <EmptyState
          title={t('board.emptyTitle')}
          text={t('board.emptyText')}
          action={<TextLink to="/opplaering">{t('board.toTraining')}</TextLink>}
        />
      ) : (
        <>
          <section className="stack" aria-labelledby="board-head">
            <Heading level={2} data-size="xs" id="board-head">
              {t('board.heading')}
            </Heading>
            <BoardTable zones={zones} board={board} search={search} />
          </section>
          <GapList zones={zones} board={board} mayPlan={mayPlan} />
          <ReachCurve
            curves={shown.curves}
            title={drawn?.name ?? t('filter.any')}
            {...{ from: period.from, to: period.to, on }}
          />
          <CountHelp on={on} />
        </>
      )}
    </Page>
  );
}

function FindDates() {
  const { t } = useTranslation('themeLunches');
  return (
    <Button asChild>
      <Link to="/temalunsj/forslag">{t('board.findDates')}</Link>
    </Button>
  );
}
