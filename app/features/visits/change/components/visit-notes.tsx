import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { VisitNote } from '../visit-notes.query.server';

/** What carers have written from the day's visits. */
export function VisitNotes({ notes }: { notes: readonly VisitNote[] }) {
  const { t } = useTranslation(['visitNotes', 'day']);
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="visit-notes">
      <Heading level={2} data-size="2xs" id="visit-notes">
        {t('title', { count: notes.length })}
      </Heading>
      <ul className="day-log stack">
        {notes.map(({ tapId, recipient, carer, at, cause, text }) => (
          <li key={tapId}>
            <strong>{recipient}</strong>
            {cause === null ? '' : ` (${t('notDone')}: ${t(`day:cause.${cause}`)})`}: {text}{' '}
            <span className="muted">{t('by', { carer, at: formatInstant(at, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
