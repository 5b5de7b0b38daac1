import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { TextBox } from '~/ui/form/text-box';
import type { Worsening } from '../teams/team-effect';
import { MAX_REASON, QUICK_REASONS, type QuickReason } from '../teams/team.form';
import type { PendingTeam, TeamEdit } from './use-team-edit';

interface ReasonFieldsProps {
  edit: TeamEdit;
  pending: PendingTeam;
  /** What becomes worse; then a reason is needed. */
  worse: readonly Worsening[];
}

const isQuick = (value: string): value is QuickReason => QUICK_REASONS.some((known) => known === value);

/** Why the leader wants this team: a choice of words, or her own. */
export function ReasonFields({ edit, pending, worse }: ReasonFieldsProps) {
  const { t } = useTranslation('teams');
  const [quickId, ownId] = [useId(), useId()];
  return (
    <div className="team-panel__reason">
      {worse.length === 0 ? null : (
        <Paragraph className="team-panel__worse" data-size="sm">
          {worse.map((cause) => t(`reason.worse.${cause}`)).join(' ')} {t('reason.needed')}
        </Paragraph>
      )}
      <Field data-size="sm">
        <Label htmlFor={quickId}>{t('reason.quick')}</Label>
        <Select
          id={quickId}
          value={pending.quick ?? ''}
          onChange={({ currentTarget: { value } }) => edit.explain({ quick: isQuick(value) ? value : null })}
        >
          <Select.Option value="">{t('reason.none')}</Select.Option>
          {QUICK_REASONS.map((quick) => (
            <Select.Option key={quick} value={quick}>
              {t(`reason.options.${quick}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <TextBox
        id={ownId}
        data-size="sm"
        label={t('reason.own')}
        maxLength={MAX_REASON}
        value={pending.reason}
        onChange={(event) => edit.explain({ reason: event.currentTarget.value })}
      />
      <FreeTextNote />
    </div>
  );
}
