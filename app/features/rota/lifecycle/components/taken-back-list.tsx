import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { TakenBack } from '../consultation-page.query.server';
import { ConsultationSummary } from './consultation-summary';

/** Discussions that were called off, with what had been written down by then. */
export function TakenBackList({ takenBack }: { takenBack: readonly TakenBack[] }) {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  return takenBack.map((notes) => (
    <details key={notes.takenBackAt}>
      <summary>
        {t('consultation.takenBack', {
          who: notes.takenBackBy ?? t('consultation.somebody'),
          when: formatInstant(notes.takenBackAt, language),
        })}
      </summary>
      <ConsultationSummary notes={notes} />
    </details>
  ));
}
