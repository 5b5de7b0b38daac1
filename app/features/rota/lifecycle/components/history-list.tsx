import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import type { HistoryStep } from '../version-history.query.server';

/** The steps of a version, oldest first. */
export function HistoryList({ steps }: { steps: readonly HistoryStep[] }) {
  return (
    <ol className="history">
      {steps.map((step) => (
        <Step key={`${step.at} ${step.what} ${step.who ?? ''}`} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: HistoryStep }) {
  const { t } = useTranslation('lifecycle');
  const language = useLanguage();
  const what = useWhat();
  const held = step.what === 'consultationHeld';
  const when = held ? formatDate(step.on) : formatInstant(step.at, language);
  return (
    <li className="history__step">
      <p className="history__what">{what(step)}</p>
      <p className="muted">{held ? when : `${when}, ${step.who ?? t('history.byProgram')}`}</p>
      {reasonsOf(step).map((reason) => (
        <p key={reason}>{t('history.reason', { reason })}</p>
      ))}
      {held && step.objections > 0 ? <p>{t('history.objections', { count: step.objections })}</p> : null}
    </li>
  );
}

function reasonsOf(step: HistoryStep): readonly string[] {
  if (step.what === 'changed') return step.reasons;
  return step.what === 'published' && step.reason !== null ? [step.reason] : [];
}

function useWhat(): (step: HistoryStep) => string {
  const { t } = useTranslation('lifecycle');
  return (step) => {
    if (step.what === 'changed') return t('history.changed', { count: step.days });
    if (step.what === 'superseded') return t('history.superseded', { number: step.by });
    if (step.what !== 'created') return t(`history.${step.what}`);
    if (step.byRun)
      return step.from === null ? t('history.proposedAlone') : t('history.proposed', { number: step.from });
    return step.from === null ? t('history.created') : t('history.createdFrom', { number: step.from });
  };
}
