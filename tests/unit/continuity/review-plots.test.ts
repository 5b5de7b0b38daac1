import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { hiddenCells } from '~/domain/continuity/review-suppress';
import { buildReview } from '~/domain/continuity/review-table';
import type { Review } from '~/domain/continuity/review-cells';
import { CausesPlot } from '~/features/continuity/components/causes-plot';
import { DistributionPlot } from '~/features/continuity/components/distribution-plot';
import { ReferencesPlot } from '~/features/continuity/components/references-plot';
import { TrendSection } from '~/features/continuity/components/trend-section';
import { useReviewText } from '~/features/continuity/components/use-review-text';
import { drawnOf } from '~/features/continuity/drawn-of';
import { scaleFor } from '~/features/continuity/plot-scale';
import { createI18n } from '~/platform/i18n/create-i18n';
import { nb } from '~/platform/i18n/nb/texts';
import { createDice } from '../../../scripts/lib/dice';
import { sumsOf } from './review-sums-of';

const i18n = await createI18n({ language: 'nb', texts: nb });

/** Six months of four zones, one of which is too small to be shown. */
function madeUp(): Review {
  const dice = createDice(7);
  const zones = { west: 3, north: 12, east: 15, south: 21 };
  const starts = [2, 3, 4, 5, 6, 7].map((month) => `2026-0${month}-0${month === 2 || month === 3 ? 2 : 6}` as IsoDate);
  const classesOf = () =>
    Object.entries(zones).map(([zone, people]) => ({ zone, tier: 'A', category: 'dual', people }));
  const windows = starts.map((startsOn) => ({ startsOn, classes: classesOf() }));
  const sums = windows.flatMap(({ startsOn, classes }) =>
    classes.map((one) => {
      const faces = dice.int(30, 110) / 10;
      const absence = -one.people * (dice.int(0, 5) / 10);
      return { ...one, month: startsOn.slice(0, 7), sums: sumsOf(one.people, faces, { absence }) };
    }),
  );
  return buildReview({ days: 14, windows, sums, hiddenIn: hiddenCells });
}

const review = madeUp();
const [all] = review.splits.all;
if (all === undefined) throw new Error('The review has everybody');
const zoneNames = { west: 'Vest', north: 'Nord', east: 'Øst', south: 'Sør' };

/** The page's part as it is sent, made with the words of the page. */
function markupOf(part: (text: ReturnType<typeof useReviewText>) => ReactElement): string {
  const Part = () => part(useReviewText({ days: 14, zoneNames }));
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n }, createElement(Part)));
}

/** The numbers that the plots of a part draw, as its tables write them. */
const drawnIn = (markup: string): string[] =>
  [...markup.matchAll(/data-value="([^"]+)"/g)].map(([, value]) => written(Number(value)));

const written = (value: number): string => value.toFixed(1).replace('.', ',').replace('-', '−');

/** The numbers in the tables of a part. */
const tabledIn = (markup: string): string[] =>
  [...markup.matchAll(/<td class="num">([^<]*)<\/td>/g)].map(([, cell = '']) => cell).filter((cell) => /\d/.test(cell));

const sorted = (values: readonly string[]): string[] => [...values].sort();

describe('a plot', () => {
  it('of months draws the numbers of its tables, no more and no fewer', () => {
    const shared = { months: review.months, measure: 'faces', targets: [] } as const;
    const markup = markupOf((text) => createElement(TrendSection, { all, zones: review.splits.zone, ...shared, text }));
    expect(drawnIn(markup).length).toBeGreaterThan(30);
    expect(sorted(drawnIn(markup))).toEqual(sorted(tabledIn(markup)));
    expect(markup).toContain(nb.review.suppressed);
  });

  it('of months is the same from what is sent to the page, which has no other measure of them', () => {
    const sent = drawnOf({ review }, 'upc').review;
    const plotOf = ({ splits, months }: Review) =>
      markupOf((text) => {
        const shared = { months, measure: 'upc', targets: [], text } as const;
        return createElement(TrendSection, { all: splits.all[0] ?? all, zones: splits.zone, ...shared });
      });
    expect(plotOf(sent)).toBe(plotOf(review));
    const shown = sent.splits.zone.flatMap(({ months }) => months).flatMap(({ figures }) => figures ?? []);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ measures }) => measures.faces.mean.actual === null)).toBe(true);
  });

  it('of one month says once which', () => {
    const months = review.months.slice(0, 1);
    const first = { ...all, months: all.months.slice(0, 1) };
    const markup = markupOf((text) =>
      createElement(TrendSection, { all: first, zones: [], months, measure: 'faces', targets: [], text }),
    );
    expect([...markup.matchAll(/<text[^>]*>feb 26</g)]).toHaveLength(1);
  });

  it('of causes draws the numbers of its table, and what the parts add up to', () => {
    const markup = markupOf((text) => createElement(CausesPlot, { all, months: review.months, text }));
    const rows = [...markup.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) => tabledIn(row));
    expect(rows).toHaveLength(review.months.length + 1);
    expect(sorted(drawnIn(markup))).toEqual(sorted(rows.flatMap((row) => row.slice(0, -1))));
    for (const row of rows) {
      const numbers = row.map((cell) => Number(cell.replace(',', '.').replace('−', '-')));
      const sum = numbers.slice(0, -1).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(numbers.at(-1) ?? Number.NaN, 9);
    }
  });

  it('of faces over people has bars as high as the numbers of its table', () => {
    const bins = [
      { from: 1, to: 3, people: 6 },
      { from: 4, to: 4, people: 14 },
    ];
    const markup = markupOf(() => createElement(DistributionPlot, { bins, month: 'nov 26', days: 14 }));
    expect([...markup.matchAll(/data-value="(\d+)"/g)].map(([, value]) => value)).toEqual(tabledIn(markup));
    const heights = [...markup.matchAll(/height="([\d.]+)" data-value/g)].map(([, height]) => Number(height));
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(14 / 6, 1);
  });

  it('of others draws their numbers beside ours, with where they come from', () => {
    const markup = markupOf((text) => createElement(ReferencesPlot, { all, measure: 'faces', days: 14, text }));
    expect(sorted(drawnIn(markup))).toEqual(sorted(tabledIn(markup)));
    expect(markup).toContain('infostat.se');
  });
});

describe('a scale', () => {
  it('goes from 0 to beyond the highest value in a few round steps', () => {
    expect(scaleFor([8.3])).toEqual({ to: 10, ticks: [0, 2, 4, 6, 8, 10] });
    expect(scaleFor([0.56]).to).toBeCloseTo(0.6, 9);
    for (let value = 0.01; value < 100; value *= 1.3) {
      const { to, ticks } = scaleFor([value]);
      expect(to).toBeGreaterThanOrEqual(value);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });
});
