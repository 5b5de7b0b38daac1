import type { Actor } from '~/domain/access/vocabulary';
import { may } from '~/domain/access/may';
import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { IsoDate } from '~/domain/brand';
import { groupIn, REVIEW_SPLITS, type Belonging, type ReviewSplit } from '~/domain/continuity/review-cells';
import { monthOf } from '~/domain/continuity/review-table';
import type { ToldTotal } from '~/domain/continuity/told-counts';
import { addDays } from '~/domain/time/clock';
import { exportReview } from '~/features/continuity/export-review.query.server';
import type { ExportText } from '~/features/continuity/export-rows';
import { reviewPage } from '~/features/continuity/review-page.query.server';
import { overviewPage } from '~/features/overview/overview-page.query.server';
import { runResult } from '~/features/rota/proposal/run-result.query.server';
import { rotaForecast } from '~/features/rota/rota-forecast.query.server';
import { besideFigures } from '~/platform/continuity/review-beside.query.server';
import type { AskedPeriod } from '~/platform/continuity/review-period';
import type { Db } from '~/platform/db/db.server';
import { windowName, type MadeUpPerson, type SmallMunicipality } from '../../factories/small-municipality';

/** A number that somebody is shown: a mean over figures of people, or how many there are. */
export interface Fact {
  /** What it is a mean of. Figures of different kinds are different unknowns. */
  readonly kind: string;
  /** Whose figures, and which of hers: `R3 2026-06-15`. */
  readonly of: readonly string[];
  /** Of a number of people or visits: what is told, and whose each is that it counts. */
  readonly count?: { readonly told: ToldTotal; readonly names: readonly string[] };
}

/** Where facts are read: a municipality on a day, by an actor. */
export interface Reading {
  readonly db: Db;
  readonly made: SmallMunicipality;
  readonly actor: Actor;
  readonly today: IsoDate;
}

const belongingOf = ({ tier, zoneId, category }: MadeUpPerson): Belonging => ({ tier, zone: zoneId, category });

/** A mean is no farther from what it is of than half the largest step. */
const WITHIN = 0.25 + 1e-9;

/** The fact, once the number is seen to be what it says it is. */
function checked(fact: Fact, { shown, values }: { shown: number; values: readonly number[] }): Fact {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(Math.abs(mean - shown) <= WITHIN))
    throw new Error(`${fact.kind}: ${shown} is no mean of ${fact.of.join(', ')}`);
  return fact;
}

interface FacesShown {
  readonly days: number;
  readonly split: ReviewSplit;
  readonly key: string;
  readonly month: string;
  readonly shown: number;
}

function facesFact({ made, today }: Reading, { days, split, key, month, shown }: FacesShown): Fact {
  const mondays = made.mondays.filter((monday) => monthOf(monday) === month && addDays(monday, 7) <= today);
  const values = made.people
    .filter((one) => groupIn(split, belongingOf(one)) === key)
    .flatMap(({ reference, faces }) =>
      mondays.flatMap((monday) => {
        const value = faces.get(windowName(days, monday));
        return value === undefined ? [] : [{ name: `${reference} ${monday}`, value }];
      }),
    );
  const fact = { kind: `faces in ${days} days`, of: values.map(({ name }) => name) };
  return checked(fact, { shown, values: values.map(({ value }) => value) });
}

/** Every mean on the page of the review, for each length of windows. */
export async function reviewFacts(reading: Reading): Promise<Fact[]> {
  const { db, actor, today } = reading;
  const scope = may(actor, { action: 'view', thing: 'continuity' }) ?? { kind: 'zones', zoneIds: [] };
  const asked = ([14, 28] as const).map((days): AskedPeriod => ({ from: null, to: null, days }));
  const pages = await Promise.all(asked.map((one) => reviewPage(db, { scope, today, asked: one })));
  return pages.flatMap((page) => {
    if (page === null) return [];
    const { days, months, splits } = page.review;
    return REVIEW_SPLITS.flatMap((split) =>
      splits[split].flatMap(({ key, months: cells }) =>
        cells.flatMap(({ figures }, at) => {
          const shown = figures?.measures.faces.mean.actual ?? null;
          return shown === null ? [] : [facesFact(reading, { days, split, key, month: months[at] ?? '', shown })];
        }),
      ),
    );
  });
}

const echo = ((key: string) => key) as unknown as ExportText;

/** The same of the file of figures. */
export async function exportFacts(reading: Reading): Promise<Fact[]> {
  const { db, actor, today } = reading;
  const scope = may(actor, { action: 'export', thing: 'continuity' }) ?? { kind: 'zones', zoneIds: [] };
  const { figures } = await exportReview(db, { scope, today, asked: { from: null, to: null, days: 14 }, t: echo });
  const zones = new Map((await db.zone.findMany()).map(({ id, name }) => [name, id]));
  return figures.rows.flatMap(([splitName, group, month, days, , figure, shown]) => {
    const split = REVIEW_SPLITS.find((one) => splitName === `export.split.${one}`);
    const isFaces = figure === 'measure.faces.name' && typeof shown === 'number' && month !== 'export.wholePeriod';
    if (split === undefined || !isFaces) return [];
    const name = String(group);
    const key =
      split === 'all' ? 'all' : split === 'zone' ? (zones.get(name) ?? '') : name.replace('common:category.', '');
    return [facesFact(reading, { days: Number(days), split, key, month: String(month), shown })];
  });
}

/** Visits not made, of each month and of all of them; `fewest` is how many people a week that is told has at least. */
export async function notDoneFacts(reading: Reading, { fewest }: { fewest: number }): Promise<Fact[]> {
  const { db, made, actor, today } = reading;
  const scope = may(actor, { action: 'view', thing: 'continuity' }) ?? { kind: 'zones', zoneIds: [] };
  const months = ['2026-06', '2026-07'];
  const period = { from: '2026-06-01' as IsoDate, to: '2026-07-31' as IsoDate };
  const beside = await besideFigures(db, { scope, ...period, today, months });
  const told = made.mondays.filter((monday) => {
    const there = made.people.filter(({ weeks }) => weeks.has(monday));
    return there.length >= fewest && addDays(monday, 7) <= today;
  });
  const shown = [...beside.months, { ...beside.period, month: '' }];
  return shown.flatMap(({ month, notDone }) => {
    if (notDone === null || notDone.of === 0) return [];
    const rows = made.people.flatMap(({ reference, weeks }) =>
      told
        .filter((monday) => monthOf(monday).startsWith(month))
        .flatMap((monday) => {
          const week = weeks.get(monday);
          return week ? [{ ...week, name: `${reference} ${monday}` }] : [];
        }),
    );
    const values = rows.flatMap((row) => Array.from({ length: row.told }, (_, i) => (i < row.notDone ? 1 : 0)));
    const fact = { kind: 'not done', of: rows.map(({ name }) => name) };
    return [checked(fact, { shown: notDone.count / notDone.of, values })];
  });
}

/** Planned or fewest faces of the published version, over a tier or everybody. */
function planFact({ made }: Reading, of: { kind: 'm14' | 'floor'; key: string; shown: number | null }): Fact[] {
  const { kind, key, shown } = of;
  const members = made.people.flatMap(({ reference, tier, plan }) =>
    plan !== null && (key === 'all' || tier === key) ? [{ reference, value: plan[kind] }] : [],
  );
  if (shown === null) return [];
  const fact = { kind: `published ${kind}`, of: members.map(({ reference }) => `${reference} plan`) };
  return [checked(fact, { shown, values: members.map(({ value }) => value) })];
}

/** Planned and fewest faces at a glance. */
export async function overviewFacts(reading: Reading): Promise<Fact[]> {
  const { db, actor, today } = reading;
  const scope = may(actor, { action: 'view', thing: 'overview' }) ?? { kind: 'zones', zoneIds: [] };
  const page = await overviewPage(db, { actor, scope, today });
  if (page.kind !== 'manager' && page.kind !== 'zoneLeader') return [];
  return page.glance.flatMap(({ key, planned, feasible }) => [
    ...planFact(reading, { kind: 'm14', key, shown: planned }),
    ...planFact(reading, { kind: 'floor', key, shown: feasible }),
  ]);
}

/** The strip of a draft: what it leaves room for, and the published version beside it. */
export async function forecastFacts(reading: Reading): Promise<Fact[]> {
  const { db, made, actor } = reading;
  const forecast = await rotaForecast(db, { actor, versionId: made.draftId });
  return (forecast?.rows ?? []).flatMap(({ tier, hidden, floor, publishedFloor, unmakeable, publishedPlan }) => {
    if (hidden) return [];
    const of = made.people
      .filter((one) => one.tier === tier && one.hasVisitPlan)
      .map(({ reference }) => `${reference} draft`);
    const figures = { floor, publishedFloor, unmakeable };
    return [
      ...Object.entries(figures).flatMap(([name, shown]) => (shown === null ? [] : [{ kind: `draft ${name}`, of }])),
      ...planFact(reading, { kind: 'm14', key: tier ?? '', shown: publishedPlan }),
    ];
  });
}

/** A version in figures, as a proposal is shown. */
export async function proposalFacts(reading: Reading): Promise<Fact[]> {
  const { db, made, actor, today } = reading;
  const result = await runResult(db, { versionId: made.publishedId, scope: recipientsSeenBy(actor), today });
  if (!result) return [];
  const { m14, m14Floor, tiers } = result.proposal;
  return [{ tier: 'all', m14, floor: m14Floor }, ...tiers].flatMap(({ tier: key, m14: planned, floor }) => [
    ...planFact(reading, { kind: 'm14', key, shown: planned }),
    ...planFact(reading, { kind: 'floor', key, shown: floor }),
  ]);
}
