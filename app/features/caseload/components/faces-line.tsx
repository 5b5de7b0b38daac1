import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ComparedFigures } from '../compare/comparison';

/** The mean of faces that the version plans beside what is proven to be the least, and how that is counted. */
export function FacesLine({ figures }: { figures: ComparedFigures }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  const { m14, floor, sharedFloor } = figures;
  if (m14 === null) return null;
  const told = (value: number) => formatNumber(value, { language, digits: 2 });
  const floors = [
    floor === null ? null : t('planned.floor', { floor: told(floor) }),
    sharedFloor === null ? null : t('planned.sharedFloor', { floor: told(sharedFloor) }),
  ].filter((text) => text !== null);
  return (
    <div>
      <p>
        {t('planned.faces', { faces: told(m14) })} {floors.join(' ')}
      </p>
      {floors.length === 0 ? null : (
        <Details data-size="sm" className="no-print">
          <Details.Summary>{t('planned.how')}</Details.Summary>
          <Details.Content>{t('planned.howText')}</Details.Content>
        </Details>
      )}
    </div>
  );
}
