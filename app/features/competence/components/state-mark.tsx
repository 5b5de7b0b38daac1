import { useTranslation } from 'react-i18next';
import type { Competence } from '~/domain/training/competence';
import { SIGN, useStateText } from './use-state-text';

/** Whether somebody has a theme, by a sign that stands for the words or with them, and until when. */
export function StateMark({ competence, inWords = false }: { competence: Competence; inWords?: boolean }) {
  const { t } = useTranslation('competence');
  const text = useStateText()(competence);
  return (
    <span className={`competence__mark competence__mark--${competence.state}`}>
      <span aria-hidden="true" className="competence__sign">
        {SIGN[competence.state]}
      </span>
      <span className={inWords ? undefined : 'visually-hidden'}>{t(`state.${competence.state}`)}</span> {text}
    </span>
  );
}
