import { Paragraph } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { idParam } from '~/platform/security/params.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';
import { FiguresTable } from '../components/figures-table';
import '../components/scenarios.css';
import { useSuppositionText } from '../components/use-supposition-text';
import { scenarioPage, type ScenarioPage } from '../scenario-page.query.server';

export const handle: RouteHandle = { title: 'scenarios:compare.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now, actor } = await requireAccess(request, { action: 'view', thing: 'scenario' });
  const asked = new URL(request.url).searchParams;
  const wanted = { scope: recipientsSeenBy(actor), today: dateOfInstant(now()) };
  const pages = await Promise.all(
    ['a', 'b'].map(async (name) => {
      const id = asked.get(name);
      return id === null ? null : scenarioPage(db, { ...wanted, scenarioId: idParam(id) });
    }),
  );
  return { scenarios: pages.filter((page) => page !== null && page.result !== null) };
}

export default function ScenarioComparePage() {
  const { t } = useTranslation('scenarios');
  const { scenarios } = useLoaderData<typeof loader>();
  const { number } = useTold();
  const [first, second] = scenarios as ScenarioPage[];
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')}>
      {first?.result && second?.result ? (
        <>
          <Told scenario={first} head={t('compare.headFirst')} />
          <Told scenario={second} head={t('compare.headSecond')} />
          <FiguresTable
            caption={t('compare.caption')}
            columns={[
              { head: t('figures.before'), figures: first.result.before },
              { head: t('compare.headFirst'), figures: first.result.after },
              { head: t('compare.headSecond'), figures: second.result.after },
            ]}
          />
          <Paragraph>
            {t('compare.losers', { first: number(first.result.losers), second: number(second.result.losers) })}
          </Paragraph>
        </>
      ) : (
        <EmptyState
          title={t('compare.emptyTitle')}
          text={t('compare.emptyText')}
          action={<TextLink to="/hva-om">{t('compare.back')}</TextLink>}
        />
      )}
    </Page>
  );
}

function Told({ scenario, head }: { scenario: ScenarioPage; head: string }) {
  const text = useSuppositionText();
  return (
    <Paragraph>
      <strong>{head}:</strong>{' '}
      <TextLink to={`/hva-om/${scenario.id}`}>{scenario.suppositions.map(text).join(' ')}</TextLink>
    </Paragraph>
  );
}
