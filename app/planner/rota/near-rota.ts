import { OFF, UNDECIDED, type Model } from '../model/model';
import type { KeptRota } from '../options';
import type { NearRota } from './rota-tables';

/** A rota that stands as cells to stay near. People and codes that the case does not have any more ask for nothing. */
export function nearRota(model: Model, { cells, pointsPerChangedCell }: KeptRota): NearRota {
  const near = new Int8Array(model.staff.length * model.rotaDays).fill(UNDECIDED);
  for (const { id, index } of model.staff) {
    for (const { day, code } of cells[id] ?? []) {
      const shift = code === null ? OFF : model.shifts.findIndex((one) => one.code === code);
      const isKnown = code === null || shift >= 0;
      if (isKnown && day >= 0 && day < model.rotaDays) near[index * model.rotaDays + day] = shift;
    }
  }
  return { cells: near, pointsPerChangedCell };
}
