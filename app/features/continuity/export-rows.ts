import type { TFunction } from 'i18next';
import { LOSS_CAUSES } from '~/domain/continuity/lost-faces';
import { REVIEW_MEASURES, REVIEW_SPLITS, SIDES } from '~/domain/continuity/review-cells';
import type { CellFigures, Review, ReviewCell, ReviewMeasure, ReviewSplit } from '~/domain/continuity/review-cells';
import type { Beside } from '~/platform/continuity/review-beside.query.server';

export type ExportValue = string | number | null;

/** A table with a heading for each column. Shares are from 0 to 1. */
export interface ExportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ExportValue[])[];
}

export type ExportText = TFunction<['reviewTools', 'common', 'review']>;

interface ExportInput {
  readonly reviews: readonly Review[];
  /** `null` before there are any windows. */
  readonly beside: Beside | null;
  /** Names of zones by id. */
  readonly zones: ReadonlyMap<string, string>;
  readonly t: ExportText;
}

/** Every breakdown as the page shows it, a figure a row; what the page hides is hidden here, and says so. */
export function exportTable({ reviews, beside, zones, t }: ExportInput): ExportTable {
  const nameOf = (split: ReviewSplit, key: string): string => {
    if (split === 'all') return t('target.everyone');
    if (split === 'zone') return zones.get(key) ?? '–';
    if (split === 'tier') return key === '' ? '–' : key;
    return t(`common:category.${key as 'dual'}`, { defaultValue: key });
  };
  const words = cellWords(t);
  const period = t('export.wholePeriod');
  const rows = reviews.flatMap((review) =>
    REVIEW_SPLITS.flatMap((split) => {
      const kind = t(`export.split.${split}`);
      return review.splits[split].flatMap((group) => {
        const name = nameOf(split, group.key);
        const cells = [
          { month: period, cell: group.period },
          ...review.months.map((month, at) => ({ month, cell: group.months[at] })),
        ];
        return cells.flatMap(({ month, cell }) =>
          cell === undefined ? [] : cellRows(cell, words).map((row) => [kind, name, month, review.days, ...row]),
        );
      });
    }),
  );
  return { head: HEADS.map((head) => t(`export.head.${head}`)), rows: [...rows, ...besideRows(beside, t)] };
}

const HEADS = [
  ...(['split', 'group', 'month', 'days', 'people', 'figure', 'actual', 'planned', 'feasible'] as const),
  ...(['weightedActual', 'weightedPlanned', 'weightedFeasible', 'note'] as const),
];
const FIGURE_COLUMNS = 6;

const nothing = (): ExportValue[] => Array.from({ length: FIGURE_COLUMNS }, () => null);

/** What cells say, looked up once for thousands of them. */
const cellWords = (t: ExportText) => ({
  everyFigure: t('export.everyFigure'),
  hidden: t('export.hidden'),
  noValue: t('export.noValue'),
  least: t('export.least'),
  measures: REVIEW_MEASURES.map((measure) => ({ measure, name: t(`measure.${measure}.name`) })),
  causes: LOSS_CAUSES.map((cause) => ({ cause, name: t('export.lost', { cause: t(`cause.${cause}`) }) })),
});

function cellRows({ hidden, people, figures }: ReviewCell, words: ReturnType<typeof cellWords>): ExportValue[][] {
  if (hidden) return [[null, words.everyFigure, ...nothing(), words.hidden]];
  if (figures === null) return [[people, words.everyFigure, ...nothing(), words.noValue]];
  const measures = words.measures.map(({ measure, name }) => [people, name, ...numbersOf(figures, measure)]);
  const faces = [
    [people, words.least, figures.faces.least],
    ...words.causes.map(({ cause, name }) => [people, name, figures.faces.lost[cause]]),
  ];
  return [...measures.map((row) => [...row, null]), ...faces.map((row) => [...row, ...nothing().slice(1), null])];
}

const numbersOf = ({ measures }: CellFigures, measure: ReviewMeasure): ExportValue[] => {
  const { mean, weighted } = measures[measure];
  return [...SIDES.map((side) => mean[side]), ...SIDES.map((side) => weighted[side])];
};

const BESIDE = ['supervision', 'lunch', 'coverage', 'absence', 'notDone'] as const;

const TENTHS_OF_PER_CENT = 1000;

/** Reach, coverage, absence and visits not made, as finely as the page tells them. */
function besideRows(beside: Beside | null, t: ExportText): ExportValue[][] {
  if (beside === null) return [];
  const months = [{ ...beside.period, month: t('export.wholePeriod') }, ...beside.months];
  return months.flatMap((figures) =>
    BESIDE.map((name) => {
      const portion = figures[name];
      const isEmpty = portion === null || portion.of === 0;
      const share = isEmpty ? null : Math.round((portion.count / portion.of) * TENTHS_OF_PER_CENT) / TENTHS_OF_PER_CENT;
      const note = portion === null ? t('export.hidden') : isEmpty ? t('export.noValue') : null;
      const before = [t('export.split.beside'), t('target.everyone'), figures.month, null, null];
      return [...before, t(`review:beside.${name}.name`), share, ...nothing().slice(1), note];
    }),
  );
}

/** What each figure is, how it is counted, where that comes from, and what is hidden and why. */
export function definitionTable(t: ExportText): ExportTable {
  const measures = REVIEW_MEASURES.map((measure) => [
    t(`measure.${measure}.name`),
    t(`measure.${measure}.formula`),
    t(`measure.${measure}.source`),
  ]);
  const others = OTHERS.map((name) => [
    t(`definition.${name}.name`),
    t(`definition.${name}.text`),
    t('definition.own'),
  ]);
  const beside = BESIDE.map((name) => [
    t(`review:beside.${name}.name`),
    t(`review:beside.${name}.help`),
    t('definition.own'),
  ]);
  const causes = LOSS_CAUSES.map((cause) => [
    t('export.lost', { cause: t(`cause.${cause}`) }),
    t(`definition.cause.${cause}`),
    t('definition.own'),
  ]);
  const head = (['name', 'text', 'source'] as const).map((column) => t(`definition.head.${column}`));
  return { head, rows: [...measures, ...others, ...causes, ...beside] };
}

const OTHERS = [
  'actual',
  'planned',
  'feasible',
  'mean',
  'weighted',
  'people',
  'month',
  'hidden',
  'steps',
  'least',
] as const;

/** The definitions below the figures, in the same columns, for a file that has one table. */
export function withDefinitions(
  figures: ExportTable,
  { definitions, label }: { definitions: ExportTable; label: string },
): ExportTable {
  const between = Array.from({ length: HEADS.length - 3 }, () => null);
  const rows = definitions.rows.map(([name = null, text = null, source = null]) => [
    ...[label, name, ...between],
    `${text} (${source})`,
  ]);
  return { head: figures.head, rows: [...figures.rows, ...rows] };
}
