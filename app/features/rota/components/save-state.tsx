import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '~/ui/text-link';
import type { DraftCells } from './use-draft-cells';
import type { WallDay } from './wall-days';

const CAUSES = ['stale', 'notDraft', 'notFound', 'unknown', 'offline', 'signedOut', 'failed'] as const;
type Cause = (typeof CAUSES)[number];
const isCause = (cause: string): cause is Cause => CAUSES.some((known) => known === cause);
/** Causes after which the same changes can be tried again. */
const RETRY: readonly string[] = ['stale', 'offline', 'failed'];

/** Undo and redo, whether what was changed is saved, and the keys. */
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
      <Button data-size="sm" variant="tertiary" disabled={!draft.canRedo} onClick={draft.redo}>
        {t('save.redo')}
      </Button>
    </div>
  );
}

/** Changes of an earlier visit that were never saved: taken back in, or thrown away. */
export function KeptEdits({ draft }: { draft: DraftCells }) {
  const { t } = useTranslation('rota');
  if (draft.offered === 0) return null;
  return (
    <Alert data-color="info" className="no-print">
      <Paragraph>{t('kept.text', { count: draft.offered })}</Paragraph>
      <div className="cluster">
        <Button data-size="sm" onClick={draft.restore}>
          {t('kept.restore')}
        </Button>
        <Button data-size="sm" variant="secondary" onClick={draft.forget}>
          {t('kept.forget')}
        </Button>
      </div>
    </Alert>
  );
}

interface SaveRefusalProps {
  draft: DraftCells;
  days: readonly WallDay[];
  versionId: string;
}

/** Why changes are not saved, what they meet, and what to do. */
export function SaveRefusal(props: SaveRefusalProps) {
  return props.draft.refusal === null ? null : <Refusal {...props} cause={props.draft.refusal} />;
}

function Refusal({ draft, days, versionId, cause }: SaveRefusalProps & { cause: string }) {
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
        {cause === 'signedOut' ? (
          <TextLink to={`/logg-inn?til=${encodeURIComponent(`/turnus?versjon=${versionId}`)}`}>
            {t('save.signIn')}
          </TextLink>
        ) : null}
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
