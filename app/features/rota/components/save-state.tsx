import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DraftCells } from './use-draft-cells';
import type { WallDay } from './wall-days';

const CAUSES = ['stale', 'notDraft', 'notFound', 'unknown', 'offline'] as const;
type Cause = (typeof CAUSES)[number];
const isCause = (cause: string): cause is Cause => CAUSES.some((known) => known === cause);
/** Causes after which the same changes can be tried again. */
const RETRY: readonly string[] = ['stale', 'offline'];

/** Undo, and whether what was changed is saved. */
export function SaveState({ draft }: { draft: DraftCells }) {
  const { t } = useTranslation('rota');
  const state = draft.saving ? t('save.saving') : draft.saved ? t('save.saved') : '';
  return (
    <div className="save-state">
      <span role="status" className="muted">
        {draft.refusal === null ? state : ''}
      </span>
      <Button data-size="sm" variant="tertiary" disabled={!draft.canUndo} onClick={draft.undo}>
        {t('save.undo')}
      </Button>
    </div>
  );
}

/** Why changes are not saved, what they meet, and what to do. */
export function SaveRefusal({ draft, days }: { draft: DraftCells; days: readonly WallDay[] }) {
  return draft.refusal === null ? null : <Refusal draft={draft} days={days} cause={draft.refusal} />;
}

function Refusal({ draft, days, cause }: { draft: DraftCells; days: readonly WallDay[]; cause: string }) {
  const { t } = useTranslation('rota');
  const word = (code: string | null) => code ?? t('cell.off');
  return (
    <Alert data-color="warning" role="alert" className="no-print">
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
