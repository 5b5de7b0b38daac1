import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { MEASURE_NAMES } from '~/domain/continuity/measures';

/** How each figure is counted. */
export function MeasureHelp() {
  const { t } = useTranslation('continuity');
  return (
    <Details>
      <Details.Summary>{t('howCounted')}</Details.Summary>
      <Details.Content>
        <dl className="measure-help">
          {MEASURE_NAMES.map((name) => (
            <div key={name}>
              <dt>{t(`measure.${name}.name`)}</dt>
              <dd>{t(`measure.${name}.help`)}</dd>
            </div>
          ))}
          <div>
            <dt>{t('feasible')}</dt>
            <dd>{t('feasibleHelp')}</dd>
          </div>
        </dl>
      </Details.Content>
    </Details>
  );
}
