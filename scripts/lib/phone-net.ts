import type { Random } from '../../app/planner/random';

/** How bad a net is: shares of requests. */
export interface BadNet {
  /** Lost before the server had them. */
  readonly lost: number;
  /** Arrived, but their answers were lost. */
  readonly unanswered: number;
  /** Answered late: up to `slowMs` on each way. */
  readonly slow: number;
  readonly slowMs: number;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** `fetch` over a bad net, drawn from a seed. An answer that is lost is one that the server has given. */
export function badFetch({ net, random }: { net: BadNet; random: Random }): typeof fetch {
  return async (input, init) => {
    const [loses, unanswered, slow] = [random() < net.lost, random() < net.unanswered, random() < net.slow];
    const ways = [random() * net.slowMs, random() * net.slowMs].map((way) => (slow ? way : 0));
    await pause(ways[0] ?? 0);
    if (loses) throw new TypeError('the request was lost');
    const answer = await fetch(input, { ...init, signal: null });
    await pause(ways[1] ?? 0);
    if (unanswered) {
      await answer.body?.cancel();
      throw new TypeError('the answer was lost');
    }
    init?.signal?.throwIfAborted();
    return answer;
  };
}
