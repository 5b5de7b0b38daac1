import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { toldBare, toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import { groupReaderOf } from '~/domain/continuity/told-groups';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import type { MovedVisits } from '~/platform/versions/moved-visits';
import { parseTeam } from './parse-team';
import type { TeamChoice } from './team';
import { parseChangeFacts, type TeamChangeFacts } from './team-rows.server';

const MOST_LINES = 200;

export interface TeamHistoryLine {
  readonly id: string;
  /** An instant, ISO 8601. */
  readonly at: string;
  readonly who: string | null;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly before: TeamWords;
  readonly after: TeamWords;
  readonly quick: TeamChangeFacts['quick'];
  readonly reason: string | null;
  readonly m14Before: number | null;
  readonly m14After: number | null;
  readonly moved: ToldTotal;
  readonly reasons: readonly {
    readonly name: string;
    readonly reasons: TeamChangeFacts['reasons'][number]['reasons'];
  }[];
}

/** A team by names, the primary contact first. */
export interface TeamWords {
  readonly primary: string | null;
  readonly members: readonly string[];
  readonly pinned: readonly string[];
}

export interface TeamHistory {
  readonly version: { readonly id: string; readonly number: number };
  readonly lines: readonly TeamHistoryLine[];
}

/** The changes of the teams of a version within the reader's scope, newest first. */
export async function teamHistory(
  db: Db,
  wanted: { versionId: string; scope: Scope; today: IsoDate },
): Promise<TeamHistory | null> {
  const version = await db.rotaVersion.findUnique({
    where: { id: wanted.versionId },
    select: { id: true, number: true },
  });
  if (!version) return null;
  const [rows, staff, tellMoved] = await Promise.all([
    db.draftTeamChange.findMany({
      where: { rotaVersionId: version.id, recipient: recipientsIn(wanted.scope, wanted.today) },
      orderBy: { id: 'desc' },
      take: MOST_LINES,
      include: { recipient: { select: { displayName: true } }, changedBy: { select: { name: true } } },
    }),
    db.staff.findMany({ select: { id: true, name: true } }),
    movedTelling(db, wanted.scope),
  ]);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return {
    version,
    lines: rows.map((row) => {
      const { quick, m14Before, m14After, reasons, ...moved } = parseChangeFacts(row.facts);
      return {
        id: String(row.id),
        at: row.changedAt.toISOString(),
        who: row.changedBy?.name ?? null,
        recipient: { id: row.recipientId, name: row.recipient.displayName },
        before: inWords(parseTeam(row.before), names),
        after: inWords(parseTeam(row.after), names),
        ...{ quick, m14Before, m14After, moved: tellMoved(moved) },
        reason: row.reason,
        reasons: reasons.map((one) => ({ name: names.get(one.staffId) ?? '', reasons: one.reasons })),
      };
    }),
  };
}

/** How a reader is told how many visits follow a change: of whom they are is not kept of the oldest changes. */
async function movedTelling(db: Db, scope: Scope): Promise<(visits: MovedVisits) => ToldTotal> {
  const { knows } = groupReaderOf(scope);
  const recipients = await db.recipient.findMany({ select: { reference: true, zoneId: true } });
  const seen = new Set(recipients.filter(({ zoneId }) => knows(zoneId)).map(({ reference }) => reference));
  return ({ moved, movedOf }) => {
    const rows = Object.entries(movedOf);
    const known = rows.reduce((sum, [, visits]) => sum + visits, 0);
    if (known < moved) return toldBare(moved, { seesAll: seen.size === recipients.length });
    return toldTotalOf(rows, {
      isSeen: ([reference]) => seen.has(reference),
      person: ([reference]) => reference,
      times: ([, visits]) => visits,
    });
  };
}

export function inWords({ primary, members, pinned }: TeamChoice, names: ReadonlyMap<string, string>): TeamWords {
  const nameOf = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  return {
    primary: names.get(primary) ?? null,
    members: nameOf(members.filter((id) => id !== primary)),
    pinned: nameOf(pinned),
  };
}
