import { useTranslation } from 'react-i18next';
import type { Competence } from '~/domain/training/competence';
import { formatDate } from '~/platform/i18n/format';

/** What a cell says of competence beside its sign: the month after which it counts no longer, or that it lasts. */
export function useShortText(): (competence: Competence) => string {
  const { t } = useTranslation('competence');
  return ({ state, lastDay }) => {
    if (state === 'none') return '';
    if (lastDay === null) return t('matrix.forGood');
    const month = lastDay.slice(0, 7).split('-').reverse().join('.');
    return t(state === 'expired' ? 'matrix.wasTo' : 'matrix.to', { month });
  };
}

/** The same in a sentence that needs no sign. */
export function useLongText(): (competence: Competence) => string {
  const { t } = useTranslation('competence');
  return ({ state, lastDay }) => {
    if (state === 'none') return t('state.none');
    return lastDay === null ? t('person.forGood') : t(`person.stateTo.${state}`, { date: formatDate(lastDay) });
  };
}
