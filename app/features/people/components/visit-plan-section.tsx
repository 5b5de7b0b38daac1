import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';
import { usePeriodText } from './use-period-text';
import { usePlanText } from './use-plan-text';
import { TextLink } from '~/ui/text-link';

type Plan = RecipientData['visitPlans'][number];

interface VisitPlanSectionProps {
  plans: readonly Plan[];
  /** Address of the recipient's page. */
  base: string;
  canChange: boolean;
}

/** The visit plans in plain words, and those that have ended. */
export function VisitPlanSection({ plans, base, canChange }: VisitPlanSectionProps) {
  const { t } = useTranslation('recipients');
  const now = plans.filter((plan) => plan.state !== 'past');
  const past = plans.filter((plan) => plan.state === 'past');
  const add = canChange ? { to: `${base}/besoksplan/ny`, text: t('addPlan') } : null;
  return (
    <Section id="besoksplaner" title={t('plansTitle')} link={add}>
      {now.length === 0 ? (
        <Paragraph>{t('noPlans')}</Paragraph>
      ) : (
        <PlanList plans={now} base={base} canChange={canChange} />
      )}
      {past.length === 0 ? null : (
        <Details>
          <Details.Summary>{t('pastPlans')}</Details.Summary>
          <Details.Content>
            <PlanList plans={past} base={base} canChange={false} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function PlanList({ plans, base, canChange }: VisitPlanSectionProps) {
  const { t } = useTranslation(['recipients', 'common']);
  const planText = usePlanText();
  const periodText = usePeriodText();
  return (
    <ul className="people__list">
      {plans.map((plan) => {
        const text = planText(plan);
        return (
          <li key={plan.id}>
            <span>
              {text}
              {plan.skills.length === 0 ? null : <span className="muted"> · {plan.skills.join(', ')}</span>}
              {plan.toKnow === null ? null : <span className="muted"> · {plan.toKnow}</span>}
            </span>
            <span className="muted">{periodText(plan)}</span>
            {canChange ? (
              <span className="cluster">
                <TextLink to={`${base}/besoksplan/${plan.id}`} label={t('editPlanNamed', { plan: text })}>
                  {t('common:edit')}
                </TextLink>
                <TextLink to={`${base}/besoksplan/${plan.id}/avslutt`} label={t('endPlanNamed', { plan: text })}>
                  {t('end')}
                </TextLink>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
