import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Review, ReviewGroup, ReviewMeasure, ReviewSplit } from '~/domain/continuity/review-cells';
import { SIDES } from '~/domain/continuity/review-cells';
import { TextLink } from '~/ui/text-link';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import { scaleFor } from '../plot-scale';
import { valueOf } from './trend-lines';
import type { ReviewText } from './use-review-text';

interface GroupBarsProps {
  review: Review;
  measure: ReviewMeasure;
  text: ReviewText;
  /** Where the visits behind a group's figure are; `null` to those who do not see them. */
  behind: ((split: ReviewSplit, key: string) => string) | null;
}

const ROWS: readonly ReviewSplit[] = ['tier', 'zone', 'category', 'all'];

/** A measure in the period by visit frequency, zone and category, as bars on one scale with their figures. */
export function GroupBars({ review, measure, text, behind }: GroupBarsProps) {
  const { t } = useTranslation('review');
  const groups = ROWS.flatMap((split) => review.splits[split].map((group) => ({ split, group })));
  const values = groups.flatMap(({ group }) => SIDES.flatMap((side) => valueOf(group.period, { measure, side }) ?? []));
  const scaleTo = measure === 'faces' ? scaleFor(values).to : 1;
  const title = t('groups.title', { measure: text.measure(measure) });
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <div className="scroll-x" role="region" aria-label={title} tabIndex={0}>
        <table className="faces-plot">
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              <th scope="col" className="faces-plot__bar">
                {t('bars.bar')}
              </th>
              {(['people', 'actual', 'planned', 'feasible', 'gap', 'weighted'] as const).map((column) => (
                <th scope="col" className="num" key={column}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          {ROWS.map((split) => (
            <tbody key={split}>
              {split === 'all' ? null : (
                <tr>
                  <th scope="rowgroup" colSpan={8} className="faces-plot__split">
                    {t(`split.${split}`)}
                  </th>
                </tr>
              )}
              {review.splits[split].map((group) => (
                <GroupRow
                  key={group.key}
                  name={text.group(split, group.key)}
                  link={behind?.(split, group.key) ?? null}
                  {...{ group, measure, scaleTo, text }}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

interface GroupRowProps {
  name: string;
  link: string | null;
  group: ReviewGroup;
  measure: ReviewMeasure;
  scaleTo: number;
  text: ReviewText;
}

function GroupRow({ name, link, group, measure, scaleTo, text }: GroupRowProps) {
  const { t } = useTranslation('review');
  const { period } = group;
  if (period.hidden || period.figures === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={7}>{period.hidden ? t('suppressed') : t('noValue')}</td>
      </tr>
    );
  }
  const { mean, weighted } = period.figures.measures[measure];
  const told = (value: number | null) => text.value(measure, value);
  const gap = mean.planned === null || mean.feasible === null ? null : Math.abs(mean.planned - mean.feasible);
  const numbers = { actual: told(mean.actual), planned: told(mean.planned), feasible: told(mean.feasible) };
  const missing = group.months.filter((cell) => cell.hidden).length;
  return (
    <tr>
      <th scope="row">
        {name}
        {missing > 0 ? <span className="muted"> {t('groups.missing', { count: missing })}</span> : null}
      </th>
      <td>
        <ThreeNumberBar
          {...mean}
          moreIsBetter={measure !== 'faces'}
          scaleTo={scaleTo}
          label={t('bars.label', { measure: name, ...numbers })}
        />
      </td>
      <td className="num">{period.people}</td>
      <td className="num">
        {link === null ? (
          numbers.actual
        ) : (
          <TextLink to={link} label={t('groups.behind', { value: numbers.actual, group: name })}>
            {numbers.actual}
          </TextLink>
        )}
      </td>
      <td className="num">{numbers.planned}</td>
      <td className="num">{numbers.feasible}</td>
      <td className="num">{told(gap)}</td>
      <td className="num">{told(weighted.actual)}</td>
    </tr>
  );
}
