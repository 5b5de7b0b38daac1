import { useTranslation } from 'react-i18next';
import type { Saving } from '../day-view';

const WORDS = { sending: 'queue.tapSending', waiting: 'queue.tapWaiting', saved: 'queue.tapSaved' } as const;

/** Whether the latest tap at a visit is saved. */
export function SavingMark({ saving }: { saving: Saving }) {
  const { t } = useTranslation('day');
  return saving === null ? null : <span className={`day__saving day__saving--${saving}`}>({t(WORDS[saving])})</span>;
}
