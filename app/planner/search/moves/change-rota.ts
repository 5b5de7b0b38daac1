import { OFF } from '../../model/model';
import { placeBest } from '../../visits/construct';
import { clearRoute, setDuty } from '../../visits/journal';
import { jointEnergy, keepsRules, type Move, type SearchContext } from '../context';
import { areTooDear, placeLost, weighLost } from '../place-lost';
import { shuffle } from '../reinsert';
import { owedAfterChange } from '../owed';
import { drawRotaChange } from '../draw-rota-change';
import { mendFaces } from '../mend-faces';
import { facesToGain, takeOver } from '../take-over';

/** Draws of the rota's own moves until one keeps every rota rule. */
const DRAWS = 40;
/** Search energy that better visits can hope to give back for a rota that is worse by itself. */
const HOPE = 20_000;
/** The same of shorter ways and of carers who are given up, beside the faces of visits that new duties take over. */
const MENDING_HOPE = 4000;
/** Search energy above what a change may cost, up to which it is worth giving up carers for it. */
const NEARLY = 12_000;

/**
 * A few cells of the rota change within the rules; visits of the duties that end go to others, and new duties take over
 * where that is better.
 */
export const changeRota: Move = (context) => {
  const { rota, random } = context;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = drawRotaChange(rota, random) && !(context.rotaHardAllowed === 0 && rota.staffingGotWorse());
    if (drawn && keepsRules(context)) {
      context.owed = owedAfterChange(rota, context.debts);
      return jointEnergy(context) - context.energy <= context.limit + HOPE && followAndMend(context);
    }
    rota.rollback();
  }
  return false;
};

/** Brings visits in line with the rota; where the change nearly is worth what it costs, faces are mended around it. */
function followAndMend(context: SearchContext): boolean {
  const moved = followRota(context);
  if (moved === null) return false;
  const most = context.energy + context.limit;
  const over = jointEnergy(context) - most;
  if (over > 0 && over <= NEARLY) mendFaces(context, moved, most);
  return true;
}

/**
 * Brings duties and visits in line with the rota's cells; `wanted` are placed before the visits that lose their duty.
 * Answers the visits that have moved, or null where they cost too much.
 */
export function followRota(context: SearchContext, wanted: readonly number[] = []): number[] | null {
  const { state, random } = context;
  const changed = changedRoutes(context);
  const moved: number[] = [];
  for (const { route } of changed) if (!clearRoute(context, route, moved)) return null;
  for (const { route, shift } of changed) setDuty(context, route, shift);
  shuffle(random, moved);
  for (const occurrence of wanted) placeBest(context, occurrence);
  const lost = weighLost(state, moved);
  if (areTooDear(context, lost, HOPE)) return null;
  const newDuties = changed.filter(({ shift }) => shift !== OFF).map(({ route }) => route);
  const gain = newDuties.reduce((sum, route) => sum + facesToGain(state, route), 0);
  if (!placeLost(context, lost, Math.min(HOPE, gain + MENDING_HOPE))) return null;
  for (const route of newDuties) moved.push(...takeOver(context, route));
  return moved;
}

/** Routes whose duty is not what the rota says now. */
function changedRoutes({ state, rota }: SearchContext): { route: number; shift: number }[] {
  const { columns, model } = state.tables;
  const { rotaDays } = model;
  const changed: { route: number; shift: number }[] = [];
  for (const cell of rota.changedCells()) {
    const rotaDay = cell % rotaDays;
    const person = (cell - rotaDay) / rotaDays;
    // Day -1, in column 0, is the last day of the rota.
    for (let column = (rotaDay + 1) % rotaDays; column < columns; column += rotaDays) {
      const route = person * columns + column;
      const shift = model.staff[person]!.off.has(column - 1) ? OFF : rota.cells[cell]!;
      const isNew = shift !== state.shiftOf[route] && !changed.some((other) => other.route === route);
      if (isNew) changed.push({ route, shift });
    }
  }
  return changed;
}
