import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '~/domain/verdict';

const CAUSES = [
  'notFound',
  'notDraft',
  'stale',
  'outdated',
  'empty',
  'unchanged',
  'unknown',
  'notPlanned',
  'teamTooLarge',
  'excluded',
  'primaryPinned',
  'lacksSkill',
  'reasonMissing',
  'changedSince',
  'tooMany',
  'nothingChosen',
  'offline',
  'signedOut',
  'failed',
] as const;
type Cause = (typeof CAUSES)[number];
const isCause = (cause: string): cause is Cause => CAUSES.some((known) => known === cause);

/** A refusal of a team in words. */
export function useFaultWords(): (refusal: Refusal) => string {
  const { t } = useTranslation('teams');
  return useCallback(({ cause, facts }: Refusal) => t(`fault.${isCause(cause) ? cause : 'failed'}`, { ...facts }), [t]);
}
