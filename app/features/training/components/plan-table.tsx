import { Button, Tag } from '@digdir/designsystemet-react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDayOfYear, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { SeriesPage } from '../series-page.query.server';

type PlannedSession = SeriesPage['sessions'][number];

/** The sessions of a series by date. It is what is printed of it. */
export function PlanTable(props: { caption: string; sessions: SeriesPage['sessions']; mayChange: boolean }) {
  const { t } = useTranslation(['training', 'common']);
  const language = useLanguage();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={props.caption}>
      <table className="ds-table training__table" data-border>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('programme.when')}</th>
            <th scope="col">{t('form.theme')}</th>
            <th scope="col">{t('form.place')}</th>
            <th scope="col">{t('form.leaders')}</th>
            <th scope="col">{t('programme.people')}</th>
          </tr>
        </thead>
        <tbody>
          {props.sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <TextLink to={`/opplaering/okt/${session.id}`}>{formatDayOfYear(session.date, language)}</TextLink>
                <div className="muted">
                  {session.start}–{session.end}, {t('common:week', { week: isoWeekOf(session.date) })}
                </div>
              </th>
              <td>{session.theme ?? '–'}</td>
              <td>{session.place || '–'}</td>
              <td>{session.leaders.join(', ') || '–'}</td>
              <td>
                <State session={session} mayChange={props.mayChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ session, mayChange }: { session: PlannedSession; mayChange: boolean }) {
  const { t } = useTranslation('training');
  const language = useLanguage();
  if (session.status === 'cancelled') {
    const why = session.isRedDay ? t('series.redDay') : session.reason;
    const date = formatDay(session.date, language);
    return (
      <div className="cluster">
        <Tag data-size="sm" data-color="neutral">
          {t('programme.cancelled')}
        </Tag>
        {why}
        {mayChange && !session.isOver ? (
          <Form method="post" action={`/opplaering/okt/${session.id}`} className="no-print">
            <input type="hidden" name="revision" value={session.revision} />
            <Button
              type="submit"
              name="step"
              value="restore"
              variant="tertiary"
              data-size="sm"
              aria-label={t('series.holdOn', { date })}
            >
              {t('series.hold')}
            </Button>
          </Form>
        ) : null}
      </div>
    );
  }
  const people = session.isOver
    ? session.status === 'held'
      ? t('programme.present', { count: session.present })
      : t('series.notRegistered')
    : t('programme.signedUp', { count: session.signedUp });
  return (
    <span className="cluster">
      <span className="no-print">{people}</span>
      {session.ownChange ? <Tag data-size="sm">{t('series.ownChange')}</Tag> : null}
    </span>
  );
}
