import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { Comparison } from '../compare/comparison';

/** The large effects on top: faces, floor, and how much changes. */
export function CompareSummary({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('teams');
  const language = useLanguage();
  const { before, after } = comparison.figures;
  const figure = (value: number | null) => formatNumber(value, { language, digits: 2 });
  const sum = (faces: 'joins' | 'leaves') => comparison.teams.reduce((total, team) => total + team[faces].length, 0);
  const rows = [
    { label: t('compare.meanFaces'), before: before.m14, after: after.m14 },
    { label: t('compare.weightedFaces'), before: before.weighted, after: after.weighted },
    { label: t('compare.floor'), before: before.floor, after: after.floor },
  ];
  const changed = comparison.teams.length;
  const elsewhere = useTold().elsewhere(comparison.elsewhere, (count) => t('compare.elsewhere', { count }));
  return (
    <section className="card stack compare-summary" aria-label={t('compare.summary')}>
      <Heading level={2} data-size="xs">
        {t('compare.summary')}
      </Heading>
      <dl className="compare-summary__figures">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              <span className="muted">{figure(row.before)} → </span>
              <strong>{figure(row.after)}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('compare.teams')}</dt>
          <dd>
            <strong>{t('compare.teamsValue', { changed, of: changed + comparison.unchanged })}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('compare.primaries')}</dt>
          <dd>
            <strong>{comparison.primaries}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('compare.lostFaces')}</dt>
          <dd>
            <strong>{sum('leaves')}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('compare.gained')}</dt>
          <dd>
            <strong>{sum('joins')}</strong>
          </dd>
        </div>
      </dl>
      {elsewhere === null ? null : <p className="muted">{elsewhere}</p>}
    </section>
  );
}
