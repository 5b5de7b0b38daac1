import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { WEEK_CHOICES, WEEKS_PARAM, type WeekChoice } from '../weeks-param';

/** Chooses how many weeks back the page looks. The other choices of the address are kept. */
export function WeekSwitch({ weeks }: { weeks: WeekChoice }) {
  const { t } = useTranslation('supervision');
  const [search] = useSearchParams();
  const addressOf = (choice: WeekChoice) => {
    const next = new URLSearchParams(search);
    next.set(WEEKS_PARAM, String(choice));
    return `?${next}`;
  };
  return (
    <nav aria-label={t('weeks.label')}>
      <ul className="supervision__weeks">
        {WEEK_CHOICES.toSorted((one, other) => one - other).map((choice) => (
          <li key={choice}>
            <DsLink asChild>
              <Link to={addressOf(choice)} aria-current={choice === weeks ? 'true' : undefined} preventScrollReset>
                {t('weeks.choice', { count: choice })}
              </Link>
            </DsLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
