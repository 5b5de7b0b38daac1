import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import {
  SIDES,
  type Month,
  type ReviewCell,
  type ReviewGroup,
  type ReviewMeasure,
} from '~/domain/continuity/review-cells';
import type { ReviewTarget } from '../review-page.query.server';
import { PlotTable } from './plot-table';
import { TrendLines, valueOf } from './trend-lines';
import { TrendLegend } from './trend-legend';
import type { ReviewText } from './use-review-text';

interface TrendSectionProps {
  all: ReviewGroup;
  zones: readonly ReviewGroup[];
  months: readonly Month[];
  measure: ReviewMeasure;
  targets: readonly ReviewTarget[];
  text: ReviewText;
}

const LARGE = { width: 720, height: 220 };
const SMALL = { width: 300, height: 130 };

/** A measure from month to month: for everybody, and beside it small and on the same scale for each zone. */
export function TrendSection({ all, zones, months, measure, targets, text }: TrendSectionProps) {
  const { t } = useTranslation('review');
  const name = text.measure(measure);
  const targetOf = (split: 'all' | 'zone', key: string): number | null =>
    targets.find((target) => target.measure === measure && target.split === split && target.key === key)?.value ?? null;
  const drawn = [all, ...zones].flatMap((group) => group.months).flatMap((cell) => valuesOf(cell, measure));
  const scaleTo = Math.max(0, ...drawn, ...targets.filter((one) => one.measure === measure).map(({ value }) => value));
  const ends = [text.month(months[0] ?? ''), text.month(months.at(-1) ?? '')] as const;
  const plotOf = (group: ReviewGroup, split: 'all' | 'zone', label: string) => (
    <TrendLines
      {...{ cells: group.months, measure, scaleTo, ends, label }}
      size={split === 'all' ? LARGE : SMALL}
      target={targetOf(split, group.key)}
      tick={(value) => text.tick(measure, value)}
    />
  );
  const few = SIDES.map(() => t('few'));
  const tableOf = (groups: readonly (readonly [string, ReviewGroup])[]) =>
    groups.flatMap(([label, group]) =>
      group.months.map((cell, index) => [
        `${label}${text.month(months[index] ?? '')}`,
        ...(cell.hidden ? few : SIDES.map((side) => text.value(measure, valueOf(cell, { measure, side })))),
      ]),
    );
  const columns = [t('month'), t('actual'), t('planned'), t('feasible')];
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {t('trend.title', { measure: name })}
      </Heading>
      <TrendLegend hasTarget={targets.some((target) => target.measure === measure)} />
      {plotOf(all, 'all', t('trend.label', { measure: name, group: text.group('all', 'all') }))}
      <PlotTable caption={t('trend.title', { measure: name })} columns={columns} rows={tableOf([['', all]])} />
      <Heading level={3} data-size="2xs">
        {t('trend.byZone')}
      </Heading>
      <div className="small-multiples">
        {zones.map((zone) => (
          <figure key={zone.key}>
            <figcaption>{text.group('zone', zone.key)}</figcaption>
            {zone.months.every((cell) => cell.hidden) ? (
              <Paragraph data-size="sm">{t('suppressed')}</Paragraph>
            ) : (
              plotOf(zone, 'zone', t('trend.label', { measure: name, group: text.group('zone', zone.key) }))
            )}
          </figure>
        ))}
      </div>
      <PlotTable
        caption={t('trend.byZone')}
        columns={columns}
        rows={tableOf(zones.map((zone) => [`${text.group('zone', zone.key)}, `, zone] as const))}
      />
    </section>
  );
}

const valuesOf = (cell: ReviewCell, measure: ReviewMeasure): number[] =>
  SIDES.flatMap((side) => valueOf(cell, { measure, side }) ?? []);
