import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import type { NoticeFacts } from '~/platform/notices/notice-facts';
import type { ShownNotice } from '../notice-list.query.server';
import { isOfDay, useDayNoticeWords } from './day-notice-words';

export interface NoticeWords {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly to: string; readonly text: string };
}

/** A notice in words: what has happened, what it means, and where to see it. */
export function useNoticeWords(): (notice: ShownNotice) => NoticeWords {
  const { t } = useTranslation(['lifecycle', 'alarms']);
  const toRota = (versionId: string) => ({ to: `/turnus?versjon=${versionId}`, text: t('notices.toRota') });
  const dayWords = useDayNoticeWords();
  const sessionWords = useSessionWords();
  return (notice) => {
    if (notice.kind === 'wishRoundOpened') {
      return {
        title: t('notices.wishRound', { startsOn: formatDate(notice.facts.startsOn) }),
        text: t('notices.wishRoundText', { closesOn: formatDate(notice.facts.closesOn) }),
        link: { to: '/onsker', text: t('notices.toWishes') },
      };
    }
    if (notice.kind === 'wishRoundChanged') {
      const { startsOn, closesOn, isClosed } = notice.facts;
      return {
        title: t(isClosed ? 'notices.wishRoundClosed' : 'notices.wishRoundMoved', { startsOn: formatDate(startsOn) }),
        text: isClosed
          ? t('notices.wishRoundClosedText')
          : t('notices.wishRoundText', { closesOn: formatDate(closesOn) }),
        link: { to: '/onsker', text: t(isClosed ? 'notices.seeWishes' : 'notices.toWishes') },
      };
    }
    if (isOfDay(notice)) return dayWords(notice);
    if (notice.kind === 'sessionChanged') return sessionWords(notice.facts);
    if (notice.kind === 'visitAlarm') {
      const { alarmId, alarm, isAgain, ...facts } = notice.facts;
      const title = t(`alarms:${alarm}.title`, facts);
      return {
        title: isAgain ? t('alarms:again', { title }) : title,
        text: t(`alarms:${alarm}.text`, facts),
        link: { to: `/alarmer/${alarmId}`, text: t('alarms:toAlarm') },
      };
    }
    const { rota, number, versionId } = notice.facts;
    if (notice.kind === 'rotaInConsultation') {
      return {
        title: t('notices.inConsultation', { rota, number }),
        text: t('notices.inConsultationText'),
        link: toRota(versionId),
      };
    }
    const { days, from } = notice.facts;
    const own = days > 0 ? ` ${t('notices.yourDays', { count: days })}` : '';
    return {
      title: t('notices.published', { rota, number }),
      text: t('notices.publishedText', { from: formatDate(from) }) + own,
      link: toRota(versionId),
    };
  };
}

/** A session that was moved, changed, called off, or is held after all: when and where it is now. */
function useSessionWords(): (facts: NoticeFacts['sessionChanged']) => NoticeWords {
  const { t } = useTranslation('training');
  return ({ sessionId, title, what, date, start, place, reason }) => {
    const text = t('notice.text', { date: formatDate(date), start, place: place === '' ? '' : `, ${place}` });
    return {
      title: t(`notice.${what}`, { title }),
      text: reason === null ? text : `${text} ${t('notice.reason', { reason })}`,
      link: { to: `/opplaering/okt/${sessionId}`, text: t('notice.toSession') },
    };
  };
}
