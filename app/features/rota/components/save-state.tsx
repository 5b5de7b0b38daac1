import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DraftCells } from './use-draft-cells';
import type { WallDay } from './wall-days';

const CAUSES = ['stale', 'notDraft', 'notFound', 'unknown', 'offline'] as const;
type Cause = (typeof CAUSES)[number];
const isCause = (cause: string): cause is Cause => CAUSES.some((known) => known === cause);
/** Causes after which the same changes can be tried again. */
const RETRY: readonly string[] = ['stale', 'offline'];

/** Whether what was changed is saved, and what to do where it is not. */
export function SaveState({ draft, days }: { draft: DraftCells; days: readonly WallDay[] }) {
  const { t } = useTranslation('rota');
  const state = draft.saving ? t('save.saving') : draft.saved ? t('save.saved') : '';
  return (
    <div className="save-state no-print">
      <div className="cluster">
        <Button data-size="sm" variant="tertiary" aria-disabled={!draft.canUndo} onClick={draft.undo}>
          {t('save.undo')}
        </Button>
        <span role="status" className="muted">
          {draft.refusal === null ? state : ''}
        </span>
      </div>
      {draft.refusal === null ? null : <Refusal draft={draft} days={days} cause={draft.refusal} />}
    </div>
  );
}

function Refusal({ draft, days, cause }: { draft: DraftCells; days: readonly WallDay[]; cause: string }) {
  const { t } = useTranslation('rota');
  const word = (code: string | null) => code ?? t('cell.off');
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>
        {t(`save.cause.${isCause(cause) ? cause : 'unknown'}`)} {t('save.kept', { count: draft.unsaved })}
      </Paragraph>
      {draft.collisions.length === 0 ? null : (
        <ul>
          {draft.collisions.map(({ name, day, mine, theirs }) => (
            <li key={`${name} ${day}`}>
              {t('save.collision', {
                name,
                date: days[day]?.shortDate ?? '',
                mine: word(mine.code),
                theirs: word(theirs.code),
              })}
            </li>
          ))}
        </ul>
      )}
      <div className="cluster">
        {RETRY.includes(cause) ? (
          <Button data-size="sm" onClick={draft.retry}>
            {t('save.retry')}
          </Button>
        ) : null}
        <Button data-size="sm" variant="secondary" onClick={draft.discard}>
          {t('save.discard')}
        </Button>
      </div>
    </Alert>
  );
}
