import { useTranslation } from 'react-i18next';
import type { Competence } from '~/domain/training/competence';
import { useShortText } from './use-state-text';

/** The sign of each state: told apart without colour. */
const SIGN = { valid: '✓', soon: '!', expired: '✗', none: '–' } as const;

/** Whether somebody has a theme, by a sign, and what is said of it; without that it is the month until which it counts. */
export function StateMark({ competence, text }: { competence: Competence; text?: string }) {
  const { t } = useTranslation('competence');
  const short = useShortText()(competence);
  return (
    <span className={`competence__mark competence__mark--${competence.state}`}>
      <span aria-hidden="true" className="competence__sign">
        {SIGN[competence.state]}
      </span>{' '}
      {text === undefined ? <span className="visually-hidden">{t(`state.${competence.state}`)} </span> : null}
      {text ?? short}
    </span>
  );
}
