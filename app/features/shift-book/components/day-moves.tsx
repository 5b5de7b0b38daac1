import { Button } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';

/** Moves the page by a day or a week. */
export function DayMoves({ date, today, step }: { date: IsoDate; today: IsoDate; step: 1 | 7 }) {
  const { t } = useTranslation('shiftBook');
  const words =
    step === 1
      ? [t('moves.previousDay'), t('moves.today'), t('moves.nextDay')]
      : [t('moves.previousWeek'), t('moves.thisWeek'), t('moves.nextWeek')];
  const dates = [addDays(date, -step), today, addDays(date, step)];
  return (
    <nav className="cluster no-print" aria-label={t('moves.label')}>
      {dates.map((day, index) => (
        <Button key={words[index]} asChild variant="secondary" data-size="sm">
          <Link to={`?dag=${day}`}>{words[index]}</Link>
        </Button>
      ))}
    </nav>
  );
}
