import { offDemand, type RollingInstance } from './rolling-instance';
import { solveRolling, type RollingOptions } from './solve-rolling';

/** Another number of people on a shift of a weekday, counted from 0, a Monday. */
export interface DemandChange {
  readonly shift: number;
  readonly weekday: number;
  readonly to: number;
}

/** More to choose from helps nobody. */
const MOST_WAYS = 3;

/**
 * Changes of the demand that make a rota possible; proved by one each. Days that need more than can come are brought down
 * to it; then, where that is not enough, one person less or more on one shift of one day.
 */
export function demandWays(instance: RollingInstance, options: RollingOptions): (readonly DemandChange[])[] {
  const fewest = broughtDown(instance);
  const lowered = changed(instance, fewest);
  const isEnough = (changes: readonly DemandChange[]): boolean =>
    solveRolling(changed(instance, changes), options).status === 'sat';
  if (fewest.length > 0 && isEnough(fewest)) return [fewest];
  const ways: (readonly DemandChange[])[] = [];
  for (const step of byOne(lowered)) {
    if (ways.length === MOST_WAYS || options.stop?.()) break;
    const changes = [...fewest.filter((one) => !isSamePlace(one, step)), step];
    if (isEnough(changes)) ways.push(changes);
  }
  return ways;
}

const isSamePlace = (a: DemandChange, b: DemandChange): boolean => a.shift === b.shift && a.weekday === b.weekday;

const changed = (instance: RollingInstance, changes: readonly DemandChange[]): RollingInstance => ({
  ...instance,
  demand: instance.demand.map((row, shift) =>
    row.map((people, weekday) => changes.find((one) => isSamePlace(one, { shift, weekday, to: 0 }))?.to ?? people),
  ),
});

/** The days on which more are needed than there are, or than the weekend norm lets come: fewer where most are needed. */
function broughtDown(instance: RollingInstance): DemandChange[] {
  const { employees, weekendEvery = 1, demand } = instance;
  return offDemand(instance).flatMap((off, weekday) => {
    const most = weekday < 5 ? employees : Math.floor(employees / weekendEvery);
    const people = demand.map((row) => row[weekday] ?? 0);
    for (let over = employees - off - most; over > 0; over--) {
      const largest = people.lastIndexOf(Math.max(...people));
      people[largest] = (people[largest] ?? 0) - 1;
    }
    return people.flatMap((to, shift) => (to === demand[shift]?.[weekday] ? [] : [{ shift, weekday, to }]));
  });
}

/** One fewer anywhere, then one more. */
function byOne({ demand }: RollingInstance): DemandChange[] {
  return [-1, 1].flatMap((step) =>
    demand.flatMap((row, shift) =>
      row.flatMap((people, weekday) => (people + step < 0 ? [] : [{ shift, weekday, to: people + step }])),
    ),
  );
}
