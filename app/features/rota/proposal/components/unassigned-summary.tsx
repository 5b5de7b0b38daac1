import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { UnassignedList } from '../unassigned.server';

const OPEN_UP_TO = 10;

/** The visits that nobody can make, and why. */
export function UnassignedSummary({ unassigned }: { unassigned: UnassignedList }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const { lines, total } = unassigned;
  if (total === 0) return null;
  return (
    <section className="stack" aria-labelledby="unassigned-head">
      <Heading level={2} data-size="sm" id="unassigned-head">
        {t('unassigned.title')} ({formatNumber(total, { language })})
      </Heading>
      <details open={total <= OPEN_UP_TO}>
        <summary>{t('unassigned.show')}</summary>
        <ul>
          {lines.map(({ id, recipientId, recipient, date, cause }) => (
            <li key={id}>
              <DsLink asChild>
                <Link to={`/tjenestemottakere/${recipientId}`}>{recipient}</Link>
              </DsLink>
              {date === null ? '' : `, ${formatDay(date, language)}`}
              {': '}
              {t(`unassigned.cause.${cause as 'no-capacity'}`, { defaultValue: cause })}
            </li>
          ))}
          {total > lines.length ? <li>{t('unassigned.more', { count: total - lines.length })}</li> : null}
        </ul>
      </details>
    </section>
  );
}
