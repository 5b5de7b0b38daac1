import type { CaseWish } from '../../../domain/case/planning-case';
import { epochDayOf } from '../../../domain/time/clock';
import { dutyOn, type Model, type Rota, type StaffModel } from '../../model/model';
import type { RotaRule } from '../rule';

/** A wish for a day off or a shift is met, on its date or on its weekday in every week of the rota. */
export const wishes: RotaRule = {
  id: 'wishes',
  level: 'soft',
  source: 'house',
  scope: 'cell',
  unit: 'wishes',
  check: (model, rota) =>
    model.staff.flatMap((person) =>
      (person.source.wishes ?? []).flatMap((wish) =>
        wishedDays(model, wish).flatMap((day) => {
          const got = codeOn({ model, rota, person, day, dated: wish.date !== undefined });
          if (got === wish.want) return [];
          return [
            { staff: person.index, day, size: wish.weight, facts: { want: wish.want, got, weight: wish.weight } },
          ];
        }),
      ),
    ),
};

/** Plan days of a dated wish, rota days of a weekday; a date outside the plan asks for nothing. */
export function wishedDays(model: Model, wish: CaseWish): number[] {
  if (wish.date !== undefined) {
    const day = epochDayOf(wish.date) - model.startEpochDay;
    return day >= 0 && day < model.planDays ? [day] : [];
  }
  const weekday = wish.weekday ?? 1;
  return Array.from({ length: model.rotaWeeks }, (_, week) => week * 7 + weekday - 1);
}

interface Asked {
  readonly model: Model;
  readonly rota: Rota;
  readonly person: StaffModel;
  readonly day: number;
  /** A dated wish looks at the date, where she may be away; a weekday looks at the rota itself. */
  readonly dated: boolean;
}

function codeOn({ model, rota, person, day, dated }: Asked): string {
  const cell = dated ? dutyOn(model, rota, { staff: person.index, day }) : rota[person.index]?.[day];
  return model.shifts[cell ?? -1]?.code ?? 'off';
}
