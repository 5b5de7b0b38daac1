import { eveningPoints, supervisionPoints, weekendPoints } from './judge-weeks';
import type { RotaTables } from './rota-tables';

/** Soft points of shares by person and count: index `staff * (days + 1) + evenings`, and `staff * (weeks + 1) + weeks`. */
export interface ShareTables {
  readonly evenings: Int32Array;
  readonly weekends: Int32Array;
  readonly supervision: Int32Array;
}

export function createShareTables(tables: RotaTables): ShareTables {
  const { days, weeks } = tables;
  const byCount = (most: number, points: (of: { staff: number; count: number }) => number): Int32Array =>
    Int32Array.from({ length: tables.staffCount * (most + 1) }, (_, at) =>
      points({ staff: Math.floor(at / (most + 1)), count: at % (most + 1) }),
    );
  return {
    evenings: byCount(days, ({ staff, count }) => eveningPoints(tables, { staff, evenings: count })),
    weekends: byCount(weeks, ({ staff, count }) => weekendPoints(tables, { staff, weekends: count })),
    supervision: byCount(weeks, ({ staff, count }) => supervisionPoints(tables, { staff, attended: count })),
  };
}
