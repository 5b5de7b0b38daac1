import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useTold } from '~/ui/use-told';
import type { Attention } from '../overview.query.server';

/** What needs a leader's attention, each with the way to mend it. */
export function AttentionCard({ attention }: { attention: readonly Attention[] }) {
  const { t } = useTranslation('overview');
  const { sentence } = useTold();
  return (
    <section className="card stack" aria-labelledby="attention">
      <Heading level={2} data-size="xs" id="attention">
        {t('attention.title')}
      </Heading>
      {attention.length === 0 ? <p className="muted">{t('attention.none')}</p> : null}
      <ul className="overview__list">
        {attention.map(({ cause, count, isLeast = false, to, facts }) => (
          <li key={cause}>
            <DsLink asChild>
              <Link to={to}>
                {sentence({ count, isLeast }, (shown) => t(`attention.${cause}`, { count: shown, ...facts }))}
              </Link>
            </DsLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
