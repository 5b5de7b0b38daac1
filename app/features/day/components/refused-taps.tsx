import { useTranslation } from 'react-i18next';
import { formatClock } from '~/platform/i18n/format-clock';
import type { VisitView } from '../day-view';
import type { QueuedTap } from '../queue/queued-tap';

const CAUSES = ['future', 'tooOld', 'otherDay', 'visitGone', 'notYours', 'idTaken'] as const;

interface RefusedTapsProps {
  taps: readonly QueuedTap[];
  visits: readonly VisitView[];
  dismiss: (id: string) => void;
  /** The cause of a tap that a plain form sent, as a code word. */
  plain: string | null;
}

/** Taps that could not be saved, and what to do. They stay until they are read: nothing is lost in silence. */
export function RefusedTaps({ taps, visits, dismiss, plain }: RefusedTapsProps) {
  const { t } = useTranslation('day');
  if (taps.length === 0 && plain === null) return null;
  const causeOf = (word: string | null) => t(`refused.cause.${CAUSES.find((each) => each === word) ?? 'invalid'}`);
  const nameOf = (visitId: string) => visits.find(({ visit }) => visit.id === visitId)?.visit.recipient;
  return (
    <section className="card day__refused" aria-labelledby="day-refused" role="alert">
      <h2 id="day-refused" className="day__label">
        {t('refused.title', { count: Math.max(1, taps.length) })}
      </h2>
      {plain === null ? null : <p>{causeOf(plain)}</p>}
      <ul className="day__list">
        {taps.map((tap) => {
          const recipient = nameOf(tap.visitId);
          const words = { kind: t(`kind.${tap.kind}`), time: formatClock(tap.at), cause: causeOf(tap.refused) };
          return (
            <li key={tap.id}>
              <p>{recipient === undefined ? t('refused.what', words) : t('refused.whatAt', { ...words, recipient })}</p>
              <button
                type="button"
                className="ds-button day__tap"
                data-variant="secondary"
                onClick={() => dismiss(tap.id)}
              >
                {t('refused.dismiss')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
