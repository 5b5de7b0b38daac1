import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Caseload, CaseloadRecipient, CaseloadStaff } from '../caseload';
import { EffectView } from './effect-view';
import { ReasonFields } from './reason-fields';
import { TeamMembers } from './team-members';
import { useFaultWords } from './use-fault-words';
import { teamOf, type TeamEdit } from './use-team-edit';
import './team-panel.css';

interface TeamPanelProps {
  caseload: Caseload;
  edit: TeamEdit;
  mayEdit: boolean;
  recipient: CaseloadRecipient | null;
  /** The carer of the chosen cell. */
  chosen: CaseloadStaff | null;
}

/** The team of the chosen recipient: who is on it, what a change means, why, and save. */
export function TeamPanel({ caseload, edit, mayEdit, recipient, chosen }: TeamPanelProps) {
  const { t } = useTranslation('teams');
  return (
    <section className="team-panel no-print" aria-label={t('panel.label')}>
      {mayEdit || !caseload.mayChange ? null : <MakeDraft versionId={caseload.version.id} />}
      {recipient === null ? (
        <Paragraph className="muted" data-size="sm">
          {t(mayEdit ? 'panel.hint' : 'panel.hintRead')}
        </Paragraph>
      ) : (
        <OpenPanel {...{ caseload, edit, mayEdit, recipient, chosen }} />
      )}
      <PanelFoot {...{ caseload, edit, mayEdit }} />
    </section>
  );
}

function OpenPanel({ caseload, edit, mayEdit, recipient, chosen }: TeamPanelProps & { recipient: CaseloadRecipient }) {
  const { t } = useTranslation('teams');
  const fault = useFaultWords();
  const team = edit.pending?.team ?? teamOf(recipient);
  const worse = edit.effect.state === 'ready' ? edit.effect.effect.worse : [];
  const explained = edit.pending !== null && (edit.pending.quick !== null || edit.pending.reason.trim() !== '');
  const ready = edit.effect.state === 'ready' || edit.effect.state === 'pins';
  return (
    <>
      <div className="team-panel__head">
        <Heading level={2} data-size="2xs">
          {t('panel.of', { name: recipient.name })}
        </Heading>
        <span className="muted">{t('panel.size', { count: team.members.length, limit: recipient.teamSize })}</span>
        {edit.pending === null ? null : (
          <Tag data-size="sm" data-color="warning">
            {t('panel.pending')}
          </Tag>
        )}
      </div>
      {edit.pending === null ? null : (
        <>
          {edit.refusal === null ? (
            <EffectView effect={edit.effect} caseload={caseload} recipient={recipient} />
          ) : (
            <Paragraph className="team-panel__fault" role="alert" data-size="sm">
              {fault(edit.refusal)}
            </Paragraph>
          )}
          {ready ? <ReasonFields edit={edit} pending={edit.pending} worse={worse} /> : null}
          <div className="cluster">
            <Button
              data-size="sm"
              loading={edit.saving}
              disabled={!ready || (worse.length > 0 && !explained)}
              onClick={edit.save}
            >
              {t('panel.save')}
            </Button>
            <Button data-size="sm" variant="tertiary" onClick={edit.cancel}>
              {t('panel.cancel')}
            </Button>
          </div>
        </>
      )}
      <TeamMembers {...{ caseload, edit, mayEdit, recipient, chosen, team }} />
    </>
  );
}

function MakeDraft({ versionId }: { versionId: string }) {
  const { t } = useTranslation('teams');
  return (
    <Form method="post" action={`/turnus/versjon/${versionId}/utkast`}>
      <input type="hidden" name="til" value="fordeling" />
      <Button type="submit" data-size="sm">
        {t('panel.makeDraft')}
      </Button>
    </Form>
  );
}

function PanelFoot({ caseload, edit, mayEdit }: Pick<TeamPanelProps, 'caseload' | 'edit' | 'mayEdit'>) {
  const { t } = useTranslation('teams');
  const { undoable, version } = caseload;
  return (
    <div className="team-panel__foot">
      {undoable && edit.pending === null ? (
        <Button data-size="sm" variant="secondary" loading={edit.saving} onClick={() => edit.undo(undoable.changeId)}>
          {t('panel.undo', { name: undoable.recipient })}
        </Button>
      ) : null}
      {caseload.mayChange ? <Link to={`/fordeling/versjon/${version.id}/endringer`}>{t('panel.history')}</Link> : null}
      {mayEdit ? (
        <details className="team-panel__keys">
          <summary>{t('panel.keysTitle')}</summary>
          <p>{t('panel.keys')}</p>
        </details>
      ) : null}
    </div>
  );
}
