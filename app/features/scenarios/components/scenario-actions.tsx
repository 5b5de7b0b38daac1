import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ScenarioPage } from '../scenario-page.query.server';
import type { ScenarioIntent } from '../scenario-intent.form';

export type ScenarioFault = 'stale' | 'alreadyAdopted' | 'notReady' | 'supposedRecipients' | 'changeUnreadable';

interface ScenarioActionsProps {
  scenario: ScenarioPage;
  fault: ScenarioFault | undefined;
}

/** Adopt as a draft, work out again, or throw away. */
export function ScenarioActions({ scenario, fault }: ScenarioActionsProps) {
  const { t } = useTranslation('scenarios');
  const busy = useNavigation().state === 'submitting';
  const mayAdopt =
    scenario.result !== null && scenario.adoptedId === null && !scenario.stale && !scenario.result.hasSupposed;
  const intent = (value: ScenarioIntent) => ({ name: 'intent', value });
  return (
    <div className="stack">
      {fault ? (
        <Alert data-color="danger" role="alert">
          {t(`fault.${fault}`)}
        </Alert>
      ) : null}
      {scenario.adoptedId !== null ? (
        <Alert data-color="success">
          {t('adopt.done')} <Link to={`/turnus?versjon=${scenario.adoptedId}`}>{t('adopt.toDraft')}</Link>
        </Alert>
      ) : null}
      {scenario.stale && scenario.adoptedId === null ? <Alert data-color="warning">{t('adopt.stale')}</Alert> : null}
      {scenario.result?.hasSupposed ? <Paragraph>{t('adopt.supposed')}</Paragraph> : null}
      <Form method="post" className="cluster">
        {mayAdopt ? (
          <Button type="submit" {...intent('adopt')} loading={busy}>
            {t('adopt.submit')}
          </Button>
        ) : null}
        {scenario.state === 'waiting' ? null : (
          <Button type="submit" variant="secondary" {...intent('again')}>
            {t('again')}
          </Button>
        )}
        <Button type="submit" variant="tertiary" data-color="danger" {...intent('discard')}>
          {scenario.state === 'waiting' ? t('stop') : t('discard')}
        </Button>
      </Form>
      {mayAdopt ? <Paragraph className="muted">{t('adopt.help')}</Paragraph> : null}
    </div>
  );
}
