import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTapQueue, type NewTap } from '~/features/day/queue/tap-queue';
import { postTaps, type SendResult, type TapBatch } from '~/features/day/queue/tap-wire';
import { createRandom } from '~/planner/random';

const STAFF = 'torgeir';

/** A phone with a clock and timers that the test moves, and a server that the test answers for. */
function makePhone(answer: (batch: TapBatch) => SendResult, kept: { text: string | null } = { text: null }) {
  let clock = 1_000_000;
  const timers: { at: number; work: () => void }[] = [];
  const queue = createTapQueue({
    staffId: STAFF,
    storage: { get: () => kept.text, set: (text) => void (kept.text = text) },
    send: (batch) => Promise.resolve(answer(batch)),
    now: () => clock,
    later(work, milliseconds) {
      const timer = { at: clock + milliseconds, work };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
    random: () => 0.5,
  });
  return {
    queue,
    kept,
    timers,
    async wait() {
      const next = timers.sort((a, b) => a.at - b.at).shift();
      if (!next) return false;
      clock = Math.max(clock, next.at);
      next.work();
      await queue.flush();
      return true;
    },
  };
}

let made = 0;
const makeTap = (overrides: Partial<NewTap> = {}): NewTap => ({
  ...{ id: `tap-${++made}`, visitId: 'visit-1', kind: 'checkIn', cause: null, undoesId: null, note: null },
  ...overrides,
});

const savesAll = (batch: TapBatch): SendResult => ({
  kind: 'answered',
  reply: {
    arrived: batch.sentAt + 500,
    answered: batch.sentAt + 500,
    taps: batch.taps.map(({ id }) => ({ id, refused: null })),
  },
});

describe('the queue of a phone', () => {
  it('keeps a tap before it is sent, and lets it go when it is saved', async () => {
    const seen: (string | null)[] = [];
    const phone = makePhone((batch) => {
      seen.push(phone.kept.text);
      return savesAll(batch);
    });
    phone.queue.add(makeTap({ id: 'first' }));
    await phone.queue.flush();
    expect(seen[0]).toContain('"first"');
    expect(phone.queue.view()).toMatchObject({ state: 'resting', waiting: [], refused: [] });
    expect(phone.queue.view().saved.map(({ id }) => id)).toEqual(['first']);
    expect(phone.queue.view().ahead).toBe(500);
  });

  it('tries again with longer pauses while the net fails, and forgets them when it is back', async () => {
    let isUp = false;
    const phone = makePhone((batch) => (isUp ? savesAll(batch) : { kind: 'failed' }));
    phone.queue.add(makeTap());
    await phone.queue.flush();
    const pauses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      expect(phone.queue.view()).toMatchObject({ state: 'waiting' });
      pauses.push(phone.timers[0]?.at ?? 0);
      await phone.wait();
    }
    const grown = pauses.map((at, place) => at - (pauses[place - 1] ?? 1_000_000));
    expect(grown).toEqual([750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000]);
    isUp = true;
    await phone.wait();
    expect(phone.queue.view()).toMatchObject({ state: 'resting', waiting: [] });
  });

  it('has the taps of yesterday when the page is opened anew', async () => {
    const kept = { text: null };
    const offline = makePhone(() => ({ kind: 'failed' }), kept);
    offline.queue.add(makeTap({ id: 'kept' }));
    await offline.queue.flush();
    const sent: string[] = [];
    const online = makePhone((batch) => {
      sent.push(...batch.taps.map(({ id }) => id));
      return savesAll(batch);
    }, kept);
    expect(online.queue.view().waiting.map(({ id }) => id)).toEqual(['kept']);
    await online.queue.flush();
    expect(sent).toEqual(['kept']);
    expect(makePhone(savesAll, kept).queue.view().waiting).toEqual([]);
  });

  it('shows a refused tap with its cause until it is read, and does not send it again', async () => {
    let requests = 0;
    const phone = makePhone(({ taps, sentAt }) => {
      requests += 1;
      return {
        kind: 'answered',
        reply: { arrived: sentAt, answered: sentAt, taps: taps.map(({ id }) => ({ id, refused: 'tooOld' })) },
      };
    });
    phone.queue.add(makeTap({ id: 'old' }));
    await phone.queue.flush();
    await phone.queue.flush();
    expect(requests).toBe(1);
    expect(phone.queue.view().refused).toMatchObject([{ id: 'old', refused: 'tooOld' }]);
    phone.queue.dismiss('old');
    expect(phone.queue.view().refused).toEqual([]);
  });

  it('lets go of what is saved while the server cannot save the rest, and sends the rest again after a pause', async () => {
    let isMended = false;
    const phone = makePhone((batch) => {
      const saved = batch.taps.filter(({ visitId }) => isMended || visitId !== 'broken');
      return savesAll({ ...batch, taps: saved });
    });
    phone.queue.add(makeTap({ visitId: 'broken' }));
    await phone.queue.flush();
    phone.queue.add(makeTap({ visitId: 'visit-2' }));
    await phone.queue.flush();
    expect(phone.queue.view()).toMatchObject({ state: 'waiting', waiting: [{ visitId: 'broken' }] });
    expect(phone.queue.view().saved).toMatchObject([{ visitId: 'visit-2' }]);
    expect(phone.timers).toHaveLength(1);
    isMended = true;
    await phone.wait();
    expect(phone.queue.view()).toMatchObject({ state: 'resting', waiting: [] });
  });

  it('keeps the taps of someone who was signed out, and sends them when she is back', async () => {
    let isSignedIn = false;
    const phone = makePhone((batch) => (isSignedIn ? savesAll(batch) : { kind: 'signedOut' }));
    phone.queue.add(makeTap());
    await phone.queue.flush();
    expect(phone.queue.view()).toMatchObject({ state: 'signedOut', waiting: [{ staffId: STAFF }] });
    expect(phone.timers).toEqual([]);
    isSignedIn = true;
    await phone.queue.flush();
    expect(phone.queue.view()).toMatchObject({ state: 'resting', waiting: [] });
  });

  it('says so when the phone cannot keep taps, and sends them all the same', async () => {
    const refusing = {
      get text(): string | null {
        return null;
      },
      set text(_text: string | null) {
        throw new Error('full');
      },
    };
    let isUp = false;
    const phone = makePhone((batch) => (isUp ? savesAll(batch) : { kind: 'failed' }), refusing);
    phone.queue.add(makeTap());
    await phone.queue.flush();
    expect(phone.queue.view()).toMatchObject({ isKept: false, waiting: [{ visitId: 'visit-1' }] });
    isUp = true;
    await phone.queue.flush();
    expect(phone.queue.view().waiting).toEqual([]);
  });

  it.each(['nonsense', '{"taps":[{"id":1}],"clock":3}', 'null', '[]'])('reads %s in the storage as nothing', (text) => {
    expect(makePhone(savesAll, { text }).queue.view()).toMatchObject({ waiting: [], refused: [], ahead: 0 });
  });
});

describe('a net that loses requests and answers', () => {
  it('neither loses a tap nor has one saved twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 120 }), async (seed, count) => {
        const random = createRandom(seed);
        const rows = new Map<string, number>();
        const phone = makePhone((batch) => {
          if (random() < 0.3) return { kind: 'failed' };
          for (const { id } of batch.taps) rows.set(id, rows.get(id) ?? random());
          return random() < 0.3 ? { kind: 'failed' } : savesAll(batch);
        });
        const taps = Array.from({ length: count }, (_, place) => makeTap({ id: `${seed} ${place}` }));
        for (const tap of taps) {
          phone.queue.add(tap);
          if (random() < 0.5) await phone.wait();
        }
        await phone.queue.flush();
        while (await phone.wait());
        expect(phone.queue.view()).toMatchObject({ state: 'resting', waiting: [], refused: [] });
        expect([...rows.keys()].sort()).toEqual(taps.map(({ id }) => id).sort());
      }),
      { seed: 20261125, numRuns: 40 },
    );
  });
});

describe('posting taps', () => {
  const batch: TapBatch = { staffId: STAFF, sentAt: 0, clock: null, taps: [] };
  const posted = (answer: () => Promise<Response>) =>
    postTaps(batch, { url: '/i-dag/trykk', fetch: answer as typeof fetch, timeoutMs: 1000 });

  it.each([
    [new Response(null, { status: 302, headers: { location: '/logg-inn' } }), 'signedOut'],
    [new Response(null, { status: 403 }), 'signedOut'],
    [new Response('<html>', { status: 502 }), 'failed'],
    [new Response('<html>', { status: 200 }), 'failed'],
    [new Response('{"arrived":1}', { status: 200 }), 'failed'],
    [new Response('{"arrived":1,"answered":2,"taps":[]}', { status: 200 }), 'answered'],
  ])('%# tells what came of it', async (answer, kind) => {
    expect((await posted(() => Promise.resolve(answer))).kind).toBe(kind);
  });

  it('fails where the net does', async () => {
    expect(await posted(() => Promise.reject(new TypeError('no net')))).toEqual({ kind: 'failed' });
  });
});
