import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import { NO_TEAM, type NewRecipientForm } from '~/features/people/new-recipient.form';
import { askScenario } from '~/features/scenarios/ask-scenario.service.server';
import { registerAbsence } from '~/features/shift-book/register-absence.service.server';
import type { Db } from '~/platform/db/db.server';
import { workOnScenario } from '~/platform/scenarios/work-on-scenario.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { makePlannedMunicipality, type PlannedMunicipality } from '../../factories/planned-municipality';
import { createTestDb } from '../../setup/database';
import { inWholeNumbers, leakIn, nestedLeakIn } from './leak-in';
import * as counts from './shown-counts';
import type { Fact } from './shown-facts';

const VIEWS = ['caseload', 'team', 'scenario', 'substitutes', 'missing'] as const;
type Shown = Readonly<Record<(typeof VIEWS)[number], readonly Fact[]>>;

const TODAY = '2026-09-09' as IsoDate;
const AT = new Date('2026-09-09T06:00:00+02:00');

let people: PlannedMunicipality['people'];
let leaders: readonly { readonly knows: readonly string[]; readonly shown: Shown }[];
let everybody: Shown;

beforeAll(async () => {
  const { db } = await createTestDb();
  const made = await makePlannedMunicipality(db, 1);
  const seesAll = await made.leaderOf('Z1', 'Z2', 'Z3');
  const scenarioId = await awayFor({ db, made, actor: seesAll });
  const opened = await absence({ db, actor: seesAll });
  const look = async (actor: Actor): Promise<Omit<Shown, 'missing'>> => {
    const reading = { db, made, actor, today: TODAY, at: AT };
    return {
      caseload: await counts.caseloadCounts(reading),
      team: await counts.teamCounts(reading, 'R1'),
      scenario: await counts.scenarioCounts(reading, scenarioId),
      substitutes: await counts.substituteCounts(reading, opened),
    };
  };
  const readers = await Promise.all(
    [['Z1'], ['Z1', 'Z2']].map(async (knows) => ({ knows, actor: await made.leaderOf(...knows) })),
  );
  const before: Omit<Shown, 'missing'>[] = [];
  for (const { actor } of [...readers, { actor: seesAll }]) before.push(await look(actor));
  const missing = ['Z1', 'Z2', 'Z2'].map((zone, at) => ({ reference: `M${at + 1}`, zone }));
  for (const person of missing) await made.addMissing(person);
  const values = await somebodyNew(db);
  const shownTo = async (actor: Actor, at: number): Promise<Shown> => {
    const reading = { db, made, actor, today: TODAY, at: AT };
    const views = before[at];
    if (!views) throw new Error('She has looked');
    return { ...views, missing: await counts.missingCounts(reading, values) };
  };
  leaders = await Promise.all(
    readers.map(async ({ knows, actor }, at) => ({ knows, shown: await shownTo(actor, at) })),
  );
  everybody = await shownTo(seesAll, readers.length);
  people = [...made.people, ...missing];
}, 300_000);

afterAll(destroyPlannerPool);

async function awayFor({ db, made, actor }: { db: Db; made: PlannedMunicipality; actor: Actor }): Promise<string> {
  const { id: staffId } = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
  const away = { type: 'away' as const, staffId, from: TODAY, to: '2026-09-15' as IsoDate, tier: 'C' as const };
  const row = { positionPercent: null, zoneId: null, intoZoneId: null, count: null, ...away };
  const verdict = await askScenario({ db, actor, now: () => AT }, { versionId: made.draftId, suppositions: [row] });
  if (!verdict.ok) throw new Error(verdict.cause);
  await workOnScenario(db, verdict.scenarioId);
  return verdict.scenarioId;
}

/** Somebody is ill whose day has most recipients. */
async function absence({ db, actor }: { db: Db; actor: Actor }): Promise<{ changeId: string; shiftId: string }> {
  const date = new Date(`${TODAY}T00:00:00Z`);
  const carers = await db.visitCarer.groupBy({
    by: ['staffId'],
    where: { active: true, visit: { date } },
    orderBy: [{ _count: { staffId: 'desc' } }, { staffId: 'asc' }],
  });
  const staffId = carers[0]?.staffId ?? '';
  const registered = await registerAbsence(
    { db, actor, now: () => AT },
    { staffId, fromOn: TODAY, toOn: TODAY, fromTime: null },
  );
  if (!registered.ok) throw new Error(registered.cause);
  const { id: shiftId } = await db.shift.findFirstOrThrow({ where: { date, status: 'open' } });
  return { changeId: registered.changeId, shiftId };
}

async function somebodyNew(db: Db): Promise<NewRecipientForm> {
  const { id: zoneId } = await db.zone.findUniqueOrThrow({ where: { reference: 'Z1' } });
  const hours = { earliest: '09:00' as Clock, latest: '12:00' as Clock, minutes: 30 };
  const often = { kind: 'weekdays', weekdays: ['1'], interval: 1, times: 1, daysBetween: 1 } as const;
  return {
    ...{ displayName: 'Tove N.', zoneId, category: 'dual', tier: 'D', criteriaMet: [], teamSize: 3 },
    ...{ serviceCoverage: 'homeCareOnly', pinnedPrimaryId: null, neverAlone: false, reviewOn: null },
    ...{ startsOn: '2026-09-14' as IsoDate, exclusions: [], wishes: [], team: NO_TEAM },
    visits: [{ ...often, weekdays: ['1'], ...hours, carers: '1', skillIds: [], toKnow: null }],
    ...{ ownPrimaryId: null, ownMemberIds: [], teamReason: null, draftTitle: null },
  };
}

const everythingIn = (shown: Shown): Fact[] => VIEWS.flatMap((view) => shown[view]);

describe('all counts that a leader of some zones is shown, where she plans', () => {
  it('let her work out nothing of one to four people outside her zones', () => {
    for (const { knows, shown } of leaders) {
      expect([knows, leakIn(everythingIn(shown), { made: { people }, knows })]).toEqual([knows, null]);
    }
  });

  it('leave none of one to four people between two of them, one part of the other', () => {
    for (const { knows, shown } of leaders) {
      expect([knows, nestedLeakIn(everythingIn(shown), { made: { people }, knows })]).toEqual([knows, null]);
    }
    const whole = leaders.map(({ knows, shown }) => {
      const reader = { made: { people }, knows };
      return nestedLeakIn(inWholeNumbers(everythingIn(shown), reader), reader);
    });
    expect(whole.some((leak) => leak !== null)).toBe(true);
  });

  it('are told as they are where they are of hers alone', () => {
    const exact = (shown: Shown) => everythingIn(shown).filter(({ count }) => count?.told.isLeast === false);
    for (const { shown } of leaders) {
      expect(exact(shown).length).toBeGreaterThan(0);
      expect(exact(everybody).length).toBeGreaterThan(exact(shown).length);
    }
    const counts = everythingIn(everybody).filter(({ count }) => count !== undefined);
    expect(exact(everybody)).toEqual(counts);
  });

  it.each(VIEWS)('would tell of few without the rule: %s', (view) => {
    const leaks = leaders.map(({ knows, shown }) =>
      leakIn([...everythingIn(shown), ...everybody[view]], { made: { people }, knows }),
    );
    expect(leaks.some((leak) => leak !== null)).toBe(true);
  });
});
