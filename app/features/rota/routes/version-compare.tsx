import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import { languageOf } from '~/platform/i18n/language.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import { ONLY_CHANGED, type CompareParam } from '../compare-param';
import { compareVersions, type Comparison } from '../compare-versions.query.server';
import { CompareChoice } from '../components/compare-choice';
import { CompareGrid } from '../components/compare-grid';
import { CompareSummary } from '../components/compare-summary';
import { wallWeeks } from '../components/wall-days';
import { useWallWords } from '../components/wall-words';
import { idParam } from '../proposal/id-param.server';

export const handle = { title: 'rota:compare.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, now } = await requireAccess(request, { action: 'change', thing: 'rota' });
  const search = new URL(request.url).searchParams;
  const id = (name: CompareParam) => (search.get(name) ? idParam(search.get(name) ?? undefined) : null);
  const comparison = await compareVersions(db, {
    fromId: id('fra'),
    toId: id('til'),
    today: dateOfInstant(now()),
    language: await languageOf(request),
  });
  return { comparison, onlyChanged: search.get('bare' satisfies CompareParam) === ONLY_CHANGED };
}

export default function ComparePage() {
  const { t } = useTranslation('rota');
  const { comparison, onlyChanged } = useLoaderData<typeof loader>();
  if (comparison === null) {
    return (
      <Page title={t('compare.title')}>
        <EmptyState
          title={t('compare.emptyTitle')}
          text={t('compare.emptyText')}
          action={<TextLink to="/turnus">{t('compare.toRota')}</TextLink>}
        />
      </Page>
    );
  }
  return <Compared comparison={comparison} onlyChanged={onlyChanged} />;
}

function Compared({ comparison, onlyChanged }: { comparison: Comparison; onlyChanged: boolean }) {
  const { t } = useTranslation('rota');
  const words = useWallWords();
  const { rota, from, to, lines } = comparison;
  const shown = onlyChanged ? lines.filter((line) => line.changed > 0) : lines;
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead', { rota: rota.name, from: from.number, to: to.number })}
      width="wide"
    >
      <CompareChoice {...comparison} onlyChanged={onlyChanged} />
      <CompareGrid
        lines={shown}
        weeks={wallWeeks({ ...comparison, turn: 0 })}
        reasons={comparison.reasons}
        words={words}
        label={t('compare.label', { from: from.number, to: to.number })}
      />
      <CompareSummary comparison={comparison} />
      <TextLink to={`/turnus?versjon=${to.id}`}>{t('compare.toRota')}</TextLink>
    </Page>
  );
}
