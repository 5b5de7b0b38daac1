import { refuse, type Verdict } from '~/domain/verdict';
import type { Tx } from '~/platform/db/db.server';
import type { AttendanceSource, Prisma } from '~/platform/db/generated/client';
import { inTransaction } from '~/platform/db/transaction.server';
import { whoCouldCome } from '~/platform/series/could-come.server';
import type { AttendanceForm, OwnAttendanceForm, Status } from './attendance.form';
import { ownZone } from './own-zone.query.server';
import type { ScopedContext } from './service-context';
import { isSignInCode } from './sign-in-code.server';
import { ownPerson, seriesFor } from './who-is-concerned.server';

/** Somebody signs in herself from so long before a session begins until so long after it ends. */
const OPENS_BEFORE_MS = 60 * 60_000;
const CLOSES_AFTER_MS = 24 * 60 * 60_000;
/** Later than this, a leader's list is something told afterwards. */
const AFTERWARDS_MS = 12 * 60 * 60_000;

type Person = { staffId: string } | { zoneStaffId: string };
type Session = Prisma.SeriesSessionGetPayload<{ include: { series: true } }>;

/** One press of a leader in the list: what is said of one person, or of everybody on duty. */
export function registerInList(
  context: ScopedContext,
  input: AttendanceForm & { sessionId: string },
): Promise<Verdict> {
  return inTransaction(context.db, async (tx) => {
    if (context.scope.kind !== 'all') return refuse('notFound');
    const session = await tx.seriesSession.findUnique({ where: { id: input.sessionId }, include: { series: true } });
    if (!session) return refuse('notFound');
    const at = context.now();
    const source = +at > +session.endsAt + AFTERWARDS_MS ? 'afterwards' : 'list';
    if (session.status === 'cancelled') return refuse('cancelled');
    if (input.status === 'allOnDuty') return allOnDuty(tx, context, { session, source });
    if (input.status === 'undoAll') return undoAll(tx, context, session);
    const person = personOf(input);
    if (!person || !(await exists(tx, person))) return refuse('notFound');
    if (input.status === 'present' && session.startsAt > new Date(+at + OPENS_BEFORE_MS)) return refuse('tooEarly');
    await write(tx, context, { session, person, status: input.status === 'none' ? null : input.status, source });
    return { ok: true };
  });
}

/** Somebody says it of herself: that she comes, that she is here, or that she does not come. */
export function registerOwn(
  context: ScopedContext,
  input: OwnAttendanceForm & { sessionId: string },
): Promise<Verdict> {
  const { sessionId, status, code } = input;
  return inTransaction(context.db, async (tx) => {
    const person = ownPerson(context.scope);
    if (!person) return refuse('notFound');
    // One at a time, so that the last place is given once.
    await tx.$queryRaw`SELECT id FROM series_session WHERE id = ${sessionId}::uuid FOR UPDATE`;
    const session = await tx.seriesSession.findFirst({
      where: { id: sessionId, series: seriesFor(context.scope, await ownZone(tx, context.scope)) },
      include: { series: true },
    });
    if (!session) return refuse('notFound');
    if (session.status === 'cancelled') return refuse('cancelled');
    if (code !== null && !isSignInCode(sessionId, code)) return refuse('wrongCode');
    const refusal = refusalOf(session, { status, at: context.now() });
    if (refusal) return refusal;
    if (status === 'signedUp' && (await isFull(tx, { session, person }))) return refuse('full');
    const source = code === null ? 'self' : 'code';
    await write(tx, context, { session, person, status: status === 'none' ? null : status, source });
    return { ok: true };
  });
}

function refusalOf(session: Session, { status, at }: { status: OwnAttendanceForm['status']; at: Date }) {
  const opens = +session.startsAt - OPENS_BEFORE_MS;
  if (status === 'present') {
    if (+at < opens) return refuse('tooEarly');
    return +at > +session.endsAt + CLOSES_AFTER_MS ? refuse('tooLate') : null;
  }
  return at >= session.endsAt ? refuse('tooLate') : null;
}

async function isFull(tx: Tx, { session, person }: { session: Session; person: Person }): Promise<boolean> {
  if (session.series.capacity === null) return false;
  const taken = await tx.sessionAttendance.count({
    where: { sessionId: session.id, status: { in: ['signedUp', 'present'] }, NOT: person },
  });
  return taken >= session.series.capacity;
}

async function write(
  tx: Tx,
  { actor, now }: ScopedContext,
  said: { session: Session; person: Person; status: Status | null; source: AttendanceSource },
): Promise<void> {
  const { session, person, status, source } = said;
  const where = { sessionId: session.id, ...person };
  const known = await tx.sessionAttendance.findFirst({ where });
  if (status === null) {
    if (known) await tx.sessionAttendance.delete({ where: { id: known.id } });
  } else {
    const data = { status, source, registeredById: actor.userId, registeredAt: now() };
    if (known) {
      await tx.sessionAttendance.update({ where: { id: known.id }, data: { ...data, revision: { increment: 1 } } });
    } else await tx.sessionAttendance.create({ data: { ...where, ...data } });
  }
  await keepHeld(tx, session.id);
}

/** A session is held once somebody was there. */
async function keepHeld(tx: Tx, sessionId: string): Promise<void> {
  const present = await tx.sessionAttendance.count({ where: { sessionId, status: 'present' } });
  await tx.seriesSession.updateMany({
    where: { id: sessionId, status: present > 0 ? 'planned' : 'held' },
    data: { status: present > 0 ? 'held' : 'planned' },
  });
}

/** Everybody of the group whose shift lets her come, and everybody who has signed up, is present unless something is said. */
async function allOnDuty(
  tx: Tx,
  context: ScopedContext,
  { session, source }: { session: Session; source: AttendanceSource },
): Promise<Verdict> {
  if (session.startsAt > new Date(+context.now() + OPENS_BEFORE_MS)) return refuse('tooEarly');
  const said = await tx.sessionAttendance.findMany({ where: { sessionId: session.id } });
  const forGroup = session.series.audience === 'resourceGroup' || session.series.audience === 'everyone';
  const could = forGroup ? (await whoCouldCome(context.db, [session])).get(session.id) : undefined;
  const known = new Set(said.map(({ staffId }) => staffId));
  const onDuty = [...(could ?? [])].flatMap(([id, answer]) => (answer === 'onShift' && !known.has(id) ? [id] : []));
  const registered = { source, registeredById: context.actor.userId, registeredAt: context.now() };
  await tx.sessionAttendance.createMany({
    data: onDuty.map((staffId) => ({ sessionId: session.id, staffId, status: 'present' as const, ...registered })),
  });
  await tx.sessionAttendance.updateMany({
    where: { sessionId: session.id, status: 'signedUp' },
    data: { status: 'present', revision: { increment: 1 }, ...registered },
  });
  await keepHeld(tx, session.id);
  return { ok: true };
}

/** Takes back what the same leader said last of everybody on duty: whoever had signed up has so again. */
async function undoAll(tx: Tx, { actor }: ScopedContext, session: Session): Promise<Verdict> {
  const source = { in: ['list' as const, 'afterwards' as const] };
  const mine = { sessionId: session.id, registeredById: actor.userId, status: 'present' as const, source };
  const last = await tx.sessionAttendance.findFirst({ where: mine, orderBy: { registeredAt: 'desc' } });
  if (last) {
    const together = { ...mine, registeredAt: last.registeredAt };
    await tx.sessionAttendance.deleteMany({ where: { ...together, revision: 1 } });
    await tx.sessionAttendance.updateMany({ where: together, data: { status: 'signedUp', source: 'self' } });
  }
  await keepHeld(tx, session.id);
  return { ok: true };
}

function personOf({ staffId, zoneStaffId }: AttendanceForm): Person | null {
  if (staffId !== null) return { staffId };
  return zoneStaffId === null ? null : { zoneStaffId };
}

const exists = async (tx: Tx, person: Person): Promise<boolean> =>
  ('staffId' in person
    ? await tx.staff.count({ where: { id: person.staffId } })
    : await tx.zoneStaff.count({ where: { id: person.zoneStaffId } })) > 0;
