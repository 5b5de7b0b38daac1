import type { WallRota } from '../wall-rota';

/** What can be done with the shown version. */
export function RotaActions({ wall }: { wall: WallRota }) {
  return wall.mayPropose ? null : null;
}
