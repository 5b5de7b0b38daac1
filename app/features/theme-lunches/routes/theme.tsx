import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { CountHelp } from '../components/count-help';
import { LunchFilter } from '../components/lunch-filter';
import '../components/theme-lunches.css';
import { ZoneOfTheme } from '../components/zone-of-theme';
import { periodOf, whomOf } from '../period';
import { themePage } from '../theme-page.query.server';

export const handle: RouteHandle = { title: 'themeLunches:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'training' });
  if (scope.kind !== 'all') throw new Response(null, { status: 404, statusText: 'Not Found' });
  const themeId = idParam(params.themeId);
  const at = now();
  const search = new URL(request.url).searchParams;
  const period = periodOf(search.get('periode'), dateOfInstant(at));
  const whom = whomOf(search.get('hvem'));
  const named = may(actor, { action: 'change', thing: 'attendance' }) !== null;
  const page = found(await themePage(db, { themeId, period, whom, named, now: at }));
  return { page, period, whom };
}

export default function ThemeOfLunchesPage() {
  const { t } = useTranslation('themeLunches');
  const { page, period, whom } = useLoaderData<typeof loader>();
  const back = `/temalunsj?${new URLSearchParams({ periode: period.key, hvem: whom })}`;
  return (
    <Page title={page.theme.name} lead={t('theme.lead')} actions={<TextLink to={back}>{t('theme.back')}</TextLink>}>
      <SavedNote />
      <LunchFilter periods={page.periods} period={period.key} whom={whom} />
      {page.zones.map((zone) => (
        <ZoneOfTheme key={zone.id} zone={zone} />
      ))}
      <CountHelp on={page.on} />
    </Page>
  );
}
