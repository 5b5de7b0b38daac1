import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { facesDistribution } from '~/platform/continuity/review.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeSmallMunicipality, type SmallMunicipality } from '../../factories/small-municipality';
import { createTestDb } from '../../setup/database';
import { leakIn } from './leak-in';
import * as facts from './shown-facts';
import type { Fact, Reading } from './shown-facts';

const SEEDS = [1, 2, 3];

/** What is shown in a view on some day: to a reader as she is, and as to one who may see everybody by name. */
interface Looked {
  readonly manager: Readonly<Record<View, readonly Fact[]>>;
  /** Leaders of the first zone, and of all but the small one. Of their own zones they see names. */
  readonly leaders: readonly {
    readonly knows: readonly string[];
    readonly views: Readonly<Record<OfEverybody, readonly Fact[]>>;
  }[];
  readonly everybody: Readonly<Record<View, readonly Fact[]>>;
  readonly bins: { readonly told: readonly number[]; readonly exact: readonly number[] };
}

/** Where everybody stands in groups for managers; the last three for leaders of some zones too. No manager sees proposals. */
const VIEWS = ['review', 'export', 'notDone', 'overview', 'forecast', 'proposal'] as const;
type View = (typeof VIEWS)[number];
type OfEverybody = 'overview' | 'forecast' | 'proposal';

let looks: { made: SmallMunicipality; looked: Looked }[];

beforeAll(async () => {
  looks = [];
  for (const seed of SEEDS) {
    const { db } = await createTestDb();
    const made = await makeSmallMunicipality(db, seed);
    looks.push({ made, looked: await look(db, made) });
  }
}, 300_000);

/** Everything that each reader is shown while the weeks go by. */
async function look(db: Db, made: SmallMunicipality): Promise<Looked> {
  const knows = [['Z1'], ['Z1', 'Z2']];
  const leaders = await Promise.all(knows.map((zones) => made.leaderOf(...zones)));
  const seesAll = await made.leaderOf('Z1', 'Z2', 'Z3');
  const [review, notDone]: [Fact[], Fact[]] = [[], []];
  for (const monday of made.mondays) {
    await made.measure(monday);
    // In the middle of the week after: of what is being made now nothing is told.
    const reading = { db, made, actor: made.manager, today: addDays(monday, 9) };
    review.push(...(await facts.reviewFacts(reading)));
    notDone.push(...(await facts.notDoneFacts(reading, { fewest: 5 })));
  }
  const today = '2026-08-20' as IsoDate;
  const open: Reading = { db, made, actor: seesAll, today };
  const ofEverybody = async (actor: Actor): Promise<Record<OfEverybody, Fact[]>> => {
    const reading: Reading = { db, made, actor, today };
    const [overview, forecast] = [await facts.overviewFacts(reading), await facts.forecastFacts(reading)];
    return { overview, forecast, proposal: await facts.proposalFacts(reading) };
  };
  const period = { from: '2026-06-01' as IsoDate, to: '2026-06-30' as IsoDate, days: 14 } as const;
  const binsFor = async (scope: Parameters<typeof facesDistribution>[1]['scope']) =>
    (await facesDistribution(db, { ...period, scope })).map(({ people }) => people);
  const managerReading = { ...open, actor: made.manager };
  return {
    manager: {
      ...{ review, notDone, export: await facts.exportFacts(managerReading) },
      ...{ ...(await ofEverybody(made.manager)), proposal: [] },
    },
    leaders: await Promise.all(
      leaders.map(async (actor, at) => ({ knows: knows[at] ?? [], views: await ofEverybody(actor) })),
    ),
    everybody: {
      ...{ review: await facts.reviewFacts(open), notDone: await facts.notDoneFacts(open, { fewest: 1 }) },
      ...{ ...(await ofEverybody(seesAll)), export: await facts.exportFacts(open) },
    },
    bins: { told: await binsFor({ kind: 'all' }), exact: await binsFor({ kind: 'zones', zoneIds: seesAll.zoneIds }) },
  };
}

const everythingIn = (views: Readonly<Record<View, readonly Fact[]>>): Fact[] => VIEWS.flatMap((view) => views[view]);

describe('all that a role is shown, on every day and in every file together', () => {
  it('lets a manager work out nothing of one to four people', () => {
    for (const { made, looked } of looks) {
      expect(leakIn(everythingIn(looked.manager), { made, knows: [] })).toBeNull();
    }
    for (const view of ['review', 'export', 'notDone', 'overview', 'forecast'] as const) {
      expect([view, looks.flatMap(({ looked }) => looked.manager[view]).length > 3]).toEqual([view, true]);
    }
  });

  it('lets a leader work out nothing of one to four people outside her zones', () => {
    for (const { made, looked } of looks) {
      for (const { knows, views } of looked.leaders) {
        const shown = [...views.overview, ...views.forecast, ...views.proposal];
        expect([knows, leakIn(shown, { made, knows })]).toEqual([knows, null]);
      }
    }
    for (const view of ['overview', 'forecast', 'proposal'] as const) {
      const shown = looks.flatMap(({ looked }) => looked.leaders.flatMap(({ views }) => views[view]));
      expect([view, shown.length > 3]).toEqual([view, true]);
    }
  });

  it('is shown to a manager in bars of five people at least', () => {
    for (const { looked } of looks) expect(looked.bins.told.filter((people) => people < 5)).toEqual([]);
    expect(looks.flatMap(({ looked }) => looked.bins.told).length).toBeGreaterThan(0);
  });
});

describe('without the rule, the same search finds few people', () => {
  it.each(['review', 'export', 'notDone', 'overview', 'forecast'] as const)('in what a manager sees: %s', (view) => {
    const leaks = looks.map(({ made, looked }) => {
      const open = looked.everybody[view];
      const kinds = new Set(open.map(({ kind }) => kind));
      const beside = everythingIn(looked.manager).filter(({ kind }) => kinds.has(kind));
      return leakIn([...beside, ...open], { made, knows: [] });
    });
    expect(leaks.some((leak) => leak !== null)).toBe(true);
  });

  it.each(['overview', 'forecast', 'proposal'] as const)('in what a leader of some zones sees: %s', (view) => {
    const leaks = looks.flatMap(({ made, looked }) =>
      looked.leaders.map(({ knows, views }) =>
        leakIn([...views.overview, ...views.forecast, ...views.proposal, ...looked.everybody[view]], { made, knows }),
      ),
    );
    expect(leaks.some((leak) => leak !== null)).toBe(true);
  });

  it('where a leader is told what a manager is told, and takes away whom she knows', () => {
    const leaks = looks.flatMap(({ made, looked }) =>
      looked.leaders.map(({ knows }) =>
        leakIn([...looked.manager.overview, ...looked.manager.forecast], { made, knows }),
      ),
    );
    expect(leaks.some((leak) => leak !== null)).toBe(true);
  });

  it('in bars of single people', () => {
    expect(looks.some(({ looked }) => looked.bins.exact.some((people) => people > 0 && people < 5))).toBe(true);
  });
});
