import type { RecipientId, StaffId } from '../../domain/brand';
import { createFaces, type Acquaintance } from './faces';
import type { RepairView } from './repair-view';
import { NOWHERE, type Job } from './stop';

/** A recipient for whom somebody known no longer comes, and nobody else whom she knows. */
export interface LostFaces {
  readonly recipient: RecipientId;
  /** Known people who were to come and do not. */
  readonly staff: readonly StaffId[];
  /** Visits that a stranger makes instead, and visits that nobody makes. */
  readonly byStrangers: number;
  readonly unplaced: number;
  /** Whether no visit of hers on those dates is made by anybody whom she knew before. */
  readonly every: boolean;
}

/** In the order of the case. Acquaintance is that of the plan before the change. */
export function lostFaces(view: RepairView): LostFaces[] {
  const { model, board } = view;
  const faces = createFaces(model, view.before);
  const isKnown = (job: Job, at: { staff: number; day: number }): boolean => {
    const acquaintance: Acquaintance = faces.acquaintance({ recipient: job.visit.recipient, ...at });
    return acquaintance !== 'new';
  };
  const left = (job: Job): number[] => (job.before?.staff ?? []).filter((person) => !job.staff.includes(person));
  const hasLost = (job: Job): boolean => {
    if (job.before === null || left(job).length === 0) return false;
    return job.day === NOWHERE || job.staff.some((staff) => !isKnown(job, { staff, day: job.day }));
  };
  const lost = board.jobs.filter(hasLost);
  return [...new Set(lost.map((job) => job.visit.recipient))]
    .sort((a, b) => a - b)
    .map((recipient): LostFaces => {
      const own = lost.filter((job) => job.visit.recipient === recipient);
      const dates = new Set(own.map((job) => job.before?.day));
      const sameDates = board.jobs.filter((job) => job.visit.recipient === recipient && dates.has(job.before?.day));
      const people = new Set(own.flatMap(left));
      return {
        recipient: model.recipients[recipient]!.id,
        staff: [...people].map((person) => model.staff[person]!.id),
        byStrangers: own.filter((job) => job.day !== NOWHERE).length,
        unplaced: own.filter((job) => job.day === NOWHERE).length,
        every: sameDates.every((job) => !job.staff.some((staff) => isKnown(job, { staff, day: job.day }))),
      };
    });
}
