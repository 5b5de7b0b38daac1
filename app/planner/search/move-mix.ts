import type { MoveMix } from './anneal';
import type { Move } from './context';
import { changePair } from './moves/change-pair';
import { changeRota } from './moves/change-rota';
import { letGo } from './moves/let-go';
import { placeLeftOut } from './moves/place-left-out';
import { recreate } from './moves/recreate';
import { relocate } from './moves/relocate';
import { renewTeam } from './moves/renew-team';
import { rosterLeftOut } from './moves/roster-left-out';
import { swap } from './moves/swap';

/** How often each move is drawn. Rota changes cost a hundred times a relocation and are worth it. */
const DRAWS: readonly (readonly [times: number, move: Move])[] = [
  [450, relocate],
  [170, swap],
  [45, changePair],
  [63, letGo],
  [16, recreate],
  [9, renewTeam],
  [18, placeLeftOut],
  [18, rosterLeftOut],
  [100, changeRota],
];

/** The moves of the search with the share of draws up to which each is taken. */
export const MOVE_MIX: MoveMix = mixOf(DRAWS);

function mixOf(draws: readonly (readonly [times: number, move: Move])[]): MoveMix {
  const all = draws.reduce((sum, [times]) => sum + times, 0);
  let upTo = 0;
  return draws.map(([times, move]) => {
    upTo += times / all;
    return [upTo, move] as const;
  });
}
