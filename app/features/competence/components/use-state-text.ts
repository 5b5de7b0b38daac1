import { useTranslation } from 'react-i18next';
import type { Competence } from '~/domain/training/competence';

/** The sign of each state: told apart without colour. */
export const SIGN = { valid: '✓', soon: '!', expired: '✗', none: '–' } as const;

/** What a cell says of competence: the month after which it counts no longer, or that it does for good. */
export function useStateText(): (competence: Competence) => string {
  const { t } = useTranslation('competence');
  return ({ state, lastDay }) => {
    if (state === 'none') return '';
    if (lastDay === null) return t('matrix.forGood');
    const month = lastDay.slice(0, 7).split('-').reverse().join('.');
    return t(state === 'expired' ? 'matrix.wasTo' : 'matrix.to', { month });
  };
}
