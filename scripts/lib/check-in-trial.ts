import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../app/platform/db/db.server';
import { createRandom } from '../../app/planner/random';
import { DEMO_PASSWORD } from './demo';
import { makePhone, type Phone } from './phone-fleet';
import type { BadNet } from './phone-net';

/** What a trial tries: taps from phones over a bad net, and a server that is killed under way. */
export interface Trial {
  readonly url: string;
  readonly db: Db;
  readonly taps: number;
  readonly phones: number;
  readonly seed: number;
  readonly net: BadNet;
  /** Longest pause between two taps of one phone. */
  readonly paceMs: number;
  /** Pauses between retries are this many times shorter than on a real phone. */
  readonly haste: number;
  /** Called at each of these shares of the taps. */
  readonly killAt: readonly number[];
  readonly kill: () => Promise<void>;
}

export interface TrialResult {
  readonly tapped: number;
  readonly saved: number;
  /** Rows that nobody tapped, or that stand at another visit or carer. */
  readonly wrong: number;
  /** Milliseconds between the true time of a tap and the one saved; the largest and the median. */
  readonly largestError: number;
  readonly medianError: number;
  /** Visits whose attendance or state is not what their taps say. */
  readonly visitsWrong: number;
}

/** The most that a phone's clock is wrong in a trial. */
const LARGEST_SKEW_MS = 10 * 60_000;
const LONGEST_TRIAL_MS = 300_000;

/** Signs in as a carer, and gives the cookie. The clock of a trial's phone is wrong; that of its session is not. */
async function cookieOf({ url, email }: { url: string; email: string }): Promise<string> {
  const answer = await fetch(`${url}/logg-inn`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
  });
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  if (answer.status !== 302 || cookies.length === 0) throw new Error(`Signing in answered ${answer.status}.`);
  return cookies.join('; ');
}

/** Made-up carers with phones, each with visits of her own around now, of which each is told of by two taps. */
async function makePhones(trial: Trial): Promise<{ phone: Phone; visits: readonly string[] }[]> {
  const random = createRandom(trial.seed);
  const model = await trial.db.user.findFirstOrThrow({ where: { role: 'staff' }, include: { staff: true } });
  if (!model.staff) throw new Error('The demo has no carer with a login.');
  const { id: _id, ...staffFields } = model.staff;
  const recipients = await trial.db.recipient.findMany({ select: { id: true } });
  const made = [];
  for (let place = 0; place < trial.phones; place += 1) {
    const email = `telefon${place}@fjordvik.example`;
    const reference = `telefon-${place}`;
    const staff = await trial.db.staff.create({ data: { ...staffFields, reference, name: `Telefon ${place}` } });
    await trial.db.user.create({
      data: { email, name: staff.name, passwordHash: model.passwordHash, role: 'staff', staffId: staff.id },
    });
    const visits =
      Math.floor(Math.ceil(trial.taps / 2) / trial.phones) + (place < Math.ceil(trial.taps / 2) % trial.phones ? 1 : 0);
    const ids: string[] = [];
    for (let number = 0; number < visits; number += 1) {
      const recipientId = recipients[Math.floor(random() * recipients.length)]?.id ?? '';
      ids.push(await makeVisit(trial.db, { recipientId, staffId: staff.id, number }));
    }
    const cookie = await cookieOf({ url: trial.url, email });
    const skewMs = Math.round((random() * 2 - 1) * LARGEST_SKEW_MS);
    const { url, net, haste } = trial;
    const seed = trial.seed + 1 + place;
    made.push({ phone: makePhone({ url, cookie, staffId: staff.id, skewMs, seed, net, haste }), visits: ids });
  }
  return made;
}

/** One minute each, one after the other, so that nobody has two at once. */
async function makeVisit(db: Db, of: { recipientId: string; staffId: string; number: number }): Promise<string> {
  const startsAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 + of.number * 60_000);
  const endsAt = new Date(startsAt.getTime() + 60_000);
  const visit = await db.visit.create({
    data: {
      ...{ recipientId: of.recipientId, date: new Date(startsAt.toISOString().slice(0, 10)), startsAt, endsAt },
      ...{ earliest: '00:00', latest: '23:59', minutes: 1, carersNeeded: 1 },
      carers: { create: { staffId: of.staffId, startsAt, endsAt } },
    },
  });
  return visit.id;
}

/** Runs a trial to the end, and compares the database with what was tapped. */
export async function tryCheckIns(trial: Trial): Promise<TrialResult> {
  const phones = await makePhones(trial);
  const random = createRandom(trial.seed + 1000);
  const deaths = [...trial.killAt].sort((a, b) => a - b);
  let count = 0;
  let killing = Promise.resolve();
  const walk = async ({ phone, visits }: (typeof phones)[number]) => {
    for (const visitId of visits) {
      for (const kind of ['checkIn', 'checkOut'] as const) {
        if (count === trial.taps) return;
        phone.tap(visitId, kind);
        count += 1;
        if (deaths[0] !== undefined && count >= deaths[0] * trial.taps) {
          deaths.shift();
          killing = killing.then(trial.kill);
        }
        await pause(random() * trial.paceMs);
      }
    }
  };
  await Promise.all(phones.map(walk));
  await killing;
  const until = Date.now() + LONGEST_TRIAL_MS;
  while (phones.some(({ phone }) => !phone.isDone()) && Date.now() < until) await pause(50);
  for (const { phone } of phones) phone.queue.stop();
  return compare(
    trial.db,
    phones.map(({ phone }) => phone),
  );
}

async function compare(db: Db, phones: readonly Phone[]): Promise<TrialResult> {
  const rows = await db.visitTap.findMany({ where: { staffId: { in: phones.map(({ staffId }) => staffId) } } });
  const told = new Map(phones.flatMap((phone) => phone.tapped.map((tap) => [tap.id, { ...tap, phone }] as const)));
  const errors: number[] = [];
  let wrong = 0;
  for (const row of rows) {
    const tap = told.get(row.id);
    if (!tap || tap.visitId !== row.visitId || tap.phone.staffId !== row.staffId) wrong += 1;
    else errors.push(Math.abs(row.at.getTime() - tap.at));
  }
  errors.sort((a, b) => a - b);
  const visits = await db.visit.findMany({
    where: { id: { in: [...new Set(rows.map(({ visitId }) => visitId))] } },
    include: { attendances: true, taps: true },
  });
  const visitsWrong = visits.filter(({ status, attendances, taps }) => {
    const timeOf = (kind: string) => taps.find((tap) => tap.kind === kind)?.at.getTime() ?? null;
    const [one] = attendances;
    const isRight = one?.checkedInAt.getTime() === timeOf('checkIn');
    const isOut = (one?.checkedOutAt?.getTime() ?? null) === timeOf('checkOut');
    return attendances.length !== 1 || !isRight || !isOut || status !== (taps.length === 2 ? 'done' : 'planned');
  }).length;
  return {
    ...{ tapped: told.size, saved: rows.length - wrong, wrong, visitsWrong },
    largestError: errors.at(-1) ?? 0,
    medianError: errors[Math.floor(errors.length / 2)] ?? 0,
  };
}
