import { Button, Heading, Link as DsLink, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { NoticeFacts } from '~/platform/notices/notice-facts';
import type { ShownNotice } from '../notice-list.query.server';
import { isOfDay } from './day-notice-words';
import { useNoticeWords } from './notice-words';

/** One notice: what has happened, the reader's own changed days, why, and a way on. */
export function NoticeCard({ notice }: { notice: ShownNotice }) {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  const { title, text, link } = useNoticeWords()(notice);
  return (
    <article className={notice.isRead ? 'card stack' : 'card stack notice--unread'} aria-labelledby={notice.id}>
      <header>
        <Heading level={2} data-size="xs" id={notice.id}>
          {title} {notice.isRead ? null : <Tag data-size="sm">{t('notices.unread')}</Tag>}
        </Heading>
        <p className="muted notice__when">{formatInstant(notice.createdAt, language)}</p>
      </header>
      <Paragraph>{text}</Paragraph>
      {notice.kind === 'rotaPublished' ? <ChangedDays facts={notice.facts} /> : null}
      {isOfDay(notice) ? <Why facts={notice.facts} /> : null}
      <div className="cluster">
        <DsLink asChild>
          <Link to={link.to}>{link.text}</Link>
        </DsLink>
        {notice.isRead ? null : (
          <Form method="post">
            <input type="hidden" name="noticeId" value={notice.id} />
            <Button type="submit" variant="tertiary" data-size="sm" aria-label={t('notices.markOne', { title })}>
              {t('notices.markRead')}
            </Button>
          </Form>
        )}
      </div>
    </article>
  );
}

/** Why the day was changed: what was done, and the leader's own words where she gave any. */
function Why({ facts: { kind, reason } }: { facts: Pick<NoticeFacts['visitsChanged'], 'kind' | 'reason'> }) {
  const { t } = useTranslation(['lifecycle', 'ownRota']);
  const done = t(`ownRota:kind.${kind}`);
  return <Paragraph>{t('notices.reason', { reason: reason === null ? done : `${done}. ${reason}` })}</Paragraph>;
}

function ChangedDays({ facts }: { facts: NoticeFacts['rotaPublished'] }) {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  const more = facts.days - facts.changes.length;
  return (
    <>
      {facts.changes.length > 0 ? (
        <table className="notice__days">
          <caption className="visually-hidden">{t('notices.changedDays')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('notices.date')}</th>
              <th scope="col">{t('notices.before')}</th>
              <th scope="col">{t('notices.after')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.changes.map(({ date, before, after }) => (
              <tr key={date}>
                <th scope="row">{formatDay(date, language)}</th>
                <td>{before ?? t('notices.off')}</td>
                <td>{after ?? t('notices.off')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {more > 0 ? <Paragraph>{t('notices.moreDays', { count: more })}</Paragraph> : null}
      {facts.reason === null ? null : <Paragraph>{t('notices.reason', { reason: facts.reason })}</Paragraph>}
    </>
  );
}
