import { createHash, randomBytes } from 'node:crypto';
import type { StaffId } from '~/domain/brand';
import type { Actor, UserId } from '~/domain/access/vocabulary';
import type { Db, Tx } from '../db/db.server';

const HOUR = 3_600_000;
const ABSOLUTE_HOURS = 12;
const IDLE_HOURS = 4;
const TOUCH_AFTER = 5 * 60_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Starts a session. The token goes to the cookie; the database keeps its hash. */
export async function startSession(db: Db | Tx, options: { userId: string; now: Date }) {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(options.now.getTime() + ABSOLUTE_HOURS * HOUR);
  await db.session.create({
    data: {
      tokenHash: hashOf(token),
      userId: options.userId,
      createdAt: options.now,
      lastSeenAt: options.now,
      expiresAt: expires,
    },
  });
  return { token, expires };
}

/** Ends the session of a token. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashOf(token) } });
}

/** The actor of a live session, or `null`: unknown, past its end, idle too long, or the user's access has ended. */
export async function actorOfSession(db: Db, options: { token: string; now: Date }): Promise<Actor | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashOf(options.token) },
    include: { user: { include: { zones: true } } },
  });
  if (!session) return null;
  const now = options.now.getTime();
  const idle = now - session.lastSeenAt.getTime();
  const ended = session.user.endedAt !== null && session.user.endedAt.getTime() <= now;
  if (session.expiresAt.getTime() <= now || idle > IDLE_HOURS * HOUR || ended) {
    await db.session.deleteMany({ where: { tokenHash: session.tokenHash } });
    return null;
  }
  if (idle > TOUCH_AFTER) {
    await db.session.updateMany({ where: { tokenHash: session.tokenHash }, data: { lastSeenAt: options.now } });
  }
  const { user } = session;
  return {
    userId: user.id as UserId,
    name: user.name,
    role: user.role,
    zoneIds: user.zones.map((zone) => zone.zoneId),
    staffId: user.staffId as StaffId | null,
    zoneStaffId: user.zoneStaffId,
  };
}
