import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { newRecipientForm, NO_TEAM, OWN_TEAM, type NewRecipientForm } from '~/features/people/new-recipient.form';
import { saveNewRecipient } from '~/features/people/save-new-recipient.service.server';
import { proposeNewTeams } from '~/features/people/team-proposals.query.server';
import { createDb, type Db } from '~/platform/db/db.server';
import { destroyPlannerPool } from '~/platform/threads/planner-pool.server';
import { makeZone } from '../../factories/db';
import { makeContext, type MadeContext } from '../../factories/service-context';
import { createDemoDb, DEMO_NOW } from '../../setup/demo-database';

let db: Db;
let drop: () => Promise<void>;
let leader: MadeContext;
let zoneId: string;
const NOW = new Date(DEMO_NOW);
const day = (text: string) => text as IsoDate;

beforeAll(async () => {
  const demo = await createDemoDb();
  drop = demo.drop;
  db = createDb({ url: demo.url, poolSize: 3 });
  zoneId = (await db.zone.findFirstOrThrow({ orderBy: { sortOrder: 'asc' } })).id;
  leader = { ...(await makeContext(db, { role: 'zoneLeader', zoneIds: [zoneId] })), now: () => NOW };
});
afterAll(async () => {
  await destroyPlannerPool();
  await db.$disconnect();
  await drop();
});

const visit: NewRecipientForm['visits'][number] = {
  kind: 'weekdays',
  weekdays: ['1', '4'],
  interval: 1,
  times: 1,
  daysBetween: 1,
  earliest: '09:00' as NewRecipientForm['visits'][number]['earliest'],
  latest: '12:00' as NewRecipientForm['visits'][number]['latest'],
  minutes: 30,
  carers: '1',
  skillIds: [],
  toKnow: null,
};

const filled = (overrides: Partial<NewRecipientForm> = {}): NewRecipientForm => ({
  displayName: 'Tove N.',
  zoneId,
  category: 'dual',
  tier: 'C',
  criteriaMet: [],
  serviceCoverage: 'homeCareOnly',
  teamSize: 3,
  pinnedPrimaryId: null,
  neverAlone: false,
  startsOn: day('2026-11-30'),
  reviewOn: null,
  visits: [visit],
  exclusions: [],
  wishes: [],
  team: NO_TEAM,
  ownPrimaryId: null,
  ownMemberIds: [],
  teamReason: null,
  draftTitle: 'Utkast',
  ...overrides,
});

const proposals = async (values: NewRecipientForm) => {
  const found = await proposeNewTeams(db, { values, scope: leader.scope, now: NOW });
  if (found.state !== 'ready') throw new Error(found.state);
  return found;
};

it('without a team everything is saved but a draft, under a reference of its own', async () => {
  const staff = await db.staff.findFirstOrThrow();
  const values = filled({ exclusions: [{ staffId: staff.id, reason: 'acquaintance' }] });
  const verdict = await saveNewRecipient(leader, values);
  if (!verdict.ok) throw new Error(verdict.cause);
  expect(verdict.draftId).toBeNull();
  expect(await db.recipientExclusion.findMany({ where: { recipientId: verdict.recipientId } })).toHaveLength(1);
  expect(await db.visitPlan.count({ where: { recipientId: verdict.recipientId } })).toBe(1);
  expect(await db.rotaVersion.count({ where: { status: 'draft' } })).toBe(0);
  expect(await db.accessLog.count({ where: { recipientId: verdict.recipientId, action: 'change' } })).toBe(1);
});

it('a chosen team opens as a draft in which everybody is planned, those who were missing too', async () => {
  const before = await db.visit.count();
  const { proposals: teams, missing } = await proposals(filled());
  expect(missing).toEqual({ count: 1, isLeast: false });
  expect(teams.length).toBeGreaterThan(1);
  const verdict = await saveNewRecipient(leader, filled({ team: teams[0]?.value ?? '', teamReason: 'Passer best' }));
  if (!verdict.ok || verdict.draftId === null) throw new Error(JSON.stringify(verdict));
  const { draftId, recipientId } = verdict;
  const team = await db.draftTeamMember.findMany({ where: { rotaVersionId: draftId, recipientId } });
  expect(team.map(({ staffId }) => staffId).sort()).toEqual(teams[0]?.value.split(' ').sort());
  const planned = await db.draftVisit.findMany({
    where: { rotaVersionId: draftId, recipientId, startsAt: { not: null } },
  });
  expect(planned.every(({ date }) => date !== null && date >= new Date('2026-11-30'))).toBe(true);
  const teams0 = await db.draftTeamMember.groupBy({ by: ['recipientId'], where: { rotaVersionId: draftId } });
  expect(teams0).toHaveLength(await db.recipient.count());
  expect(await db.draftTeamChange.findMany({ where: { rotaVersionId: draftId } })).toMatchObject([
    { recipientId, reason: 'Passer best', facts: { cause: 'newRecipient' } },
  ]);
  expect(await db.visit.count()).toBe(before);
});

it('a team of the leader’s own is shown beside the proposed ones, with names of her own zones alone', async () => {
  const staff = await db.staff.findMany({ orderBy: { sortOrder: 'asc' }, take: 2 });
  const [first, second] = staff;
  const own = { team: OWN_TEAM, ownPrimaryId: first?.id ?? null, ownMemberIds: second ? [second.id] : [] };
  const found = await proposals(filled(own));
  expect(found.own).toMatchObject({ primary: first?.name, members: [second?.name] });
  const elsewhere = await db.recipient.findMany({ where: { zoneId: { not: zoneId } } });
  const text = JSON.stringify(found);
  for (const { displayName } of elsewhere) expect(text).not.toContain(displayName);
});

it('nobody is taken in to a zone of somebody else, and nothing is saved of her', async () => {
  const outside = await makeZone(db);
  const count = await db.recipient.count();
  const verdict = await saveNewRecipient(leader, filled({ zoneId: outside.id }));
  expect(verdict).toMatchObject({ ok: false, cause: 'zoneOutsideScope' });
  expect(await db.recipient.count()).toBe(count);
});

it('after the published plan there is nothing to try a team in, and she is saved all the same', async () => {
  const late = filled({ startsOn: day('2027-06-07') });
  expect(await proposeNewTeams(db, { values: late, scope: leader.scope, now: NOW })).toEqual({ state: 'none' });
  const withTeam = { ...late, team: (await db.staff.findFirstOrThrow()).id };
  expect(await saveNewRecipient(leader, withTeam)).toMatchObject({ ok: false, cause: 'noStandingPlan' });
  expect(await saveNewRecipient(leader, late)).toMatchObject({ ok: true, draftId: null });
});

it.each<[string, object, string]>([
  ['an exclusion of the pinned primary contact', { pinnedPrimaryId: 'A' }, 'isPrimary'],
  ['a team of her own without a primary contact', { team: OWN_TEAM }, 'required'],
  ['somebody on the team who is excluded', { team: OWN_TEAM, ownPrimaryId: 'A' }, 'teamExcluded'],
])('asks for a correction of %s', (_what, wrong, cause) => {
  const id = '00000000-0000-4000-8000-000000000001';
  const texts = {
    ...filled(),
    tier: '',
    pinnedPrimaryId: '',
    reviewOn: '',
    teamSize: '3',
    ownPrimaryId: '',
    visits: [],
  };
  const exclusions = [{ staffId: id, reason: 'other' }];
  const values = JSON.parse(JSON.stringify({ ...texts, ...wrong, exclusions }).replaceAll('"A"', `"${id}"`)) as object;
  const result = newRecipientForm.safeParse(values);
  expect(result.error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.cause : ''))).toEqual([cause]);
});
