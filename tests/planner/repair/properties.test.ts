import { describe, expect, it } from 'vitest';
import { addDays, clockOf } from '~/domain/time/clock';
import { createRandom } from '~/planner/random';
import { makeRecipient, makeVisit } from '../../factories/case';
import { demo, newFaults, repaired, visitsOf, type Planned } from './support';

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

/** A change of any kind at a moment of the plan. */
function anyChange({ case: source, plan }: Planned, seed: number): { document: object; now: string } {
  const random = createRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const day = 7 + below(28);
  const date = addDays(source.start, day);
  const staff = pick(source.staff).id;
  const visit = pick(plan.visits.filter((entry) => entry.date === date));
  const spec = source.recipients.flatMap(({ visits }) => visits).find(({ id }) => id === visit.visit);
  const narrower = { earliest: clockOf(540 + below(120)), latest: clockOf(720 + below(60)), minutes: 10 + below(40) };
  const changes: object[] = [
    { type: 'absence', staff, from: date, to: addDays(date, below(4)) },
    { type: 'late', staff: pick(visit.staff), minutes: 10 + below(60) },
    { type: 'visit-changed', visit: visit.visit, minutes: (spec?.minutes ?? 20) + 15 },
    { type: 'visit-cancelled', visit: visit.visit, date },
    { type: 'recipient-ended', recipient: visit.recipient, from: date },
    {
      type: 'recipient-new',
      from: date,
      recipient: makeRecipient({
        id: 'NEW',
        zone: pick(source.zones).id,
        visits: [
          makeVisit({ id: 'NEW-1', ...narrower }),
          makeVisit({ id: 'NEW-2', timesPerWeek: 2, minDaysBetween: 2, ...narrower }),
        ],
      }),
    },
  ];
  const document = changes[seed % changes.length];
  if (!document) throw new Error('There is a change of every kind');
  // The checker judges what is begun by the new length, so a visit is changed before the day's first.
  const minute = 'visit' in document && 'minutes' in document ? 360 : 360 + below(480);
  return { document, now: `${date} ${clockOf(minute)}` };
}

describe.each(SEEDS)('any change of the demo plan at any moment (draw %i)', (seed) => {
  const from = demo();
  const { document, now } = anyChange(from, seed);
  const repair = repaired(from, document, { now, steps: 600 });

  it('breaks no hard rule that was kept, and accounts for every visit', () => {
    const changesWindow = 'minutes' in document && 'visit' in document;
    const faults = newFaults(from, repair).filter(({ date }) => !changesWindow || (date ?? '') >= now.slice(0, 10));
    expect(faults).toEqual([]);
  });

  it('leaves what has begun as it was', () => {
    const [day = '', clock = ''] = now.split(' ');
    const begun = (entry: { date: string; start: string }): boolean =>
      entry.date < day || (entry.date === day && entry.start < clock);
    const place = (entry: (typeof from.plan.visits)[number]): string =>
      `${entry.visit} ${entry.date} ${entry.start} ${entry.staff.join('+')}`;
    const before = from.plan.visits.filter(begun).map(place).sort();
    const after = writtenVisits(repair).filter(begun).map(place).sort();
    expect(after).toEqual(before);
  });

  it('gives the same repair again, and lists exactly the visits that differ', () => {
    const again = repaired(from, document, { now, steps: 600 });
    expect(visitsOf(again)).toEqual(visitsOf(repair));
    const place = (entry: (typeof from.plan.visits)[number]): string =>
      `${entry.visit} ${entry.date} ${entry.start} ${entry.staff.toSorted().join('+')}`;
    const before = new Set(from.plan.visits.map(place));
    const after = new Set(writtenVisits(repair).map(place));
    const gone = [...before].filter((one) => !after.has(one));
    const came = [...after].filter((one) => !before.has(one));
    expect(repair.changes.filter((change) => change.before)).toHaveLength(gone.length);
    expect(repair.changes.filter((change) => change.after)).toHaveLength(came.length);
  });
});

function writtenVisits({ model, solution }: ReturnType<typeof repaired>): Planned['plan']['visits'] {
  return solution.placed.flatMap(({ visit: index, day, start, staff }) => {
    const visit = model.visits[index];
    const recipient = model.recipients[visit?.recipient ?? -1];
    if (!visit || !recipient) return [];
    const people = staff.flatMap((person) => model.staff[person]?.id ?? []);
    const date = addDays(model.case.start, day);
    return [{ recipient: recipient.id, visit: visit.id, date, start: clockOf(start), staff: people }];
  });
}
