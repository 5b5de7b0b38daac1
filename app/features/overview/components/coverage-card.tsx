import { Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../overview.query.server';

const COLOUR = { short: 'danger', met: 'success', over: 'info' } as const;

const stateOf = ({ people, min, max }: Coverage) => (people < min ? 'short' : people > max ? 'over' : 'met');

/** Who is on today, by shift code, against what is needed. */
export function CoverageCard({ coverage }: { coverage: readonly Coverage[] }) {
  const { t } = useTranslation('overview');
  return (
    <section className="card stack" aria-labelledby="coverage">
      <Heading level={2} data-size="xs" id="coverage">
        {t('coverage.title')}
      </Heading>
      {coverage.length === 0 ? <p className="muted">{t('coverage.none')}</p> : null}
      <dl className="overview__coverage">
        {coverage.map((row) => (
          <div key={row.code}>
            <dt>
              <strong>{row.code}</strong>{' '}
              <Tag data-size="sm" data-color={COLOUR[stateOf(row)]}>
                {t(`coverage.${stateOf(row)}`, { people: row.people, min: row.min, max: row.max })}
              </Tag>
            </dt>
            <dd>{row.names.join(', ') || t('coverage.nobody')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
