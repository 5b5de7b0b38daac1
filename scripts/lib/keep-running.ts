import type { Child } from './child';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A child that has run this long is taken to be sound again. */
const SOUND_AFTER_MS = 60_000;

/** Starts a child again whenever it ends unasked, with a growing pause while it keeps failing, and says so each time. */
export function keepRunning({ name, start }: { name: string; start: () => Child }): { stop(): Promise<void> } {
  let stopping = false;
  let child: Child;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  const launch = () => {
    const startedAt = Date.now();
    child = start();
    void child.ended.then(({ code, signal }) => {
      if (stopping) return;
      pauseMs = Date.now() - startedAt > SOUND_AFTER_MS ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      console.error(`${name} stoppet (${signal ?? `kode ${code}`}) og startes igjen om ${pauseMs / 1000} s.`);
      timer = setTimeout(launch, pauseMs);
    });
  };
  launch();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await child.stop();
    },
  };
}
