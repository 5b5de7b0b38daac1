import type { IsoDate } from '~/domain/brand';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

/** The head row of a week's table. */
export function WeekHead({ first, dates, last }: { first: string; dates: readonly IsoDate[]; last: string }) {
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {dates.map((date) => (
          <th scope="col" key={date}>
            {formatDay(date, language)}
          </th>
        ))}
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}
