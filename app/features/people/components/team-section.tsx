import { Alert, Button, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '~/ui/form/choice-list';
import type { FieldSource, Option } from '~/ui/form/field-props';
import { FreeTextNote } from '~/ui/form/free-text-note';
import { SelectField } from '~/ui/form/select-field';
import { TextField } from '~/ui/form/text-field';
import { Radio } from '~/ui/form/tick';
import { useTold } from '~/ui/use-told';
import { NO_TEAM, OWN_TEAM } from '../new-recipient.form';
import type { TeamProposals } from '../team-proposals.query.server';
import { TeamCard } from './team-card';
import './team-card.css';

interface TeamSectionProps {
  fields: Record<'ownPrimaryId' | 'ownMemberIds' | 'teamReason', FieldSource> & {
    team: FieldSource & { value?: unknown };
  };
  staff: readonly Option[];
  proposals: TeamProposals | null;
}

/** The last step: ask for teams, look at what each gives and costs, and choose one, another, or none. */
export function TeamSection({ fields, staff, proposals }: TeamSectionProps) {
  const { t } = useTranslation('newRecipient');
  const navigation = useNavigation();
  const isProposing = navigation.state === 'submitting' && navigation.formData?.get('intent') === 'propose';
  const chosen = fields.team.value ?? fields.team.defaultValue ?? NO_TEAM;
  return (
    <>
      <Paragraph>{t('team.lead')}</Paragraph>
      <div className="cluster">
        <Button type="submit" name="intent" value="propose" variant="secondary" loading={isProposing}>
          {t(proposals?.state === 'ready' ? 'team.again' : 'team.propose')}
        </Button>
        <span role="status">{isProposing ? t('team.working') : null}</span>
      </div>
      {proposals ? <Found proposals={proposals} /> : null}
      <Fieldset className="team-choice">
        <Fieldset.Legend>{t('team.legend')}</Fieldset.Legend>
        <div className="team-choice__cards" key={fields.team.key}>
          {proposals?.state === 'ready' ? (
            <Cards proposals={proposals} name={fields.team.name} chosen={String(chosen)} />
          ) : null}
          <Radio
            name={fields.team.name}
            value={OWN_TEAM}
            label={t('team.own')}
            description={t('team.ownText')}
            defaultChecked={chosen === OWN_TEAM}
          />
          <Radio
            name={fields.team.name}
            value={NO_TEAM}
            label={t('team.none')}
            description={t('team.noneText')}
            defaultChecked={chosen !== OWN_TEAM && !isOffered(proposals, String(chosen))}
          />
        </div>
      </Fieldset>
      <div className="form__group stack" hidden={chosen !== OWN_TEAM}>
        <SelectField
          field={fields.ownPrimaryId}
          label={t('team.ownPrimary')}
          options={staff}
          none={t('team.choosePerson')}
        />
        <ChoiceList field={fields.ownMemberIds} legend={t('team.ownMembers')} choose="many" options={staff} />
      </div>
      <div className="stack" hidden={chosen === NO_TEAM}>
        <TextField field={fields.teamReason} label={t('team.reason')} description={t('team.reasonHelp')} />
        <FreeTextNote />
      </div>
    </>
  );
}

const isOffered = (proposals: TeamProposals | null, value: string): boolean =>
  proposals?.state === 'ready' && proposals.proposals.some((team) => team.value === value);

function Found({ proposals }: { proposals: TeamProposals }) {
  const { t } = useTranslation('newRecipient');
  const { sentence } = useTold();
  if (proposals.state !== 'ready') return <Alert data-color="warning">{t(`state.${proposals.state}`)}</Alert>;
  const { missing } = proposals;
  return (
    <>
      {proposals.proposals.length === 0 ? <Alert data-color="warning">{t('state.nobody')}</Alert> : null}
      <Paragraph className="muted">
        {t('team.stale')} {missing.count === 0 ? null : sentence(missing, (count) => t('team.missing', { count }))}
      </Paragraph>
    </>
  );
}

interface CardsProps {
  proposals: Extract<TeamProposals, { state: 'ready' }>;
  name: string;
  chosen: string;
}

function Cards({ proposals: { proposals, own }, name, chosen }: CardsProps) {
  return (
    <>
      {proposals.map((team) => (
        <TeamCard
          key={team.value}
          team={team}
          isOwn={false}
          name={name}
          value={team.value}
          chosen={chosen === team.value}
        />
      ))}
      {own ? <TeamCard team={own} isOwn name={name} value={own.value} chosen={chosen === own.value} /> : null}
    </>
  );
}
