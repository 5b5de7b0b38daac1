import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '~/platform/i18n/format-clock';
import type { DayChangeView } from '../day-change';

const KINDS = [
  'absence',
  'substitute',
  'shiftOpened',
  'visitMoved',
  'visitCancelled',
  'visitAdded',
  'listHandedOver',
  'lateRunning',
  'undo',
] as const;

/** What has changed since the carer looked last, and why. */
export function ChangesCard({ changes, date }: { changes: readonly DayChangeView[]; date: string }) {
  const { t } = useTranslation('day');
  const newest = changes.at(-1);
  if (newest === undefined) return null;
  const until = changes.reduce((latest, { at }) => (at > latest ? at : latest), newest.at);
  return (
    <section className="card day__changes" aria-labelledby="day-changes">
      <h2 id="day-changes" className="day__label">
        {t('changes.title', { count: changes.length })}
      </h2>
      <ul className="day__list">
        {changes.map((change) => (
          <li key={change.id}>
            <p>
              <strong>
                {t(`changes.what.${change.what}`, {
                  recipient: change.recipient,
                  was: change.was ?? '',
                  is: change.is ?? '',
                })}
              </strong>{' '}
              {change.reason ?? t(`changes.why.${KINDS.find((kind) => kind === change.kind) ?? 'visitMoved'}`)}
            </p>
            {change.by === null ? null : (
              <p className="muted">{t('changes.by', { name: change.by, time: formatClock(new Date(change.at)) })}</p>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" action="/i-dag" preventScrollReset>
        <input type="hidden" name="dato" value={date} />
        <input type="hidden" name="til" value={until} />
        <button type="submit" name="gjor" value="sett" className="ds-button day__tap" data-variant="secondary">
          {t('changes.seen')}
        </button>
      </Form>
    </section>
  );
}
