import type { Progress } from '~/planner';

/** Shows where a search is: one line that renews itself on a terminal, a line each time elsewhere. */
export interface ProgressLine {
  show(progress: Progress): void;
  end(): void;
}

const CLEAR_LINE = '\r\u001b[K';

export function progressLine(out: NodeJS.WriteStream, { forced }: { forced: boolean }): ProgressLine {
  if (!out.isTTY && !forced) return { show: () => undefined, end: () => undefined };
  return {
    show: (progress) => void out.write(out.isTTY ? `${CLEAR_LINE}${textOf(progress)}` : `${textOf(progress)}\n`),
    end: () => {
      if (out.isTTY) out.write(CLEAR_LINE);
    },
  };
}

function textOf({ phase, seconds, iterations, hardBreaches, unassigned, m14 }: Progress): string {
  const faces = m14 === null ? '-' : m14.toFixed(2);
  const state = `hard ${hardBreaches}, unassigned ${unassigned}, people in 14 days ${faces}`;
  return `${seconds.toFixed(1).padStart(6)} s  ${phase.padEnd(7)} ${state}, ${iterations} steps`;
}
