import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { groupIn, REVIEW_SPLITS, type Belonging, type WindowLength } from '~/domain/continuity/review-cells';
import { cellName, hiddenCells, type PeopleClass } from '~/domain/continuity/review-suppress';
import { buildReview, monthOf, type WindowPeople } from '~/domain/continuity/review-table';
import { addDays } from '~/domain/time/clock';
import { createDice } from '../../../scripts/lib/dice';
import { sumsOf } from './review-sums-of';
import { workedOut } from './worked-out';

/** Where each person belonged in one window; nothing where she had no value. */
interface Window {
  readonly days: WindowLength;
  readonly startsOn: IsoDate;
  readonly people: readonly (Belonging | null)[];
}

const MONDAY = '2026-08-31' as IsoDate;

function classesOf({ people }: Window): PeopleClass[] {
  const classes = new Map<string, PeopleClass>();
  for (const one of people) {
    if (one === null) continue;
    const key = JSON.stringify([one.tier, one.zone, one.category]);
    classes.set(key, { ...one, people: (classes.get(key)?.people ?? 0) + 1 });
  }
  return [...classes.values()];
}

const windowPeople = (window: Window): WindowPeople => ({ startsOn: window.startsOn, classes: classesOf(window) });

/** What is shown on one day: the windows that are over by then, of one length. */
function reviewOf(windows: readonly Window[], days: WindowLength) {
  const own = windows.filter((window) => window.days === days).map(windowPeople);
  const sums = own.flatMap(({ startsOn, classes }) =>
    classes.map((one) => ({ ...one, month: monthOf(startsOn), sums: sumsOf(one.people, 1) })),
  );
  return buildReview({ days, windows: own, sums, hiddenIn: hiddenCells });
}

/**
 * Every figure that a manager is ever shown, as a row over the unknown figures of each person in each window: all tables, of
 * both lengths, as they were on every day while the windows came in, and for every choice of months.
 */
function everythingShown(windows: readonly Window[]): number[][] {
  const rows = new Map<string, number[]>();
  const dates = [...new Set(windows.map(({ startsOn }) => startsOn))].sort();
  for (const days of [14, 28] as const) {
    for (const last of dates) {
      const seen = windows.filter(({ startsOn }) => startsOn <= last);
      const review = reviewOf(seen, days);
      for (const split of REVIEW_SPLITS) {
        for (const group of review.splits[split]) {
          group.months.forEach((cell, m) => {
            if (cell.figures === null) return;
            const row = windows.flatMap((window) =>
              window.people.map((one) => {
                const counts =
                  one !== null &&
                  window.days === days &&
                  window.startsOn <= last &&
                  monthOf(window.startsOn) === review.months[m] &&
                  groupIn(split, one) === group.key;
                return counts ? 1 : 0;
              }),
            );
            rows.set(row.join(''), row);
          });
        }
      }
    }
  }
  return [...rows.values()];
}

/** People with groups of every size, who come, leave, move, and now and then have too few visits. */
function municipality(seed: number, people: number): Window[] {
  const dice = createDice(seed);
  const zones = ['z1', 'z2', 'z3', 'z4'].slice(0, dice.int(1, 4));
  const tiers = ['A', 'B', ''].slice(0, dice.int(1, 3));
  const coincide = dice.int(0, 2) === 0;
  const homes = Array.from({ length: people }, (): Belonging => {
    const zone = dice.pick(zones);
    const tier = coincide ? `t${zone}` : dice.pick(tiers);
    return { zone, tier, category: dice.pick(['dual', 'dual', 'psychiatric']) };
  });
  const windows: Window[] = [];
  for (let week = 0; week < 3; week++) {
    if (dice.int(0, 1) === 0) {
      const mover = dice.int(0, people - 1);
      homes[mover] = { ...(homes[mover] as Belonging), zone: dice.pick(zones) };
    }
    for (const days of [14, 28] as const) {
      const present = homes.map((home, i) => (dice.int(0, 9) === 0 || (week === 0 && i === 0) ? null : home));
      windows.push({ days, startsOn: addDays(MONDAY, week * 7), people: present });
    }
  }
  return windows;
}

describe('figures of groups, for those who see groups only', () => {
  it('let nobody work out a figure of one to four people, from all tables, both lengths and every day together', () => {
    let shown = 0;
    for (let seed = 1; seed <= 24; seed++) {
      const people = 6 + (seed % 7);
      const rows = everythingShown(municipality(seed, people));
      shown += rows.length;
      const owners = rows[0]?.map((_, i) => i % people) ?? [];
      expect([seed, workedOut({ rows, owners })]).toEqual([seed, null]);
    }
    expect(shown).toBeGreaterThan(100);
  });

  it('would be worked out by the same means if only groups under five were hidden', () => {
    const classes = [
      { zone: 'z1', tier: 'A', category: 'dual', people: 4 },
      { zone: 'z2', tier: 'A', category: 'dual', people: 6 },
    ];
    const everybody = classes.flatMap((one) => Array.from({ length: one.people }, () => one));
    const rows = [everybody.map(() => 1), everybody.map(({ zone }) => (zone === 'z2' ? 1 : 0))];
    expect(workedOut({ rows, owners: everybody.map((_, i) => i) })).toEqual(new Set([0, 1, 2, 3]));
  });

  it('hide the smallest number of groups where one of four stands beside larger ones', () => {
    const classes = [4, 15, 16, 17].map((people, i) => ({ zone: `z${i}`, tier: 'A', category: 'dual', people }));
    expect([...hiddenCells(classes)].sort()).toEqual(['zone:z0', 'zone:z1']);
  });

  it('hide groups of two splits that differ by one person', () => {
    const classes = [
      { zone: 'z1', tier: 'A', category: 'dual', people: 9 },
      { zone: 'z1', tier: 'B', category: 'dual', people: 1 },
      { zone: 'z2', tier: 'B', category: 'dual', people: 12 },
    ];
    const hidden = hiddenCells(classes);
    const both = [cellName('zone', 'z1'), cellName('tier', 'A')];
    expect(both.some((name) => hidden.has(name))).toBe(true);
    expect(hidden.has(cellName('all', 'all'))).toBe(false);
  });

  it('hide everything where there are fewer than five people in all', () => {
    expect(hiddenCells([{ zone: 'z1', tier: 'A', category: 'dual', people: 4 }]).size).toBe(4);
  });

  it('hide nothing in an ordinary municipality of sixty', () => {
    const tiers = { A: 10, B: 16, C: 20, D: 14 };
    let i = 0;
    const classes = Object.entries(tiers).flatMap(([tier, count]) =>
      Array.from({ length: count }, (): PeopleClass => {
        i += 1;
        const category = i % 20 < 10 ? 'psychiatric' : i % 20 < 17 ? 'dual' : 'substance';
        return { tier, zone: `z${i % 4}`, category, people: 1 };
      }),
    );
    expect([...hiddenCells(classes)]).toEqual([]);
  });
});
