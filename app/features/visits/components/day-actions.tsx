import { Button } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';

/** What a leader can do to a day as a whole. */
export function DayActions({ date }: { date: IsoDate }) {
  const { t } = useTranslation('visitChange');
  const search = new URLSearchParams({ dag: date });
  return (
    <>
      <Button asChild variant="secondary" data-size="sm">
        <Link to={`/besok/nytt?${search}`}>{t('add.title')}</Link>
      </Button>
      <Button asChild variant="secondary" data-size="sm">
        <Link to={`/besok/endringer?${search}`}>{t('log.link')}</Link>
      </Button>
    </>
  );
}
