import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { QueueView } from '../queue/tap-queue';

interface QueueLineProps {
  queue: QueueView;
  /** What was tapped last, in a sentence. */
  said: string;
  retry: () => void;
}

/** How much is saved, or nothing where nothing was tapped since the page was opened. */
function useWords({ state, waiting, saved }: QueueView): string {
  const { t } = useTranslation('day');
  const count = waiting.length;
  if (count === 0) return state === 'resting' && saved.length > 0 ? t('queue.saved') : '';
  if (state === 'signedOut') return t('queue.signedOut', { count });
  return t(state === 'waiting' ? 'queue.waiting' : 'queue.sending', { count });
}

/** One line: whether all that was tapped is saved. It is read out when it changes. */
export function QueueLine({ queue, said, retry }: QueueLineProps) {
  const { t } = useTranslation('day');
  const words = useWords(queue);
  const count = queue.waiting.length;
  const isSignedOut = queue.state === 'signedOut' && count > 0;
  return (
    <div className="day__queue" data-waiting={count > 0}>
      <p role="status">
        {said} {words}
        {queue.isKept ? null : ` ${t('queue.notKept')}`}
      </p>
      {isSignedOut ? (
        <Link reloadDocument to="/logg-inn?til=/i-dag" className="ds-button day__tap" data-variant="primary">
          {t('queue.signIn')}
        </Link>
      ) : null}
      {queue.state === 'waiting' && count > 0 ? (
        <button type="button" className="ds-button day__tap" data-variant="secondary" onClick={retry}>
          {t('queue.retry')}
        </button>
      ) : null}
    </div>
  );
}
