import { useTranslation } from 'react-i18next';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { SessionHead } from '../session-page.query.server';

/** When and where a session is, by whom, about what, and how many places are taken. */
export function SessionFacts({ session }: { session: SessionHead }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const taken = session.present + session.signedUp;
  const facts: [string, string][] = [
    [t('session.when'), `${formatLongDay(session.date, language)}, ${session.start}–${session.end}`],
    [t('session.place'), session.place],
    [t('session.leaders'), session.leaders.join(', ')],
    [t('session.theme'), session.theme ?? ''],
    [t('session.audience'), [t(`audience.${session.audience}`), session.zone].filter((one) => one !== null).join(', ')],
    [
      t('session.capacity'),
      session.capacity === null ? '' : t('session.capacityTaken', { taken, count: session.capacity }),
    ],
  ];
  return (
    <dl className="training__facts">
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name} className="training__fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
