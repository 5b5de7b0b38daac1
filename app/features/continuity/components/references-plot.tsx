import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import {
  SIDES,
  type ReviewGroup,
  type ReviewMeasure,
  type Side,
  type WindowLength,
} from '~/domain/continuity/review-cells';
import { referencesFor, type FieldReference } from '../field-references';
import { placeOn, scaleFor } from '../plot-scale';
import { valueOf } from './trend-lines';
import type { ReviewText } from './use-review-text';

interface ReferencesPlotProps {
  all: ReviewGroup;
  measure: ReviewMeasure;
  days: WindowLength;
  text: ReviewText;
}

const WIDTH = 720;
const [LEFT, RIGHT] = [12, WIDTH - 12];
const LINE = 84;

const letterOf = (index: number): string => String.fromCharCode(97 + index);

/** Our own three numbers above the line, and what others have measured below it, by letter. */
export function ReferencesPlot({ all, measure, days, text }: ReferencesPlotProps) {
  const { t } = useTranslation('review');
  const references = referencesFor(measure, days);
  if (references.length === 0) return null;
  const own = SIDES.flatMap((side) => {
    const value = valueOf(all.period, { measure, side });
    return value === null ? [] : [{ side, value }];
  });
  const { to: most, ticks } = scaleFor([...own, ...references].map(({ value }) => value));
  const xOf = (value: number) => placeOn({ from: LEFT, to: RIGHT, most }, value);
  const title = t('references.title', { measure: text.measure(measure) });
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph>{t('references.lead')}</Paragraph>
      <svg className="references plot--wide" viewBox={`0 0 ${WIDTH} 152`} role="img" aria-label={title}>
        <line className="references__line" x1={LEFT} x2={RIGHT} y1={LINE} y2={LINE} />
        {ticks.map((value) => (
          <text key={value} className="trend__text" x={xOf(value)} y="146" textAnchor="middle">
            {text.tick(measure, value)}
          </text>
        ))}
        {own.map(({ side, value }, index) => (
          <g key={side}>
            <line
              className={`references__own references__own--${side}`}
              x1={xOf(value)}
              x2={xOf(value)}
              y1={24 + index * 22}
              y2={LINE}
            />
            <text className="trend__text" x={xOf(value)} y={18 + index * 22} textAnchor="middle" data-value={value}>
              {t(`references.short.${side}`)}
            </text>
          </g>
        ))}
        {references.map(({ key, value }, index) => (
          <g key={key}>
            <line className="references__mark" x1={xOf(value)} x2={xOf(value)} y1={LINE} y2={LINE + 14} />
            <text className="trend__text" x={xOf(value)} y={LINE + 36} textAnchor="middle" data-value={value}>
              {letterOf(index)}
            </text>
          </g>
        ))}
      </svg>
      <ReferencesTable {...{ title, own, references, measure, text }} />
    </section>
  );
}

interface ReferencesTableProps {
  title: string;
  own: readonly { side: Side; value: number }[];
  references: readonly FieldReference[];
  measure: ReviewMeasure;
  text: ReviewText;
}

function ReferencesTable({ title, own, references, measure, text }: ReferencesTableProps) {
  const { t } = useTranslation('review');
  return (
    <div className="scroll-x" role="region" aria-label={title} tabIndex={0}>
      <table className="faces-plot">
        <thead>
          <tr>
            <th scope="col">{t('references.what')}</th>
            <th scope="col" className="num">
              {t('references.value')}
            </th>
            <th scope="col">{t('references.differs')}</th>
            <th scope="col">{t('references.source')}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ side, value }) => (
            <tr key={side}>
              <th scope="row">{t('references.own', { side: t(side) })}</th>
              <td className="num">{text.value(measure, value)}</td>
              <td>{t('references.ownDiffers')}</td>
              <td>Kjente fjes</td>
            </tr>
          ))}
          {references.map(({ key, value }, index) => (
            <tr key={key}>
              <th scope="row">
                {letterOf(index)}: {t(`references.of.${key}.name`)}
              </th>
              <td className="num">{text.value(measure, value)}</td>
              <td>{t(`references.of.${key}.differs`)}</td>
              <td>{t(`references.of.${key}.source`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
