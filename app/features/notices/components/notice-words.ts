import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import type { NoticeFacts } from '~/platform/notices/notice-facts';
import type { ShownNotice } from '../notice-list.query.server';

interface NoticeWords {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly to: string; readonly text: string };
}

/** A notice in words: what has happened, what it means, and where to see it. */
export function useNoticeWords(): (notice: ShownNotice) => NoticeWords {
  const { t } = useTranslation('lifecycle');
  const toRota = (versionId: string) => ({ to: `/turnus?versjon=${versionId}`, text: t('notices.toRota') });
  const toOwnRota = { to: '/min-turnus', text: t('notices.toOwnRota') };
  const visitsChanged = ({ days }: NoticeFacts['visitsChanged']): NoticeWords => {
    const sumOf = (what: 'added' | 'removed' | 'moved') => days.reduce((sum, day) => sum + day[what], 0);
    const [added, removed, moved] = [sumOf('added'), sumOf('removed'), sumOf('moved')];
    const parts = [
      added > 0 ? t('notices.visitsAdded', { count: added }) : null,
      removed > 0 ? t('notices.visitsRemoved', { count: removed }) : null,
      moved > 0 ? t('notices.visitsMoved', { count: moved }) : null,
    ].filter((part) => part !== null);
    const text = `${parts.join(', ')}.`;
    return {
      title: t('notices.visitsChanged', { dates: days.map(({ date }) => formatDate(date)).join(', ') }),
      text: text.charAt(0).toUpperCase() + text.slice(1),
      link: { to: `/i-dag?dato=${days[0]?.date ?? ''}`, text: t('notices.toDay') },
    };
  };
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
    if (notice.kind === 'shiftAssigned') {
      const { code, date, start, end } = notice.facts;
      return {
        title: t('notices.shiftAssigned', { code, date: formatDate(date) }),
        text: t('notices.shiftAssignedText', { start, end }),
        link: toOwnRota,
      };
    }
    if (notice.kind === 'shiftReleased') {
      const { code, date } = notice.facts;
      return {
        title: t('notices.shiftReleased', { code, date: formatDate(date) }),
        text: t('notices.shiftReleasedText'),
        link: toOwnRota,
      };
    }
    if (notice.kind === 'visitsChanged') return visitsChanged(notice.facts);
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
