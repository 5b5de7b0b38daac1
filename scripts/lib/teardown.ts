import { Complaint } from './complaint';

const HARD_LIMIT_MS = 4500;
const NPM_CHECK_MS = 250;

/** Says that a person or the system asked the program to stop. */
export class Interrupted extends Error {}

/**
 * What has to be undone when the program ends, in reverse order of `add`. From the first moment, Ctrl-C, `kill` and a
 * closed terminal abort `signal`; whoever waits for something passes it on.
 */
export class Teardown {
  readonly #steps: (() => Promise<void> | void)[] = [];
  readonly #controller = new AbortController();

  readonly signal = this.#controller.signal;

  constructor() {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => this.#controller.abort(new Interrupted(name)));
    }
    if (process.env.npm_lifecycle_event) this.#followNpm(process.ppid);
  }

  /** npm passes a signal on to a shell that dies of it and tells nobody; then the parent changes. */
  #followNpm(parent: number): void {
    const watch = setInterval(() => {
      if (process.ppid !== parent) this.#controller.abort(new Interrupted('npm ended'));
    }, NPM_CHECK_MS);
    watch.unref();
  }

  /** A step added after the interruption is carried out all the same, by `run`. */
  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  /** Throws where the program was asked to stop. */
  check(): void {
    if (this.signal.aborted) throw this.signal.reason;
  }

  /** Makes what is still under way give up. */
  cancel(): void {
    this.#controller.abort(new Interrupted('cancelled'));
  }

  /** Settles when the program is asked to stop. */
  interruption(): Promise<void> {
    if (this.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  /** Undoes every step, then ends the process; a step that hangs does not hold the end up. */
  async runAndExit(code: number): Promise<never> {
    setTimeout(() => process.exit(code === 0 ? 1 : code), HARD_LIMIT_MS);
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        code = code === 0 ? 1 : code;
      }
    }
    process.exit(code);
  }
}

/** Runs a program to its end: a complaint is one line and its exit code, an interruption is quiet, the rest is a bug. */
export async function runProgram(main: (teardown: Teardown) => Promise<number>): Promise<never> {
  const teardown = new Teardown();
  let code: number;
  try {
    code = await main(teardown);
  } catch (error) {
    if (teardown.signal.aborted) code = 130;
    else if (error instanceof Complaint) {
      console.error(error.message);
      code = error.exitCode;
    } else {
      console.error(error);
      code = 1;
    }
  }
  teardown.cancel();
  return teardown.runAndExit(code);
}
