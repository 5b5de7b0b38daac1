import type { Budget } from '../../../app/planner';

/** A budget of steps where they are given, else of seconds; null where the number is none. */
export function budgetOf(values: { steps?: string | undefined; seconds: string }): Budget | null {
  const [steps, seconds] = [Number(values.steps), Number(values.seconds)];
  if (values.steps !== undefined) return steps > 0 ? { steps } : null;
  return seconds > 0 ? { seconds } : null;
}

/** Milliseconds from now on, of the clock or, where other work shares the machine, of the processor. */
export function clockOfRun({ cpu }: { cpu: boolean }): () => number {
  if (!cpu) {
    const startedAt = performance.now();
    return () => performance.now() - startedAt;
  }
  const before = process.cpuUsage();
  return () => {
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1000;
  };
}
