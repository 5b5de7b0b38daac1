import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { OwnChange } from '../own-changes.query.server';

/** What was done to the reader's shifts since they were published: what, who, when and why. */
export function ChangeList({ changes }: { changes: readonly OwnChange[] }) {
  const { t } = useTranslation('ownRota');
  const language = useLanguage();
  return (
    <section className="card stack" aria-labelledby="endringer">
      <Heading level={2} data-size="xs" id="endringer">
        {t('changes')}
      </Heading>
      {changes.length === 0 ? <p className="muted">{t('noChanges')}</p> : null}
      <ul className="own-rota__list">
        {changes.map((change) => (
          <li key={change.id}>
            <strong>
              {change.code} {formatDay(change.date, language)}
            </strong>
            : {change.before ?? t('notYours')} → {change.after ?? t('notYours')}. {t(`kind.${change.kind}`)}
            {change.reason === null ? null : `: ${change.reason}`}
            <br />
            <span className="muted">
              {change.by ?? t('somebody')}, {formatInstant(change.at, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
