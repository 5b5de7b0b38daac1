import type { PlanningCase } from '../case/planning-case';
import {
  FaultList,
  isJsonObject,
  listOf,
  objectOf,
  orNull,
  Place,
  satisfies,
  text,
  type Check,
  type Fault,
} from '../case/shape';
import { isIsoDate } from '../time/clock';
import type { DatedAgreement } from './limit';
import { isLimitName, isLimitValue } from './limits';

export type ParsedAgreements =
  | { readonly ok: true; readonly agreements: readonly DatedAgreement[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const MAX_FAULTS = 200;

/** Agreements of a case from any JSON value: a list of `{limit, value, staff, validFrom, validTo, source}`. */
export function parseAgreements(document: unknown, source: PlanningCase): ParsedAgreements {
  const faults = new FaultList(MAX_FAULTS);
  listOf(agreementOf(source))(document, Place.root(faults));
  if (faults.count > 0) return { ok: false, faults: faults.kept };
  return {
    ok: true,
    agreements: (document as DatedAgreement[]).map(({ staff = null, validTo = null, ...rest }) => {
      return { ...rest, staff, validTo };
    }),
  };
}

const date = satisfies((v) => typeof v === 'string' && isIsoDate(v), 'a date YYYY-MM-DD');

function agreementOf(source: PlanningCase): Check {
  const people = new Set<unknown>(source.staff.map(({ id }) => id));
  const fields = objectOf({
    limit: satisfies((v) => typeof v === 'string' && isLimitName(v), 'the name of a limit'),
    value: () => undefined,
    'staff?': orNull(satisfies((v) => people.has(v), 'a person of the case')),
    validFrom: date,
    'validTo?': orNull(date),
    source: text,
  });
  return (value, at) => {
    fields(value, at);
    if (!isJsonObject(value) || typeof value.limit !== 'string' || !isLimitName(value.limit)) return;
    if (!isLimitValue(value.limit, value.value, { forOne: typeof value.staff === 'string' }))
      at.field('value').fault('a value that the limit can have', value.value);
  };
}
