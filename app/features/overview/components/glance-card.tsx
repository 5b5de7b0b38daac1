import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import type { Glance } from '../overview.query.server';

/** Faces in 14 days at a glance: planned against what the rota makes possible. */
export function GlanceCard({ glance }: { glance: readonly Glance[] }) {
  const { t } = useTranslation('overview');
  const language = useLanguage();
  const format = (value: number) => formatNumber(value, { language, digits: 1, fixed: true });
  const scaleTo = Math.max(1, ...glance.map((row) => row.planned));
  return (
    <section className="card stack" aria-labelledby="glance">
      <Heading level={2} data-size="xs" id="glance">
        {t('glance.title')}
      </Heading>
      {glance.length === 0 ? <p className="muted">{t('glance.none')}</p> : null}
      {glance.length === 0 ? null : (
        <table className="overview__glance">
          <thead>
            <tr>
              <th scope="col">{t('glance.group')}</th>
              <th scope="col">{t('glance.bar')}</th>
              <th scope="col" className="num">
                {t('glance.planned')}
              </th>
              <th scope="col" className="num">
                {t('glance.feasible')}
              </th>
            </tr>
          </thead>
          <tbody>
            {glance.map((row) => {
              const name = row.key === 'all' ? t('glance.everyone') : row.key;
              const figures = { planned: format(row.planned), feasible: format(row.feasible) };
              return (
                <tr key={row.key}>
                  <th scope="row">{name}</th>
                  <td>
                    <ThreeNumberBar
                      actual={null}
                      planned={row.planned}
                      feasible={row.feasible}
                      scaleTo={scaleTo}
                      label={t('glance.label', { name, ...figures })}
                    />
                  </td>
                  <td className="num">{figures.planned}</td>
                  <td className="num">{figures.feasible}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <DsLink asChild>
        <Link to="/kontinuitet">{t('glance.more')}</Link>
      </DsLink>
    </section>
  );
}
