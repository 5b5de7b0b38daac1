import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { CRITERIA } from '../recipient.form';
import type { recipientPage } from '../recipient-page.query.server';
import { Section } from './section';

export type RecipientData = NonNullable<Awaited<ReturnType<typeof recipientPage>>>;

/** A criterion in words; one that came with an import stands as it is written. */
export function useCriterionText(): (code: string) => string {
  const { t } = useTranslation('recipients');
  return (code) => {
    const known = CRITERIA.find((each) => each === code);
    return known ? t(`criteria.${known}`) : code;
  };
}

export function RecipientFacts({ recipient, today }: { recipient: RecipientData['recipient']; today: string }) {
  const { t } = useTranslation(['recipients', 'common']);
  const criterionText = useCriterionText();
  const { reviewOn, endsOn } = recipient;
  const overdue = reviewOn !== null && reviewOn < today ? ` – ${t('overdue')}` : '';
  const facts = [
    [t('zone'), recipient.zone],
    [t('category'), t(`common:category.${recipient.category}`)],
    [t('tier'), recipient.tier ?? '–'],
    [t('coverage'), t(`coverages.${recipient.serviceCoverage}`)],
    [t('teamSize'), String(recipient.teamSize)],
    ...(recipient.neverAlone ? [[t('neverAlone'), t('neverAloneYes')]] : []),
    [t('pinnedPrimary'), recipient.pinnedPrimary ?? t('noPinned')],
    [t('start'), formatDate(recipient.startsOn)],
    [t('review'), reviewOn === null ? '–' : formatDate(reviewOn) + overdue],
    ...(endsOn === null ? [] : [[t('lastDay'), formatDate(endsOn)]]),
    [t('reference'), recipient.reference],
  ];
  return (
    <Section id="fakta" title={t('factsTitle')}>
      <dl className="people__facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('criteriaTitle')}</dt>
          <dd>{recipient.criteriaMet.map(criterionText).join('; ') || t('noCriteria')}</dd>
        </div>
      </dl>
    </Section>
  );
}
