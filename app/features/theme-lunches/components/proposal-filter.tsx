import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LunchProposal } from '../lunch-proposal.query.server';
import { WHOM, type Whom } from '../period';
import { WEEKS_AHEAD } from '../proposal-choice';
import { Choice } from './choice';

/** Chooses theme, zone, how far ahead to look, when the lunch begins and whom to count. */
export function ProposalFilter({ proposal, whom }: { proposal: LunchProposal; whom: Whom }) {
  const { t } = useTranslation('themeLunches');
  const startId = useId();
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <Form method="get" className="cluster lunch-filter no-print" preventScrollReset>
      <Choice name="tema" label={t('proposal.theme')} options={proposal.themes.map(named)} chosen={proposal.theme.id} />
      <Choice name="sone" label={t('proposal.zone')} options={proposal.zones.map(named)} chosen={proposal.zone.id} />
      <Choice
        name="uker"
        label={t('proposal.weeks')}
        options={WEEKS_AHEAD.map((count) => ({ value: String(count), label: t('proposal.weekCount', { count }) }))}
        chosen={String(proposal.weeks)}
      />
      <Field data-size="sm">
        <Label htmlFor={startId}>{t('proposal.start')}</Label>
        <Input id={startId} key={proposal.start} name="kl" defaultValue={proposal.start} size={6} inputMode="numeric" />
      </Field>
      <Choice
        name="hvem"
        label={t('filter.whom')}
        options={WHOM.map((one) => ({ value: one, label: t(`filter.whoms.${one}`) }))}
        chosen={whom}
      />
      <Button type="submit" variant="secondary" data-size="sm">
        {t('proposal.find')}
      </Button>
    </Form>
  );
}
