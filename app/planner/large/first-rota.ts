import type { EngineRun } from '../engine-run';
import { buildModel } from '../model/build-model';
import type { Model, Rota } from '../model/model';
import { buildRota } from '../rota/build-rota';
import type { RotaObjective } from '../rota/rota-tables';
import { judgeRota } from '../rules/judge';
import { rotaByThirds } from '../search/weekend-thirds';
import { othersOf } from './others';
import { splitStaffing } from './split-staffing';

/** Share of the budget for the groups' rotas, and for each that is not legal among those of the others. */
const GROUPS_SHARE = 0.5;
const AMONG_OTHERS_SHARE = 0.2;
/** Share of what a group's rota leaves of its own for one with the weekends that are best for visits. */
const THIRDS_SHARE = 0.25;
/** Points of a changed cell while what groups made is joined to a legal rota: more than any wish, less than most hard rules. */
const CHANGE_POINTS = 20;

/**
 * A legal rota of the whole, where one is found, in which each group has its part of the people at work on every day. First
 * each group has a rota for its part of the demand; one that finds none uses what the others have to spare; and where that is
 * not enough, as few cells as possible change in all of them.
 */
export function firstRota(
  model: Model,
  { groups, crew }: Parameters<typeof splitStaffing>[1],
  { run, ...objective }: RotaObjective & { readonly run: EngineRun },
): Rota {
  const staffing = splitStaffing(model, { groups, crew });
  const rota: Int8Array[] = [];
  const put = (staff: readonly number[], rows: Rota): void => staff.forEach((person, i) => (rota[person] = rows[i]!));
  const own = run.sub(GROUPS_SHARE);
  const models = groups.map((staff, i) => staffModelOf(model, staff, staffing[i]));
  const lacking = groups.filter((staff, i) => {
    const share = own.sub(1 / (groups.length - i));
    const { rota: rows } = buildRota(models[i]!, share, objective);
    const legal = isLegal(models[i]!, rows);
    put(staff, (legal && i !== crew ? rotaByThirds(models[i]!, share.sub(THIRDS_SHARE), objective) : null) ?? rows);
    return !legal;
  });
  // The crew comes first: it has no other work that could wait.
  for (const staff of lacking.reverse()) {
    if (isLegal(model, rota)) break;
    const among = { ...staffModelOf(model, staff), others: othersOf(model, { rota, staff }) };
    put(staff, buildRota(among, run.sub(AMONG_OTHERS_SHARE), objective).rota);
  }
  if (isLegal(model, rota)) return rota;
  const cells = Int8Array.from(rota.flatMap((row) => [...row]));
  return buildRota(model, run, { ...objective, near: { cells, pointsPerChangedCell: CHANGE_POINTS } }).rota;
}

export const isLegal = (model: Model, rota: Rota): boolean =>
  judgeRota(model, rota).every(({ rule }) => rule.level !== 'hard');

/** The case of some of the staff, without visits, and with this demand in place of that of the whole. */
const staffModelOf = (
  { case: source }: Model,
  staff: readonly number[],
  demand: Partial<Pick<Model['case'], 'demand' | 'skillDemand'>> = {},
): Model => buildModel({ ...source, ...demand, staff: staff.map((index) => source.staff[index]!), recipients: [] });
