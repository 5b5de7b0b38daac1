import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Attention } from '../overview.query.server';

/** What needs a leader's attention, each with the way to mend it. */
export function AttentionCard({ attention }: { attention: readonly Attention[] }) {
  const { t } = useTranslation('overview');
  return (
    <section className="card stack" aria-labelledby="attention">
      <Heading level={2} data-size="xs" id="attention">
        {t('attention.title')}
      </Heading>
      {attention.length === 0 ? <p className="muted">{t('attention.none')}</p> : null}
      <ul className="overview__list">
        {attention.map((item) => (
          <li key={item.cause}>
            <DsLink asChild>
              <Link to={item.to}>{t(`attention.${item.cause}`, { count: item.count, ...item.facts })}</Link>
            </DsLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
