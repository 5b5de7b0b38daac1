import type { RepairedDay } from '~/platform/threads/planner-thread';
import { keyOfVisit, type DayPlan } from '~/platform/day-plan/load-day-plan.server';
import type { Prisma } from '~/platform/db/generated/client';

/** A recipient who loses known faces by a change, as the history keeps it. */
interface ToldLoss {
  readonly recipientId: string;
  readonly staffIds: readonly string[];
  readonly byStrangers: number;
  readonly unplaced: number;
  readonly every: boolean;
}

/** The nearest way to have a visit made that nobody makes. */
export interface ToldRemedy {
  readonly kind: 'window' | 'overtime' | 'extra-shift';
  readonly staffIds: readonly string[];
  readonly minutes: number;
  readonly start: string;
}

interface ToldUnplaced {
  readonly visitId: string;
  readonly remedies: readonly ToldRemedy[];
}

/** What a repair tells beside the changes themselves, with ids of the database. */
export interface ToldRepair {
  readonly lost: readonly ToldLoss[];
  readonly unplaced: readonly ToldUnplaced[];
}

export function toldRepair(plan: DayPlan, { lostFaces, unplaced }: RepairedDay): ToldRepair {
  const staffIds = (references: readonly string[]) => references.flatMap((one) => plan.staffIds.get(one) ?? []);
  return {
    lost: lostFaces.flatMap(({ recipient, staff, ...rest }) => {
      const recipientId = plan.recipientIds.get(recipient);
      return recipientId === undefined ? [] : [{ recipientId, ...rest, staffIds: staffIds(staff) }];
    }),
    unplaced: unplaced.flatMap((entry) => {
      const row = plan.visits.get(keyOfVisit(entry));
      const remedies = entry.remedies.map(({ kind, staff, minutes, facts }) => ({
        ...{ kind, staffIds: staffIds(staff), minutes, start: String(facts.start) },
      }));
      return row ? [{ visitId: row.id, remedies }] : [];
    }),
  };
}

/** Plain data through and through, as a JSON column takes it. */
export const asFacts = (facts: object): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(facts)) as Prisma.InputJsonObject;
