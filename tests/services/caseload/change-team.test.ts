import { beforeAll, describe, expect, it } from 'vitest';
import { may } from '~/domain/access/may';
import type { Actor, Scope } from '~/domain/access/vocabulary';
import { changeTeam, type TeamContext } from '~/features/caseload/teams/change-team.service.server';
import type { TeamChoice } from '~/features/caseload/teams/team';
import { teamEffect } from '~/features/caseload/teams/team-effect.query.server';
import { readTeam } from '~/features/caseload/teams/team-rows.server';
import { undoTeam } from '~/features/caseload/teams/undo-team.service.server';
import type { Db } from '~/platform/db/db.server';
import { BEFORE_START, makeActor, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let rotaId: string;
let kari: Actor;
const plan = smallPlan(1);

beforeAll(async () => {
  ({ db } = await createTestDb());
  ({ rotaId, kari } = await makeSmallRota(db));
});

const contextOf = (actor: Actor): TeamContext => ({
  db,
  actor,
  scope: may(actor, { action: 'change', thing: 'careTeam' }) as Scope,
  now: () => BEFORE_START,
});

interface Ground {
  readonly versionId: string;
  readonly revision: number;
  readonly recipientId: string;
  readonly team: TeamChoice;
  /** Somebody on the team who is not the primary contact and comes, and somebody who could take her place. */
  readonly out: string;
  readonly other: string;
}

/** A draft of its own with a recipient whose team can be another. */
async function ground(): Promise<Ground> {
  const { id: versionId, revision } = await makeDraft(db, { rotaId, plan, actor: kari });
  const recipients = await db.recipient.findMany({ include: { exclusions: true }, orderBy: { sortOrder: 'asc' } });
  const staff = await db.staff.findMany({ orderBy: { sortOrder: 'asc' } });
  for (const recipient of recipients) {
    const team = await readTeam(db, { versionId, recipientId: recipient.id });
    const carers = await db.draftVisitCarer.findMany({
      where: { rotaVersionId: versionId, draftVisit: { recipientId: recipient.id } },
    });
    const out = team.members.find((id) => id !== team.primary && carers.some(({ staffId }) => staffId === id));
    const other = staff.find(
      ({ id }) => !team.members.includes(id) && !recipient.exclusions.some(({ staffId }) => staffId === id),
    );
    if (out !== undefined && other)
      return { versionId, revision, recipientId: recipient.id, team, out, other: other.id };
  }
  throw new Error('No team in the plan can be another');
}

const swapped = ({ team, out, other }: Ground): TeamChoice => ({
  ...team,
  members: team.members.map((id) => (id === out ? other : id)),
});

const visitsOf = async (versionId: string) =>
  (
    await db.draftVisit.findMany({
      where: { rotaVersionId: versionId },
      orderBy: { id: 'asc' },
      include: { carers: { orderBy: { staffId: 'asc' }, select: { staffId: true, startsAt: true } } },
    })
  ).map(({ facts: _facts, ...visit }) => visit);

const save = (of: Ground, more: { team: TeamChoice; reason?: string; actor?: Actor }) =>
  changeTeam(contextOf(more.actor ?? kari), {
    versionId: of.versionId,
    revision: of.revision,
    recipientId: of.recipientId,
    team: more.team,
    quick: null,
    reason: more.reason ?? 'Avtalt med mottakeren',
  });

describe('changing who is on a team in a draft', () => {
  it('moves the visits of the one who leaves, and keeps who did it, why and what it meant', async () => {
    const of = await ground();
    const team = swapped(of);
    const shown = await teamEffect(db, {
      ...of,
      team,
      scope: contextOf(kari).scope,
      today: '2026-08-17' as never,
      at: BEFORE_START,
    });
    if (!shown.ok) throw new Error(shown.cause);
    expect(await save(of, { team })).toEqual({ ok: true, revision: of.revision + 1 });
    expect(await readTeam(db, of)).toEqual(team);
    const visits = (await visitsOf(of.versionId)).filter(({ recipientId }) => recipientId === of.recipientId);
    const made = (staffId: string) =>
      visits.filter(({ carers }) => carers.some((one) => one.staffId === staffId)).length;
    for (const face of shown.effect.after.faces) expect(made(face.staffId)).toBe(face.visits);
    expect(made(of.out)).toBeLessThan(shown.effect.before.faces.find(({ staffId }) => staffId === of.out)?.visits ?? 0);
    const change = await db.draftTeamChange.findFirstOrThrow({ where: { rotaVersionId: of.versionId } });
    expect(change).toMatchObject({
      recipientId: of.recipientId,
      changedById: kari.userId,
      reason: 'Avtalt med mottakeren',
    });
    expect(change.before).toEqual(of.team);
    expect(change.after).toEqual(team);
    const stored = await db.rotaVersion.findUniqueOrThrow({ where: { id: of.versionId } });
    const recipient = await db.recipient.findUniqueOrThrow({ where: { id: of.recipientId } });
    expect(stored.continuity).toMatchObject({
      continuity: { recipients: { [recipient.reference]: { m14: shown.effect.after.m14 } } },
    });
    const log = await db.accessLog.findFirst({
      where: { recipientId: of.recipientId, action: 'change', thing: 'careTeam' },
    });
    expect(log?.userId).toBe(kari.userId);
  });

  it('can be taken back visit for visit, as long as nothing else has changed', async () => {
    const of = await ground();
    const before = await visitsOf(of.versionId);
    await save(of, { team: swapped(of) });
    expect(await visitsOf(of.versionId)).not.toEqual(before);
    const { id } = await db.draftTeamChange.findFirstOrThrow({ where: { rotaVersionId: of.versionId } });
    const undo = { versionId: of.versionId, changeId: String(id), revision: of.revision + 1 };
    expect(await undoTeam(contextOf(kari), undo)).toMatchObject({ ok: true, revision: of.revision + 2 });
    expect(await visitsOf(of.versionId)).toEqual(before);
    expect(await readTeam(db, of)).toEqual(of.team);
    expect(await undoTeam(contextOf(kari), undo)).toMatchObject({ ok: false, cause: 'changedSince' });
  });

  it('keeps a pin without moving anybody', async () => {
    const of = await ground();
    const before = await visitsOf(of.versionId);
    expect(await save(of, { team: { ...of.team, pinned: [of.out] }, reason: '' })).toMatchObject({ ok: true });
    expect((await readTeam(db, of)).pinned).toEqual([of.out]);
    expect(await visitsOf(of.versionId)).toEqual(before);
  });

  it('lets the first of two leaders save and tells the second', async () => {
    const of = await ground();
    const ola = await makeActor(db, { name: 'Ola Leder' });
    const answers = await Promise.all([
      save(of, { team: { ...of.team, pinned: [of.out] } }),
      save(of, { team: swapped(of), actor: ola }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.cause)).sort()).toEqual(['saved', 'stale']);
  });
});

describe('a team that cannot be', () => {
  it('is refused with the rule that it breaks', async () => {
    const of = await ground();
    const everyone = (await db.staff.findMany()).map(({ id }) => id);
    const large = { ...of.team, members: [...new Set([...of.team.members, ...everyone])] };
    expect(await save(of, { team: large })).toMatchObject({ ok: false, cause: 'teamTooLarge' });
    await db.recipientExclusion.create({
      data: { recipientId: of.recipientId, staffId: of.other, reason: 'staffWish', validFrom: new Date('2026-01-01') },
    });
    const refused = await save(of, { team: swapped(of) });
    const { name } = await db.staff.findUniqueOrThrow({ where: { id: of.other } });
    expect(refused).toEqual({ ok: false, cause: 'excluded', facts: { staff: name } });
    await db.recipientExclusion.deleteMany({ where: { recipientId: of.recipientId, staffId: of.other } });
  });

  it('is refused for a recipient of another zone as if she did not exist', async () => {
    const of = await ground();
    const { zone } = await db.recipient.findUniqueOrThrow({ where: { id: of.recipientId }, include: { zone: true } });
    const stranger = await makeActor(db, { name: 'Siri Leder', zones: zone.reference === 'Z1' ? ['Z2'] : ['Z1'] });
    expect(await save(of, { team: swapped(of), actor: stranger })).toMatchObject({ ok: false, cause: 'notFound' });
  });

  it('is refused in a version that is published', async () => {
    const of = await ground();
    await db.rotaVersion.update({ where: { id: of.versionId }, data: { status: 'superseded' } });
    expect(await save(of, { team: swapped(of) })).toMatchObject({ ok: false, cause: 'notDraft' });
  });
});

describe('a team that is worse for the recipient', () => {
  it('is saved only with a reason', async () => {
    const of = await ground();
    const worse = { primary: of.other, members: [of.other], pinned: [] };
    const asked = { scope: contextOf(kari).scope, today: '2026-08-17' as never, at: BEFORE_START };
    const shown = await teamEffect(db, { ...of, team: worse, ...asked });
    if (!shown.ok) throw new Error(shown.cause);
    expect(shown.effect.worse.length).toBeGreaterThan(0);
    expect(await save(of, { team: worse, reason: '' })).toMatchObject({ ok: false, cause: 'reasonMissing' });
    expect(await save(of, { team: worse, reason: 'Ønsket av mottakeren' })).toMatchObject({ ok: true });
  });
});
