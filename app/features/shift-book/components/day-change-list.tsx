import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DayHistoryEntry } from '~/platform/day-changes/day-history.query.server';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import { useTold } from '~/ui/use-told';

/** What was done that concerns a day: what, who, when and why. */
export function DayChangeList({ changes, linked }: { changes: readonly DayHistoryEntry[]; linked: boolean }) {
  const { t } = useTranslation('shiftBook');
  const language = useLanguage();
  const { number } = useTold();
  return (
    <section className="stack" aria-labelledby="changes-head">
      <Heading level={2} data-size="xs" id="changes-head">
        {t('changes.head')}
      </Heading>
      {changes.length === 0 ? <Paragraph>{t('changes.none')}</Paragraph> : null}
      <ul className="shift-book__list">
        {changes.map((change) => {
          const when = formatInstant(change.at, language);
          const line = t('changes.line', {
            what: t(`kind.${change.kind}`),
            who: change.by ?? t('changes.program'),
            when,
          });
          return (
            <li key={change.changeId}>
              {linked ? <TextLink to={`/vaktbok/endring/${change.changeId}`}>{line}</TextLink> : line}{' '}
              {t('changes.counts', { shifts: change.shifts, visits: number(change.visits) })}{' '}
              {change.isUndone ? <Tag data-size="sm">{t('changes.undone')}</Tag> : null}
              {change.reason === null ? null : <> {t('changes.why', { reason: change.reason })}</>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
