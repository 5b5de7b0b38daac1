import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { REVIEW_MEASURES } from '~/domain/continuity/review-cells';
import type { ReviewText } from './use-review-text';

const RULES = ['windows', 'same', 'actual', 'planned', 'feasible', 'gap', 'weighted', 'hidden'] as const;

/** How each figure of a review is counted, and what is hidden. */
export function ReviewHelp({ text }: { text: ReviewText }) {
  const { t } = useTranslation('review');
  return (
    <Details>
      <Details.Summary>{t('help.title')}</Details.Summary>
      <Details.Content>
        <dl className="measure-help">
          {RULES.map((rule) => (
            <div key={rule}>
              <dt>{t(`help.${rule}.name`)}</dt>
              <dd>{t(`help.${rule}.text`)}</dd>
            </div>
          ))}
          {REVIEW_MEASURES.map((measure) => (
            <div key={measure}>
              <dt>{text.measure(measure)}</dt>
              <dd>{text.help(measure)}</dd>
            </div>
          ))}
        </dl>
      </Details.Content>
    </Details>
  );
}
