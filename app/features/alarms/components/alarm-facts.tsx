import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { ShownAlarm } from '../alarms.query.server';
import './alarms.css';

/** What is known of an alarm: the visit, who is there and since when, who is missing, and what was answered. */
export function AlarmFacts({ alarm }: { alarm: ShownAlarm }) {
  const { t } = useTranslation('alarms');
  const language = useLanguage();
  return (
    <dl className="alarm__facts">
      <Fact term={t('recipient')}>
        <TextLink to={`/tjenestemottakere/${alarm.recipientId}`}>{alarm.recipient}</TextLink> · {alarm.zone}
      </Fact>
      <Fact term={t('planned')}>{alarm.start === null ? '–' : `${alarm.start}–${alarm.end}`}</Fact>
      <Fact term={t('present')}>
        {alarm.present
          .map(({ name, since, until }) =>
            until === null ? t('hereSince', { name, since }) : t('wasHere', { name, since, until }),
          )
          .join(', ') || '–'}
      </Fact>
      {alarm.missing.length > 0 ? <Fact term={t('missing')}>{alarm.missing.join(', ')}</Fact> : null}
      <Fact term={t('raised')}>{formatInstant(alarm.raisedAt, language)}</Fact>
      {alarm.repeatedAt === null ? null : <Fact term={t('repeated')}>{formatInstant(alarm.repeatedAt, language)}</Fact>}
      {alarm.answeredAt === null ? null : (
        <Fact term={t('answered')}>
          {alarm.answer} ({alarm.answeredBy ?? t('somebody')}, {formatInstant(alarm.answeredAt, language)})
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
