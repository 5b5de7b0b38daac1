import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toldCount } from '~/domain/continuity/told-counts';
import type { Reason } from '~/planner/reasons/reason';
import { reasonsFor } from '~/planner/reasons/reasons-for';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { belongings } from '~/platform/continuity/plan-people.server';
import type { Db } from '~/platform/db/db.server';
import { viewOfPlan } from '~/platform/versions/kept-plan.server';
import { samePeople, type TeamChoice } from '../teams/team';
import { inWords } from '../teams/team-history.query.server';
import { readVersionPlan } from '../version-plan.server';
import { measuresOf, type VersionLoad } from '../version-load.server';
import { readVersionLoad } from '../version-load.query.server';
import type { ChangedFace, ComparedFigures, ComparedTeam, Comparison } from './comparison';
import { figuresOf } from './compared-figures';

/** Facts beyond these say little in a list. */
const MOST_REASONS = 3;

interface Wanted {
  readonly versionId: string;
  readonly scope: Scope;
  readonly today: IsoDate;
}

/** A version beside the published one of its rota, team by team; `null` where there is no such version. */
export async function compareTeams(db: Db, wanted: Wanted): Promise<Comparison | null> {
  const version = await db.rotaVersion.findUnique({
    where: { id: wanted.versionId },
    select: { id: true, number: true, status: true, rotaId: true },
  });
  if (!version) return null;
  const proposal = { id: version.id, number: version.number, isDraft: version.status === 'draft' };
  const published = await db.rotaVersion.findFirst({
    where: { rotaId: version.rotaId, status: 'published', NOT: { id: version.id } },
    select: { id: true, number: true },
  });
  const none: ComparedFigures = { m14: null, weighted: null, floor: null, sharedFloor: null };
  if (!published) {
    const figures = { before: none, after: none };
    return { proposal, today: null, figures, teams: [], unchanged: 0, elsewhere: 0, primaries: 0 };
  }
  const [belongs, before, after, recipients, staff] = await Promise.all([
    belongings(db),
    readVersionLoad(db, published.id),
    readVersionLoad(db, version.id),
    recipientsOf(db, wanted),
    db.staff.findMany({ select: { id: true, name: true } }),
  ]);
  const reasons = await reasonsIn(db, version.id);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const changed = changedIn({ before, after });
  const measured = { before: measuresOf(before.measures), after: measuresOf(after.measures) };
  const teams = recipients.flatMap((recipient): ComparedTeam[] => {
    const pair = changed.get(recipient.id);
    if (!pair) return [];
    const face = faceOf({ before, names, reasons, recipientId: recipient.id });
    const { m14, m14Floor } = measured.after(recipient.reference);
    return [
      {
        recipientId: recipient.id,
        name: recipient.displayName,
        zone: recipient.zone.name,
        before: inWords(pair.before, names),
        after: inWords(pair.after, names),
        m14Before: measured.before(recipient.reference).m14,
        m14After: m14,
        floor: m14Floor,
        joins: pair.after.members.filter((id) => !pair.before.members.includes(id)).map((id) => face(id, 'for')),
        leaves: pair.before.members.filter((id) => !pair.after.members.includes(id)).map((id) => face(id, 'against')),
      },
    ];
  });
  const inScope = new Set(recipients.map(({ id }) => id));
  const readership = { scope: wanted.scope, belongs };
  return {
    proposal,
    today: published,
    figures: { before: figuresOf(before.measures, readership), after: figuresOf(after.measures, readership) },
    teams,
    unchanged: [...teamsIn(after).keys()].filter((id) => inScope.has(id)).length - teams.length,
    elsewhere: toldCount({ count: [...changed.keys()].filter((id) => !inScope.has(id)).length }),
    primaries: teams.filter((team) => team.before.primary !== team.after.primary).length,
  };
}

const recipientsOf = (db: Db, { scope, today }: Wanted) =>
  db.recipient.findMany({
    where: recipientsIn(scope, today),
    orderBy: [{ zone: { sortOrder: 'asc' } }, { sortOrder: 'asc' }, { displayName: 'asc' }],
    select: { id: true, reference: true, displayName: true, zone: { select: { name: true } } },
  });

/** The teams of a version by recipient. */
export function teamsIn({ teams }: Pick<VersionLoad, 'teams'>): Map<string, TeamChoice> {
  const found = new Map<string, { primary: string; members: string[]; pinned: string[] }>();
  for (const { recipientId, staffId, role, pinned } of teams) {
    const team = found.get(recipientId) ?? { primary: staffId, members: [], pinned: [] };
    found.set(recipientId, team);
    team.members.push(staffId);
    if (role === 'primary') team.primary = staffId;
    if (pinned) team.pinned.push(staffId);
  }
  return found;
}

function changedIn(of: {
  before: VersionLoad;
  after: VersionLoad;
}): Map<string, { before: TeamChoice; after: TeamChoice }> {
  const [before, after] = [teamsIn(of.before), teamsIn(of.after)];
  const changed = new Map<string, { before: TeamChoice; after: TeamChoice }>();
  for (const [recipientId, team] of after) {
    const was = before.get(recipientId);
    if (was && !samePeople(was, team)) changed.set(recipientId, { before: was, after: team });
  }
  return changed;
}

type Reasons = (of: { recipientId: string; staffId: string }) => readonly Reason[];

/** What speaks for and against people in the teams of a version; nothing where it cannot be held against today's people. */
async function reasonsIn(db: Db, versionId: string): Promise<Reasons> {
  const found = await readVersionPlan(db, versionId);
  if (found?.state !== 'ready') return () => [];
  const { people } = found.version;
  const { model, plan: view } = viewOfPlan(found.version);
  return ({ recipientId, staffId }) => {
    const recipient = model.recipients.findIndex(({ id }) => id === people.recipients.get(recipientId)?.reference);
    const staff = model.staff.findIndex(({ id }) => id === people.staff.get(staffId)?.reference);
    return recipient < 0 || staff < 0 ? [] : reasonsFor(model, view, { recipient, staff, day: 0 });
  };
}

function faceOf(of: {
  before: VersionLoad;
  names: ReadonlyMap<string, string>;
  reasons: Reasons;
  recipientId: string;
}): (staffId: string, speaks: 'for' | 'against') => ChangedFace {
  const { before, names, reasons, recipientId } = of;
  return (staffId, speaks) => ({
    staffId,
    name: names.get(staffId) ?? '',
    visits: before.faces.find((face) => face.recipientId === recipientId && face.staffId === staffId)?.visits ?? 0,
    reasons: reasons({ recipientId, staffId })
      .filter((reason) => (speaks === 'for' ? reason.speaks === 'for' : reason.speaks !== 'for'))
      .filter(({ cause }) => cause !== 'team-member' && cause !== 'team-full')
      .slice(0, MOST_REASONS),
  });
}
