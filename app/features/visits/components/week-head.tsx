import { Link } from '@remix-run/react';
import type { IsoDate } from '~/domain/brand';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

interface WeekHeadProps {
  first: string;
  dates: readonly IsoDate[];
  last: string;
  /** Where a day's name leads. */
  addressOf?: (date: IsoDate) => string;
}

/** The head row of a week's table. */
export function WeekHead({ first, dates, last, addressOf }: WeekHeadProps) {
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {dates.map((date) => (
          <th scope="col" key={date}>
            {addressOf ? <Link to={addressOf(date)}>{formatDay(date, language)}</Link> : formatDay(date, language)}
          </th>
        ))}
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}
