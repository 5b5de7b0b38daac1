import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '~/ui/form/field-props';
import { FormFrame } from '~/ui/form/form-frame';
import type { FormReply } from '~/ui/form/parse-form';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { newRecipientForm } from '../new-recipient.form';
import type { TeamProposals } from '../team-proposals.query.server';
import { LimitRows } from './limit-rows';
import { RecipientFields, useRecipientLabels } from './recipient-fields';
import { TeamSection } from './team-section';
import { useVisitLabels } from './visit-fields';
import { VisitRows } from './visit-rows';

export interface NewRecipientChoices {
  readonly zones: readonly Option[];
  readonly staff: readonly Option[];
  readonly skills: readonly Option[];
}

interface NewRecipientEditorProps {
  choices: NewRecipientChoices;
  defaults: Record<string, unknown>;
  reply: FormReply | undefined;
  proposals: TeamProposals | null;
  /** Called with the form whenever something may have been typed. */
  onTyped: (form: HTMLFormElement | null) => void;
}

const PARTS = ['person', 'visits', 'limits', 'team'] as const;

/** Everything about somebody new on one page, in four parts that can be filled in any order. */
export function NewRecipientEditor({ choices, defaults, reply, proposals, onTyped }: NewRecipientEditorProps) {
  const { t } = useTranslation('newRecipient');
  const box = useRef<HTMLDivElement>(null);
  const [form, fields] = useCheckedForm({ id: 'ny', schema: newRecipientForm, defaults, reply });
  const labels = { ...useRecipientLabels(), ...usePartLabels() };
  // A form that nobody has touched is not worth keeping.
  const touched = useRef(false);
  const touch = () => {
    touched.current = true;
    onTyped(box.current?.querySelector('form') ?? null);
  };
  useEffect(() => {
    if (touched.current) onTyped(box.current?.querySelector('form') ?? null);
  });
  return (
    <div className="new-recipient" ref={box} onInput={touch}>
      <FormFrame form={form} cancelTo="/tjenestemottakere" labels={labels} submit={t('save')}>
        <nav aria-label={t('steps')}>
          <ol className="new-recipient__steps">
            {PARTS.map((part) => (
              <li key={part}>
                <DsLink href={`#del-${part}`}>{t(`step.${part}`)}</DsLink>
              </li>
            ))}
          </ol>
        </nav>
        <Part part="person">
          <RecipientFields fields={fields} criteria={[]} zones={choices.zones} staff={choices.staff} />
        </Part>
        <Part part="visits">
          <VisitRows form={form} list={fields.visits} skills={choices.skills} />
        </Part>
        <Part part="limits">
          <LimitRows form={form} exclusions={fields.exclusions} wishes={fields.wishes} staff={choices.staff} />
        </Part>
        <Part part="team">
          <TeamSection fields={fields} staff={choices.staff} proposals={proposals} />
          <input type="hidden" name={fields.draftTitle.name} value={t('draftTitle')} />
          <p className="muted">{t('saveHelp')}</p>
        </Part>
      </FormFrame>
    </div>
  );
}

function Part({ part, children }: { part: (typeof PARTS)[number]; children: ReactNode }) {
  const { t } = useTranslation('newRecipient');
  const id = `del-${part}`;
  return (
    <section className="card stack new-recipient__part" aria-labelledby={id}>
      <Heading level={2} data-size="sm" id={id}>
        {t(`step.${part}`)}
      </Heading>
      {children}
    </section>
  );
}

function usePartLabels() {
  const { t } = useTranslation(['newRecipient', 'recipients']);
  const ofVisit = Object.entries(useVisitLabels()).map(([field, label]) => [`visits.${field}`, label]);
  return {
    ...(Object.fromEntries(ofVisit) as Record<string, string>),
    'exclusions.staffId': t('recipients:exclusionStaff'),
    'exclusions.reason': t('recipients:exclusionReason'),
    'wishes.weekday': t('recipients:wishes.weekday'),
    'wishes.earliest': t('recipients:wishes.earliest'),
    'wishes.latest': t('recipients:wishes.latest'),
    'wishes.staffId': t('recipients:wishes.person'),
    visits: t('step.visits'),
    exclusions: t('exclusions'),
    wishes: t('wishes'),
    team: t('team.legend'),
    ownPrimaryId: t('team.ownPrimary'),
    ownMemberIds: t('team.ownMembers'),
    teamReason: t('team.reason'),
  };
}
