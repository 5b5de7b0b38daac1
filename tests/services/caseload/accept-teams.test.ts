import { beforeAll, describe, expect, it } from 'vitest';
import { may } from '~/domain/access/may';
import type { Actor, Scope } from '~/domain/access/vocabulary';
import { acceptProposal, acceptTeams } from '~/features/caseload/compare/accept-teams.service.server';
import { compareTeams } from '~/features/caseload/compare/compare-teams.query.server';
import { readTeam } from '~/features/caseload/teams/team-rows.server';
import { samePeople } from '~/features/caseload/teams/team';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { toldElsewhere } from '../../factories/told-elsewhere';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let publishedId: string;
let proposalId: string;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const { rotaId, kari: leader } = await makeSmallRota(db);
  kari = leader;
  ({ id: publishedId } = await makeDraft(db, { rotaId, plan: smallPlan(1), actor: kari }));
  ({ id: proposalId } = await makeDraft(db, { rotaId, plan: smallPlan(2), actor: kari }));
  await db.rotaVersion.update({
    where: { id: publishedId },
    data: { status: 'published', publishedAt: BEFORE_START, publishedById: kari.userId },
  });
});

const contextOf = (actor: Actor) => ({
  db,
  actor,
  scope: may(actor, { action: 'change', thing: 'careTeam' }) as Scope,
  now: () => BEFORE_START,
});

async function compared(actor = kari) {
  const { scope } = contextOf(actor);
  const found = await compareTeams(db, { versionId: proposalId, scope, today: '2026-08-17' as never });
  if (!found) throw new Error('There is no proposal');
  return found;
}

const teamOf = (versionId: string, recipientId: string) => readTeam(db, { versionId, recipientId });

describe('a proposal beside what is published', () => {
  it('tells each team that changes, who comes and goes, and why', async () => {
    const { teams, unchanged } = await compared();
    expect(teams.length).toBeGreaterThan(1);
    expect(teams.length + unchanged).toBe(await db.recipient.count());
    for (const { recipientId, joins, leaves } of teams) {
      const [before, after] = [await teamOf(publishedId, recipientId), await teamOf(proposalId, recipientId)];
      expect(joins.map(({ staffId }) => staffId)).toEqual(after.members.filter((id) => !before.members.includes(id)));
      expect(leaves.map(({ staffId }) => staffId)).toEqual(before.members.filter((id) => !after.members.includes(id)));
      for (const { reasons } of joins) expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it('counts the teams of other zones without naming them', async () => {
    const all = await compared();
    const siri = await makeActor(db, { name: 'Siri Leder', zones: ['Z1'] });
    const own = await compared(siri);
    const ids = (await db.recipient.findMany({ where: { zone: { reference: 'Z1' } } })).map(({ id }) => id);
    expect(own.teams.every(({ recipientId }) => ids.includes(recipientId))).toBe(true);
    const others = all.teams.length - own.teams.length;
    expect(own.elsewhere).toBe(toldElsewhere(others));
    expect(all.elsewhere).toBe(0);
  });
});

describe('taking some teams of a proposal', () => {
  it('makes a draft with those teams and the shifts and the other teams of today', async () => {
    const { teams } = await compared();
    const chosen = teams.slice(0, 2).map(({ recipientId }) => recipientId);
    const verdict = await acceptTeams(contextOf(kari), { proposalId, recipientIds: chosen });
    if (!verdict.ok) throw new Error(verdict.cause);
    const { versionId } = verdict;
    for (const { id } of await db.recipient.findMany()) {
      const expected = await teamOf(chosen.includes(id) ? proposalId : publishedId, id);
      expect(samePeople(await teamOf(versionId, id), expected)).toBe(true);
    }
    const cells = (rotaVersionId: string) =>
      db.rotaCell.findMany({
        where: { rotaVersionId },
        orderBy: [{ staffId: 'asc' }, { day: 'asc' }],
        select: { staffId: true, day: true, shiftCodeId: true },
      });
    expect(await cells(versionId)).toEqual(await cells(publishedId));
    const version = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    expect(version).toMatchObject({ status: 'draft', basedOnId: publishedId });
    const hard = (version.findings as { level: string }[]).filter(({ level }) => level === 'hard');
    expect(hard).toEqual([]);
    const history = await db.draftTeamChange.findMany({ where: { rotaVersionId: versionId } });
    expect(history.map(({ recipientId }) => recipientId).sort()).toEqual([...chosen].sort());
    expect(history[0]?.facts).toMatchObject({ quick: 'proposal' });
  });

  it('is refused where nothing of the reader is chosen', async () => {
    const siri = await makeActor(db, { name: 'Berit Leder', zones: ['Z1'] });
    const others = await db.recipient.findMany({ where: { zone: { reference: { not: 'Z1' } } } });
    const recipientIds = others.map(({ id }) => id);
    expect(await acceptTeams(contextOf(siri), { proposalId, recipientIds })).toMatchObject({ cause: 'nothingChosen' });
  });
});

describe('taking a whole proposal', () => {
  it('keeps the reason for each team in its history, once', async () => {
    const { teams } = await compared();
    expect(await acceptProposal(contextOf(kari), { proposalId })).toMatchObject({ ok: true });
    expect(await acceptProposal(contextOf(kari), { proposalId })).toMatchObject({ ok: true });
    const history = await db.draftTeamChange.findMany({ where: { rotaVersionId: proposalId } });
    expect(history.map(({ recipientId }) => recipientId).sort()).toEqual(teams.map((team) => team.recipientId).sort());
  });
});
