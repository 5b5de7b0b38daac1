import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { formatDate } from '~/platform/i18n/format';
import { TextLink } from '~/ui/text-link';

/** Tells a member of staff that her wishes are waited for. */
export function WishesCard({ until }: { until: IsoDate }) {
  const { t } = useTranslation('overview');
  return (
    <section className="card stack" aria-labelledby="own-wishes">
      <Heading level={2} data-size="xs" id="own-wishes">
        {t('own.wishes')}
      </Heading>
      <Paragraph>{t('own.wishesUntil', { date: formatDate(until) })}</Paragraph>
      <TextLink to="/onsker">{t('own.toWishes')}</TextLink>
    </section>
  );
}
