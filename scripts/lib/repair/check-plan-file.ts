import type { Plan } from '../../../app/domain/case/plan';
import type { PlanningCase } from '../../../app/domain/case/planning-case';
import { FaultList, isJsonObject, listOf, orNull, Place, satisfies, text } from '../../../app/domain/case/shape';
import { type Check, type Fault, type JsonObject } from '../../../app/domain/case/shape';
import { isClock, isIsoDate } from '../../../app/domain/time/clock';

/** The parts of a plan that a repair reads. */
export type ReadPlan =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly faults: readonly Fault[] };

const MOST_FAULTS = 200;

/** A plan of this case from any JSON value. Fields that a repair does not read may hold anything. */
export function checkPlanFile(document: unknown, source: PlanningCase): ReadPlan {
  const faults = new FaultList(MOST_FAULTS);
  planOf(source)(document, Place.root(faults));
  return faults.count === 0 ? { ok: true, plan: document as Plan } : { ok: false, faults: faults.kept };
}

function planOf(source: PlanningCase): Check {
  const staff = oneOfIds('staff id', source.staff);
  const recipient = oneOfIds('recipient id', source.recipients);
  const visit = oneOfIds(
    'visit id',
    source.recipients.flatMap(({ visits }) => visits),
  );
  const code = oneOfIds(
    'shift code',
    source.shiftCodes.map((x) => ({ id: x.code })),
  );
  const date = satisfies((v) => typeof v === 'string' && isIsoDate(v), 'a date YYYY-MM-DD');
  const clock = satisfies((v) => typeof v === 'string' && isClock(v), 'a local time HH:MM');
  const days = source.rotaWeeks * 7;
  const row: Check = (value, at) => {
    listOf(orNull(code))(value, at);
    if (Array.isArray(value) && value.length !== days) at.fault(`a list of ${days}`, value);
  };
  const team = fields({ primary: staff, members: listOf(staff, 1) });
  const optionalDate: Check = (value, at) => (value === undefined ? undefined : date(value, at));
  return fields({
    format: satisfies((v) => v === 'kjente-fjes/plan@1', '"kjente-fjes/plan@1"'),
    case: satisfies((v) => v === source.name, `the name of the case, ${JSON.stringify(source.name)}`),
    rota: everyId(source.staff, row),
    teams: everyId(source.recipients, team),
    visits: listOf(fields({ recipient, visit, date, start: clock, staff: listOf(staff, 1) })),
    unassigned: listOf(fields({ recipient, visit, date: optionalDate, cause: text })),
  });
}

function oneOfIds(thing: string, list: readonly { readonly id: string }[]): Check {
  const known = new Set(list.map(({ id }) => id));
  return satisfies((v) => typeof v === 'string' && known.has(v), `a known ${thing}`);
}

/** An object with these fields, and any others. */
function fields(checks: Readonly<Record<string, Check>>): Check {
  return onObject((value, at) => {
    for (const [name, check] of Object.entries(checks)) check(value[name], at.field(name));
  });
}

/** An object with a field for each of these. */
function everyId(list: readonly { readonly id: string }[], check: Check): Check {
  return onObject((value, at) => {
    for (const { id } of list) check(Object.hasOwn(value, id) ? value[id] : undefined, at.field(id));
  });
}

function onObject(check: (value: JsonObject, at: Place) => void): Check {
  return (value, at) => (isJsonObject(value) ? check(value, at) : at.fault('an object', value));
}
