import { Field, Label, Select } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { whyAddress } from '../reasons/why-address';
import type { Caseload, CaseloadRecipient, CaseloadStaff } from '../caseload';
import { withMember, withoutMember, withPinTurned, withPrimary, type TeamChoice } from '../teams/team';
import type { TeamEdit } from './use-team-edit';

interface TeamMembersProps {
  caseload: Caseload;
  edit: TeamEdit;
  mayEdit: boolean;
  recipient: CaseloadRecipient;
  chosen: CaseloadStaff | null;
  team: TeamChoice;
}

/** Everyone on the team, those who come beside it, and the person of the chosen cell, with what can be done. */
export function TeamMembers(props: TeamMembersProps) {
  const { caseload, recipient, team, chosen, mayEdit, edit } = props;
  const { t } = useTranslation('teams');
  const others = recipient.faces.filter(({ staffId }) => !team.members.includes(staffId)).map(({ staffId }) => staffId);
  const listed = [...team.members, ...others];
  const ids = chosen === null || listed.includes(chosen.id) || edit.pending ? listed : [...listed, chosen.id];
  return (
    <>
      <ul className="team-panel__members">
        {ids.map((id) => (
          <Member key={id} {...props} staffId={id} isChosen={id === chosen?.id} />
        ))}
      </ul>
      {mayEdit ? (
        <AddMember
          label={t('panel.add')}
          staff={caseload.staff.filter(({ id }) => !team.members.includes(id))}
          onAdd={(id) => edit.change(recipient, (before) => withMember(before, id))}
        />
      ) : null}
    </>
  );
}

function Member(props: TeamMembersProps & { staffId: string; isChosen: boolean }) {
  const { caseload, edit, recipient, team, staffId } = props;
  const { t } = useTranslation(['teams', 'caseload']);
  const role = team.primary === staffId ? 'primary' : team.members.includes(staffId) ? 'member' : 'other';
  const name = caseload.staff.find(({ id }) => id === staffId)?.name ?? '';
  const before = recipient.faces.find((face) => face.staffId === staffId)?.visits ?? 0;
  const after =
    edit.pending && edit.effect.state === 'ready'
      ? (edit.effect.effect.after.faces.find((face) => face.staffId === staffId)?.visits ?? 0)
      : before;
  const isPinned = team.pinned.includes(staffId);
  return (
    <li className={`team-panel__member${props.isChosen ? ' team-panel__member--chosen' : ''}`}>
      <span aria-hidden="true" className={`face face--${role}${isPinned ? ' face--pinned' : ''}`}>
        {after}
      </span>
      <span className="team-panel__who">
        <strong>{name}</strong>
        <span className="muted">
          {t(`caseload:role.${role}`)}
          {isPinned ? `, ${t('panel.pinned')}` : ''}
          {' · '}
          {before === after
            ? before === 0
              ? t('panel.noVisits')
              : t('panel.visits', { count: before })
            : t('panel.visitsChange', { before, after })}
        </span>
        <MemberActions {...props} {...{ role, isPinned, name }} />
      </span>
    </li>
  );
}

interface MemberActionsProps extends TeamMembersProps {
  staffId: string;
  role: 'primary' | 'member' | 'other';
  isPinned: boolean;
  name: string;
}

function MemberActions({
  caseload,
  edit,
  mayEdit,
  recipient,
  team,
  staffId,
  role,
  isPinned,
  name,
}: MemberActionsProps) {
  const { t } = useTranslation('teams');
  const act = (text: string, to: (before: TeamChoice) => TeamChoice, short = text) => (
    <button type="button" aria-label={`${text}: ${name}`} onClick={() => edit.change(recipient, to)}>
      {short}
    </button>
  );
  return (
    <span className="team-panel__acts">
      {mayEdit ? (
        <>
          {role === 'primary'
            ? null
            : act(t('panel.makePrimary'), (before) => withPrimary(before, staffId), t('panel.makePrimaryShort'))}
          {role === 'other'
            ? act(t('panel.addMember'), (before) => withMember(before, staffId), t('panel.addMemberShort'))
            : null}
          {role === 'other'
            ? null
            : act(t(isPinned ? 'panel.unpin' : 'panel.pin'), (before) => withPinTurned(before, staffId))}
          {role === 'other' || team.members.length === 1
            ? null
            : act(t('panel.remove'), (before) => withoutMember(before, staffId))}
        </>
      ) : null}
      <Link
        to={whyAddress({ versionId: caseload.version.id, recipientId: recipient.id, staffId })}
        aria-label={`${t('panel.why')} ${name}`}
      >
        {t('panel.why')}
      </Link>
    </span>
  );
}

function AddMember(props: { label: string; staff: readonly CaseloadStaff[]; onAdd: (id: string) => void }) {
  const { t } = useTranslation('teams');
  const id = useId();
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{props.label}</Label>
      <Select
        id={id}
        value=""
        onChange={(event) => event.currentTarget.value !== '' && props.onAdd(event.currentTarget.value)}
      >
        <Select.Option value="">{t('panel.addChoose')}</Select.Option>
        {props.staff.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.skills.length === 0 ? person.name : `${person.name} (${person.skills.join(', ')})`}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
