import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { FindingGroups } from '~/ui/finding-groups';
import type { NamedResult } from '../scenario-page.query.server';

/** Rules that the plan breaks if it comes so. */
export function BreachesSection({ breaches }: Pick<NamedResult, 'breaches'>) {
  const { t } = useTranslation('scenarios');
  if (breaches.total.count === 0) return null;
  return (
    <section className="stack" aria-labelledby="breaches-head">
      <Heading level={2} data-size="xs" id="breaches-head">
        {t('breaches')}
      </Heading>
      <FindingGroups {...breaches} />
    </section>
  );
}
