import type { Actor } from '~/domain/access/vocabulary';
import type { StaffId } from '~/domain/brand';
import { correctionOf, type ClockSpan } from '~/domain/visits/tap-clock';
import { foldTaps } from '~/domain/visits/taps';
import { logAccess } from '~/platform/access/access-log.server';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import { fromDbDate } from '~/platform/db/dates';
import type { Db, Tx } from '~/platform/db/db.server';
import type { VisitTap } from '~/platform/db/generated/client';
import { logger } from '~/platform/logging/logger.server';
import { inTransaction } from '~/platform/db/transaction.server';
import type { Now } from '~/platform/time/now.server';
import type { TapAnswer } from './queue/tap-wire';
import type { SentTap } from './taps.form';
import { carersNeeded, toldTap } from './told-visit.server';
import { writeTold } from './write-told.server';

interface Context {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
}

interface Batch {
  /** Whose taps they are: the actor's own. */
  readonly staffId: StaffId;
  /** By the phone's clock, as the times of the taps are. */
  readonly sentAt: number;
  readonly clock: ClockSpan | null;
  readonly taps: readonly SentTap[];
}

/** How much later than the server's clock a tap may seem to be; so much two clocks may differ. */
const FUTURE_TOLERANCE_MS = 2 * 60_000;
/** A tap that has waited longer than this is told to the leader by word of mouth. */
const OLDEST_MS = 7 * 24 * 3_600_000;
/** A visit is told of at most so long before or after it was planned. */
const FURTHEST_MS = 24 * 3_600_000;

/**
 * Saves taps of one carer, each once however often it is sent, and works out anew who was at the visits. A tap that is
 * refused has a cause: `future`, `tooOld`, `otherDay`, `visitGone`, `notYours`, or `idTaken` where its id is another tap's.
 */
export async function recordTaps({ db, actor, now }: Context, batch: Batch): Promise<TapAnswer[]> {
  const arrivedAt = now();
  const correction = correctionOf({ ...batch, arrivedAt: arrivedAt.getTime(), span: batch.clock });
  const answers: TapAnswer[] = [];
  const byVisit = new Map<string, TimedTap[]>();
  for (const tap of batch.taps) {
    const at = tap.at + correction;
    const refused = timeFault({ at, arrivedAt: arrivedAt.getTime() });
    if (refused !== null) answers.push({ id: tap.id, refused });
    else {
      const timed = { ...tap, at: new Date(Math.min(at, arrivedAt.getTime())) };
      byVisit.set(tap.visitId, [...(byVisit.get(tap.visitId) ?? []), timed]);
    }
  }
  const faults: unknown[] = [];
  for (const [visitId, taps] of byVisit) {
    const of = { actor, staffId: batch.staffId, visitId, taps, arrivedAt };
    try {
      answers.push(...(await inTransaction(db, (tx) => recordAtVisit(tx, of))));
    } catch (error) {
      faults.push(error);
    }
  }
  // What fails at one visit does not keep back the others: its taps are not answered, and are sent again.
  if (faults.length > 0 && answers.length === 0) throw faults[0];
  for (const error of faults) logger.error({ error }, 'taps at a visit could not be saved');
  return answers;
}

type TimedTap = Omit<SentTap, 'at'> & { readonly at: Date };

function timeFault({ at, arrivedAt }: { at: number; arrivedAt: number }): string | null {
  if (at > arrivedAt + FUTURE_TOLERANCE_MS) return 'future';
  return at < arrivedAt - OLDEST_MS ? 'tooOld' : null;
}

interface AtVisit {
  readonly actor: Actor;
  readonly staffId: StaffId;
  readonly visitId: string;
  readonly taps: readonly TimedTap[];
  readonly arrivedAt: Date;
}

async function recordAtVisit(tx: Tx, of: AtVisit): Promise<TapAnswer[]> {
  // One at a time at a visit: what the taps say together is read after everyone else's are in.
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${of.visitId}::uuid FOR UPDATE`;
  const visit = await reachedVisit(tx, of);
  if (typeof visit === 'string') return of.taps.map(({ id }) => ({ id, refused: visit }));
  const known = new Set(visit.taps.map(({ id }) => id));
  const planned = visit.startsAt ?? new Date(visit.date.getTime() + FURTHEST_MS / 2);
  const isNear = (tap: TimedTap) => Math.abs(tap.at.getTime() - planned.getTime()) <= FURTHEST_MS;
  const told = visit.taps.filter(({ staffId }) => staffId === of.staffId).map(({ at }) => at.getTime());
  const wanted = inTurn(of.taps, { known, last: Math.max(...told) }).filter((tap) => known.has(tap.id) || isNear(tap));
  const { count } = await tx.visitTap.createMany({ data: wanted.map((tap) => rowOf(tap, of)), skipDuplicates: true });
  const stored = await tx.visitTap.findMany({ where: { id: { in: wanted.map(({ id }) => id) } } });
  if (count > 0) {
    const taps = await tx.visitTap.findMany({ where: { visitId: visit.id } });
    await writeTold(tx, visit, foldTaps({ taps: taps.map(toldTap), needed: carersNeeded(visit) }));
    const entry = { action: 'change', thing: 'visit', recipientId: visit.recipientId } as const;
    await logAccess(tx, { actor: of.actor, at: of.arrivedAt }, entry);
  }
  return of.taps.map((tap) => {
    if (!wanted.some(({ id }) => id === tap.id)) return { id: tap.id, refused: 'otherDay' };
    const row = stored.find(({ id }) => id === tap.id);
    return { id: tap.id, refused: row && isSameTap(row, rowOf(tap, of)) ? null : 'idTaken' };
  });
}

/** How far two taps can change places by what is not known of a phone's clock. */
const CLOCK_ERROR_MS = 5_000;

/** A phone sends its taps in the order in which they were tapped, so a later one is not earlier by a hair of the clock. */
function inTurn(taps: readonly TimedTap[], of: { known: ReadonlySet<string>; last: number }): TimedTap[] {
  let { last } = of;
  return taps.map((tap) => {
    if (of.known.has(tap.id)) return tap;
    const at = tap.at.getTime();
    const turned = at < last && at > last - CLOCK_ERROR_MS;
    last = Math.max(last, at);
    return turned ? { ...tap, at: new Date(last) } : tap;
  });
}

const rowOf = ({ id, kind, at, cause, note, undoesId }: TimedTap, { visitId, staffId, arrivedAt }: AtVisit) => ({
  ...{ id, visitId, staffId, kind, at, cause, note, undoesId },
  receivedAt: arrivedAt,
});

type TapContent = Pick<VisitTap, 'visitId' | 'staffId' | 'kind' | 'cause' | 'note' | 'undoesId'>;

/** The time is not compared: sent again, the same tap is corrected by a little more or less. */
const isSameTap = (row: TapContent, sent: TapContent): boolean =>
  (['visitId', 'staffId', 'kind', 'cause', 'note', 'undoesId'] as const).every((key) => row[key] === sent[key]);

const VISIT = {
  carers: { where: { active: true }, select: { staffId: true } },
  taps: { select: { id: true, staffId: true, at: true } },
  visitPlan: { select: { carers: true } },
  recipient: { select: { neverAlone: true } },
} as const;

/**
 * The visit, or why the carer may not tell of it. It is hers where she is planned or was (it may have been handed over
 * while her phone had no net), and where she may see the recipient that day: anyone of the team may have gone.
 */
async function reachedVisit(tx: Tx, { visitId, staffId }: AtVisit) {
  const visit = await tx.visit.findUnique({ where: { id: visitId }, include: VISIT });
  if (!visit) return 'visitGone';
  const was = { path: ['staffIds'], array_contains: [staffId] };
  const hers = await tx.visit.findFirst({
    where: {
      id: visitId,
      OR: [
        { carers: { some: { staffId } } },
        { taps: { some: { staffId } } },
        { recipient: recipientsIn({ kind: 'own', staffId }, fromDbDate(visit.date)) },
        { changes: { some: { OR: [{ before: was }, { after: was }] } } },
      ],
    },
    select: { id: true },
  });
  return hers ? visit : 'notYours';
}
