import type { Plan } from './plan';
import type { PlanningCase } from './planning-case';
import { isClock, isIsoDate } from '../time/clock';
import { FaultList, isJsonObject, listOf, oneOf, orNull, Place, satisfies, type Check, type Fault } from './shape';

/** The rota of a plan, and its visits and teams where it has them. */
export interface ReadPlan {
  readonly rota: Plan['rota'];
  /** `null` for a plan that holds a rota alone. */
  readonly visits: Pick<Plan, 'teams' | 'visits' | 'unassigned'> | null;
}

export type ParsedPlan =
  { readonly ok: true; readonly plan: ReadPlan } | { readonly ok: false; readonly faults: readonly Fault[] };

const MAX_FAULTS = 200;

/** A plan of a case from any JSON value, with every fault by its path. What is not needed to judge it is not looked at. */
export function parsePlan(document: unknown, source: PlanningCase): ParsedPlan {
  const faults = new FaultList(MAX_FAULTS);
  const root = Place.root(faults);
  const whole = isJsonObject(document) && document.visits !== undefined;
  planShape(source, whole)(document, root);
  if (faults.count > 0) return { ok: false, faults: faults.kept };
  const plan = document as Plan;
  if (!whole) return { ok: true, plan: { rota: plan.rota, visits: null } };
  const { teams, visits, unassigned = [] } = plan;
  return { ok: true, plan: { rota: plan.rota, visits: { teams, visits, unassigned } } };
}

function planShape(source: PlanningCase, whole: boolean): Check {
  const staff = oneOfThese(
    'person',
    source.staff.map(({ id }) => id),
  );
  const recipient = oneOfThese(
    'recipient',
    source.recipients.map(({ id }) => id),
  );
  const visit = oneOfThese(
    'visit',
    source.recipients.flatMap(({ visits }) => visits.map(({ id }) => id)),
  );
  const rest = {
    teams: eachOf(
      source.recipients.map(({ id }) => id),
      withFields({ primary: staff, members: listOf(staff, 1) }),
    ),
    visits: listOf(withFields({ recipient, visit, date, start: clock, staff: listOf(staff, 1) })),
    'unassigned?': listOf(withFields({ recipient, visit, 'date?': date })),
  };
  return withFields({ format: oneOf('kjente-fjes/plan@1'), rota: rotaShape(source), ...(whole ? rest : {}) });
}

function rotaShape(source: PlanningCase): Check {
  const days = source.rotaWeeks * 7;
  const code = orNull(
    oneOfThese(
      'shift code',
      source.shiftCodes.map((shift) => shift.code),
    ),
  );
  const lines = eachOf(
    source.staff.map(({ id }) => id),
    (value, at) => {
      listOf(code)(value, at);
      if (Array.isArray(value) && value.length !== days) at.fault(`a list of ${days}`, value);
    },
  );
  const known = new Set<string>(source.staff.map(({ id }) => id));
  return (value, at) => {
    lines(value, at);
    if (!isJsonObject(value)) return;
    for (const id of Object.keys(value)) if (!known.has(id)) at.field(id).fault('a person of the case', id);
  };
}

const date = satisfies((v) => typeof v === 'string' && isIsoDate(v), 'a date YYYY-MM-DD');
const clock = satisfies((v) => typeof v === 'string' && isClock(v), 'a local time HH:MM');

function oneOfThese(what: string, ids: readonly string[]): Check {
  const known = new Set(ids);
  return satisfies((v) => typeof v === 'string' && known.has(v), `a ${what} of the case`);
}

/** An object with an entry of its own for each of these names. */
function eachOf(names: readonly string[], check: Check): Check {
  return (value, at) => {
    if (!isJsonObject(value)) return at.fault('an object', value);
    for (const name of names) {
      if (Object.hasOwn(value, name)) check(value[name], at.field(name));
      else at.field(name).fault('a value');
    }
  };
}

/** An object with at least these fields; one whose name ends in `?` may be left out. */
function withFields(fields: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isJsonObject(value)) return at.fault('an object', value);
    for (const [key, check] of Object.entries(fields)) {
      const name = key.replace(/\?$/, '');
      if (value[name] !== undefined) check(value[name], at.field(name));
      else if (name === key) at.field(name).fault('a value');
    }
  };
}
