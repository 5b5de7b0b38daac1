import { createHash } from 'node:crypto';
import type { StaffId } from '~/domain/brand';
import { toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { createI18n } from '~/platform/i18n/create-i18n';
import { DEFAULT_LANGUAGE, isLanguage } from '~/platform/i18n/language';
import { loadTexts } from '~/platform/i18n/load-texts';
import { isGuessing } from '~/platform/session/sign-in-limit.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { feedEntries } from './feed-entries.query.server';
import { hashOf, secretIn } from './secret.server';
import { writeCalendar } from './write-calendar.server';

/** When it was last read is noted this seldom. */
const NOTE_EVERY_MS = 3_600_000;

interface Asked {
  /** The last part of the address: the secret, and what kind of file it is. */
  readonly file: string | undefined;
  /** What the reader has already, from `If-None-Match`. */
  readonly known: string | null;
  /** Network address of the client. */
  readonly from: string;
  readonly now: Date;
}

/** Nothing on the way keeps a copy, and nothing is told of where the address was met. */
const PRIVATE = {
  'Cache-Control': 'private, max-age=300',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

const refusal = (status: number) => new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });

/**
 * A personal calendar for whoever has its address: 410 where the address was taken back or its person is no longer one
 * who signs in, 404 for a secret that nobody has, and 429 for the many who try such. A right secret is always served:
 * one that shares its network with somebody who guesses is not to lose the calendar.
 */
export async function answerFeed(db: Db, { file, known, from, now }: Asked): Promise<Response> {
  const secret = secretIn(file);
  const address = secret === null ? null : await findAddress(db, secret);
  if (!address) return refusal((await isGuessing(db, { address: from, now })) ? 429 : 404);
  const { staff, revokedAt } = address;
  const today = dateOfInstant(now);
  const isEmployed = staff.employedTo === null || staff.employedTo >= toDbDate(today);
  const signsIn = staff.user !== null && (staff.user.endedAt === null || staff.user.endedAt > now);
  if (revokedAt !== null || !isEmployed || !signsIn) return refusal(410);
  const { name, ...words } = await wordsIn(staff.user?.language);
  const body = writeCalendar({ name, entries: await feedEntries(db, { staffId: staff.id as StaffId, today, words }) });
  await noteRead(db, { id: address.id, lastReadAt: address.lastReadAt, now });
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...PRIVATE, ETag: tag };
  if (known === tag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="vakter.ics"',
    },
  });
}

const findAddress = (db: Db, secret: string) =>
  db.calendarAddress.findUnique({
    where: { tokenHash: hashOf(secret) },
    select: {
      id: true,
      revokedAt: true,
      lastReadAt: true,
      staff: { select: { id: true, employedTo: true, user: { select: { endedAt: true, language: true } } } },
    },
  });

/** The titles in the language of the person. */
async function wordsIn(chosen: string | undefined) {
  const language = isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
  const t = (await createI18n({ language, texts: await loadTexts(language) })).getFixedT(null, 'ownRota');
  return {
    name: t('feed.name'),
    shift: (code: string) => t('feed.shift', { code }),
    supervision: t('feed.supervision'),
    training: t('feed.training'),
  };
}

async function noteRead(db: Db, { id, lastReadAt, now }: { id: string; lastReadAt: Date | null; now: Date }) {
  if (lastReadAt !== null && now.getTime() - lastReadAt.getTime() < NOTE_EVERY_MS) return;
  await db.calendarAddress.update({ where: { id }, data: { lastReadAt: now } });
}
