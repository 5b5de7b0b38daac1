import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { Programme } from '../programme.query.server';

interface SessionTableProps {
  caption: string;
  sessions: Programme['sessions'];
  isOwn: boolean;
  mayRegister: boolean;
}

/** Sessions by date, with how many were there or one's own answer. */
export function SessionTable({ caption, sessions, isOwn, mayRegister }: SessionTableProps) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
      <table className="ds-table training__table" data-border>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('programme.when')}</th>
            <th scope="col">{t('programme.what')}</th>
            <th scope="col">{t('programme.where')}</th>
            <th scope="col">{t(isOwn ? 'programme.yours' : 'programme.people')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                {formatDay(session.date, language)} {session.start}–{session.end}
              </td>
              <th scope="row">
                <TextLink
                  to={`/opplaering/okt/${session.id}`}
                  label={`${session.title} ${formatDay(session.date, language)} ${session.start}`}
                >
                  {session.title}
                </TextLink>{' '}
                {session.status === 'cancelled' ? (
                  <Tag data-size="sm" data-color="neutral">
                    {t('programme.cancelled')}
                  </Tag>
                ) : null}
                {session.theme === null ? null : <div className="muted">{session.theme}</div>}
              </th>
              <td>{[session.zone, session.place].filter((one) => one !== null && one !== '').join(', ')}</td>
              <td>
                <PeopleCell session={session} isOwn={isOwn} mayRegister={mayRegister} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PeopleCell(props: { session: Programme['sessions'][number]; isOwn: boolean; mayRegister: boolean }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const { session, isOwn, mayRegister } = props;
  if (isOwn) return session.own === null ? '–' : t(`status.${session.own}`);
  if (session.status === 'cancelled') return '–';
  const count = session.status === 'held' || session.isOver ? 'programme.present' : 'programme.signedUp';
  const people = t(count, { count: session.status === 'held' || session.isOver ? session.present : session.signedUp });
  if (!mayRegister) return people;
  const label = t('programme.listOf', { title: session.title, date: formatDay(session.date, language) });
  return (
    <>
      {people}
      <span className="no-print">
        {'. '}
        <TextLink to={`/opplaering/okt/${session.id}/oppmote`} label={label}>
          {t('programme.list')}
        </TextLink>
      </span>
    </>
  );
}
