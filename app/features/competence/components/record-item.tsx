import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { CompetenceRecordRow } from '../person-competence.query.server';
import type { Correction } from '../record-history';

export type Changeable = CompetenceRecordRow & { readonly mayChange: boolean };

/** What has been written down of somebody, by whom, and each correction of it. */
export function RecordItem({ record }: { record: Changeable }) {
  const { t } = useTranslation('competence');
  const language = useLanguage();
  const until = record.expiresOn === null ? '' : t('person.until', { date: formatDate(record.expiresOn) });
  const who = record.first.by ?? t('person.someone');
  const when = formatInstant(record.first.at, language);
  const of = { theme: record.theme, date: formatDate(record.achievedOn) };
  return (
    <li className="card">
      <strong>{record.theme}</strong>, {formatDate(record.achievedOn)} {until}
      <br />
      {record.source}
      <br />
      <span className="muted">{t(record.isFirstKept ? 'person.recordedBy' : 'person.changedBy', { who, when })}</span>
      <RecordHistory history={record.history} />
      {record.isOwn ? <span className="muted"> {t('person.own')}</span> : null}
      {record.mayChange ? (
        <div className="cluster">
          <TextLink to={`/kompetanse/oppforing/${record.id}`} label={t('person.editOf', of)}>
            {t('person.edit')}
          </TextLink>
          <TextLink to={`/kompetanse/oppforing/${record.id}/avslutt`} label={t('person.endOf', of)}>
            {t('person.end')}
          </TextLink>
        </div>
      ) : null}
    </li>
  );
}

function RecordHistory({ history }: { history: readonly Correction[] }) {
  const { t } = useTranslation('competence');
  const language = useLanguage();
  const wasText = useWasText();
  if (history.length === 0) return null;
  return (
    <ul className="competence__history muted" aria-label={t('person.history')}>
      {history.map(({ by, at, was }, place) => {
        const facts = { who: by ?? t('person.someone'), when: formatInstant(at, language), was: wasText(was) };
        return <li key={place}>{t(facts.was === '' ? 'person.kept' : 'person.corrected', facts)}</li>;
      })}
    </ul>
  );
}

/** `oppnådd 01.02.2026, til 31.12.2026`: what a record said before a correction. */
function useWasText(): (was: Correction['was']) => string {
  const { t } = useTranslation('competence');
  return ({ theme, achievedOn, expiresOn, source }) =>
    [
      theme === undefined ? [] : t('person.wasTheme', { theme }),
      achievedOn === undefined ? [] : t('person.wasAchieved', { date: formatDate(achievedOn) }),
      expiresOn === undefined
        ? []
        : expiresOn === null
          ? t('person.wasOpen')
          : t('person.until', { date: formatDate(expiresOn) }),
      source === undefined ? [] : t('person.wasSource', { source }),
    ]
      .flat()
      .join(', ');
}
