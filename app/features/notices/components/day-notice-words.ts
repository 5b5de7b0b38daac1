import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import type { NoticeFacts } from '~/platform/notices/notice-facts';
import type { ShownNotice } from '../notice-list.query.server';
import type { NoticeWords } from './notice-words';

/** A notice of what was changed in the shift book or in the visits of a day. */
type DayNotice = Extract<ShownNotice, { kind: 'shiftAssigned' | 'shiftReleased' | 'visitsChanged' }>;

export const isOfDay = (notice: ShownNotice): notice is DayNotice =>
  notice.kind === 'shiftAssigned' || notice.kind === 'shiftReleased' || notice.kind === 'visitsChanged';

export function useDayNoticeWords(): (notice: DayNotice) => NoticeWords {
  const { t } = useTranslation('lifecycle');
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
    return visitsChanged(notice.facts);
  };
}
