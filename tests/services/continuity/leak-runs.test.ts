import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { Clock, IsoDate } from '~/domain/brand';
import { OWN_TEAM, type NewRecipientForm } from '~/features/people/new-recipient.form';
import type { Db } from '~/platform/db/db.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { movedVisits } from '~/platform/versions/moved-visits';
import { makePlannedMunicipality, type PlannedMunicipality } from '../../factories/planned-municipality';
import { createTestDb } from '../../setup/database';
import { inWholeNumbers, leakIn, nestedLeakIn } from './leak-in';
import type { Fact } from './shown-facts';
import * as counts from './shown-run-counts';

const VIEWS = ['runs', 'files', 'teams', 'history', 'somebodyNew', 'standing'] as const;
type Shown = Readonly<Record<(typeof VIEWS)[number], readonly Fact[]>>;

const TODAY = '2026-08-24' as IsoDate;
const AT = new Date('2026-08-24T06:00:00Z');

/** Of the first zone there are R1 to R6, of the second R7 to R15, of the small one R16 to R18. */
const FEW = ['R1', 'R2', 'R16', 'R17'];
const MANY = ['R1', 'R7', 'R8', 'R9', 'R10', 'R11', 'R16'];
const TWO_MORE = ['R12', 'R13'];

let made: PlannedMunicipality;
let leaders: { readonly knows: readonly string[]; readonly shown: Shown }[];
let everybody: Shown;

beforeAll(async () => {
  const { db } = await createTestDb();
  made = await makePlannedMunicipality(db, 18);
  const seesAll = await made.leaderOf('Z1', 'Z2', 'Z3');
  const values = await somebodyNew(db);
  await pinAndBreak(db, FEW);
  const moved = new Map([await changeInHistory(db, { by: seesAll, moved: FEW })]);
  const lookAt = async (actor: Actor): Promise<Omit<Shown, 'runs'>> => {
    const reading = { db, made, actor, today: TODAY, at: AT };
    return {
      files: await counts.fileFacts(reading, made.draftId),
      teams: await counts.movedByTeams(reading, { recipients: ['R1', 'R6'], staff: 'S3' }),
      history: await counts.movedInHistory(reading, { versionId: made.draftId, moved }),
      somebodyNew: await counts.movedForSomebodyNew(reading, values),
      standing: await counts.standingCounts(reading, FEW),
    };
  };
  const readers: { knows: string[]; actor: Actor }[] = [];
  for (const knows of [['Z1'], ['Z1', 'Z2']]) readers.push({ knows, actor: await made.leaderOf(...knows) });
  const rest: Omit<Shown, 'runs'>[] = [];
  for (const { actor } of [...readers, { actor: seesAll }]) rest.push(await lookAt(actor));
  const runs = await whileRunsGo(db, { by: seesAll, readers: [...readers.map(({ actor }) => actor), seesAll] });
  const shownTo = (at: number): Shown => {
    const views = rest[at];
    if (!views) throw new Error('She has looked');
    return { ...views, runs: runs[at] ?? [] };
  };
  leaders = readers.map(({ knows }, at) => ({ knows, shown: shownTo(at) }));
  everybody = shownTo(readers.length);
}, 300_000);

afterAll(destroyPlannerPool);

/** What each reader sees of runs that came to the draft, each with visits that nobody makes of some people more. */
async function whileRunsGo(db: Db, { by, readers }: { by: Actor; readers: readonly Actor[] }): Promise<Fact[][]> {
  const { rotaId } = await db.rotaVersion.findUniqueOrThrow({ where: { id: made.draftId } });
  const shown: Fact[][] = readers.map(() => []);
  const left: string[] = [];
  for (const [name, people] of Object.entries({ few: FEW, many: MANY, more: TWO_MORE })) {
    for (const reference of people) if (await leaveOne(db, reference)) left.push(reference);
    const point = { seconds: 3, hardBreaches: 0, unassigned: left.length, m14: 3.5 };
    const progress = { latest: { ...point, phase: 'improve', iterations: 9 }, curve: [point] };
    const run = { rotaId, requestedById: by.userId, seconds: 60, case: {}, seed: 1, version: 'test', progress };
    const { id: runId } = await db.planningRun.create({ data: { ...run, status: 'done' } });
    await db.rotaVersion.update({ where: { id: made.draftId }, data: { runId } });
    for (const [at, actor] of readers.entries()) {
      const reading = { db, made, actor, today: TODAY, at: AT };
      const of = { runId, versionId: made.draftId, left: [...left], changed: [...left], name };
      shown[at]?.push(...(await counts.runCounts(reading, of)));
    }
  }
  return shown;
}

/** Leaves a visit of somebody without anybody in the draft. */
async function leaveOne(db: Db, reference: string): Promise<boolean> {
  const visit = await db.draftVisit.findFirst({
    where: { rotaVersionId: made.draftId, recipient: { reference }, startsAt: { not: null } },
    orderBy: { date: 'asc' },
  });
  if (!visit) return false;
  await db.draftVisitCarer.deleteMany({ where: { draftVisitId: visit.id } });
  const nobody = { startsAt: null, endsAt: null, startTime: null, cause: 'no-capacity' };
  await db.draftVisit.update({ where: { id: visit.id }, data: nobody });
  return true;
}

/** Pins one of the team of each in what is newest, and lets a visit of each break a rule in what is published. */
async function pinAndBreak(db: Db, people: readonly string[]): Promise<void> {
  const createdAt = new Date('2027-01-01');
  await db.rotaVersion.update({ where: { id: made.draftId }, data: { createdAt } });
  for (const reference of people) {
    const role = 'primary';
    await db.draftTeamMember.updateMany({ where: { recipient: { reference }, role }, data: { pinned: true } });
  }
  const facts = { before: 1, size: 1, unit: 'people', source: 'house' };
  const findings = people.map((recipient) => ({ rule: 'excluded', level: 'hard', recipient, facts }));
  await db.rotaVersion.update({ where: { id: made.publishedId }, data: { findings } });
}

/** A change of a team in the draft that visits followed. */
async function changeInHistory(
  db: Db,
  { by, moved }: { by: Actor; moved: readonly string[] },
): Promise<[string, readonly string[]]> {
  const { id: recipientId } = await db.recipient.findUniqueOrThrow({ where: { reference: 'R1' } });
  const { id } = await db.draftTeamChange.create({
    data: {
      ...{ rotaVersionId: made.draftId, recipientId, changedById: by.userId, changedAt: AT },
      before: { primary: null, members: [], pinned: [] },
      after: { primary: null, members: [], pinned: [] },
      facts: { ...movedVisits(moved.map((recipient) => ({ recipient }))) },
    },
  });
  return [String(id), moved];
}

/** Somebody whose visits only one person is to make, many times a day. */
async function somebodyNew(db: Db): Promise<NewRecipientForm> {
  const { id: zoneId } = await db.zone.findUniqueOrThrow({ where: { reference: 'Z1' } });
  const { id: ownPrimaryId } = await db.staff.findUniqueOrThrow({ where: { reference: 'S1' } });
  const often = {
    kind: 'weekdays',
    weekdays: ['1', '2', '3', '4', '5'],
    interval: 1,
    times: 1,
    daysBetween: 1,
  } as const;
  const visits = ['08:30', '09:30', '10:30', '11:30'].map((start) => ({
    ...{ ...often, weekdays: [...often.weekdays], earliest: start as Clock, latest: start as Clock, minutes: 40 },
    ...{ carers: '1' as const, skillIds: [], toKnow: null },
  }));
  return {
    ...{ displayName: 'Tove N.', zoneId, category: 'dual', tier: 'A', criteriaMet: [], teamSize: 3, visits },
    ...{ serviceCoverage: 'homeCareOnly', pinnedPrimaryId: null, neverAlone: false, reviewOn: null },
    ...{ startsOn: '2026-09-07' as IsoDate, exclusions: [], wishes: [], team: OWN_TEAM },
    ...{ ownPrimaryId, ownMemberIds: [], teamReason: null, draftTitle: null },
  };
}

const everythingIn = (shown: Shown): Fact[] => VIEWS.flatMap((view) => shown[view]);

describe('all that a leader of some zones is shown of runs, proposals, other teams and files of a plan', () => {
  it('lets her work out nothing of one to four people outside her zones', () => {
    for (const { knows, shown } of leaders) {
      expect([knows, leakIn(everythingIn(shown), { made, knows })]).toEqual([knows, null]);
    }
  });

  it('leaves none of one to four people between two counts, one part of the other', () => {
    for (const { knows, shown } of leaders) {
      expect([knows, nestedLeakIn(everythingIn(shown), { made, knows })]).toEqual([knows, null]);
    }
    const whole = leaders.map(({ knows, shown }) =>
      nestedLeakIn(inWholeNumbers(everythingIn(shown), { made, knows }), { made, knows }),
    );
    expect(whole.some((leak) => leak !== null)).toBe(true);
  });

  it('is told as it is where it is of hers alone, and else in fives', () => {
    const [first] = leaders;
    const ofMany = first?.shown.runs.filter(({ of }) => of.some((name) => MANY.includes(name))) ?? [];
    expect(ofMany.length).toBeGreaterThan(0);
    expect(ofMany.every(({ count }) => count?.told.isLeast)).toBe(true);
    expect(first?.shown.files.map(({ of }) => of[0]).sort()).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
  });

  it.each(VIEWS)('would tell of few without the rule: %s', (view) => {
    const leaks = leaders.map(({ knows, shown }) =>
      leakIn([...everythingIn(shown), ...everybody[view]], { made, knows }),
    );
    expect(leaks.some((leak) => leak !== null)).toBe(true);
  });
});
