import type { EngineRun, PhaseProgress } from '../engine-run';

/** What is known of the plan of each group, for one report of all. */
export interface GroupReports {
  /** A share of a run whose reports are told as those of the whole case. */
  within(run: EngineRun, group: number): EngineRun;
}

export function createGroupReports(sizes: readonly number[]): GroupReports {
  const latest: (PhaseProgress | undefined)[] = sizes.map(() => undefined);
  const within: GroupReports['within'] = (run, group) => ({
    ...run,
    report: (progress) => {
      latest[group] = progress;
      run.report(joined(latest, sizes, progress));
    },
    sub: (share) => within(run.sub(share), group),
  });
  return { within };
}

/** Groups that nothing is known of yet count as without breaches; a mean is told once all are known. */
function joined(
  latest: readonly (PhaseProgress | undefined)[],
  sizes: readonly number[],
  { phase }: PhaseProgress,
): PhaseProgress {
  let hardBreaches = 0;
  let unassigned = 0;
  let faces: number | null = 0;
  sizes.forEach((size, group) => {
    hardBreaches += latest[group]?.hardBreaches ?? 0;
    unassigned += latest[group]?.unassigned ?? 0;
    // Nobody visits for a group without recipients.
    const m14 = latest[group]?.m14 ?? (size === 0 ? 0 : null);
    faces = faces === null || m14 === null ? null : faces + m14 * size;
  });
  const people = sizes.reduce((sum, size) => sum + size, 0);
  return { phase, hardBreaches, unassigned, m14: faces === null || people === 0 ? null : faces / people };
}
