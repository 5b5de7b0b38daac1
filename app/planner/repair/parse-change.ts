import { parseCase } from '../../domain/case/parse-case';
import type { PlanningCase } from '../../domain/case/planning-case';
import {
  FaultList,
  integer,
  isJsonObject,
  objectOf,
  oneOf,
  Place,
  satisfies,
  setOf,
  text,
} from '../../domain/case/shape';
import type { Check, Fault } from '../../domain/case/shape';
import { isClock, isIsoDate } from '../../domain/time/clock';
import { changedCase } from './apply-change';
import type { PlanChange } from './change';
import { substituteFaults } from './substitute';

/** A change of a case, or every fault by its path. */
export type ParsedChange =
  { readonly ok: true; readonly change: PlanChange } | { readonly ok: false; readonly faults: readonly Fault[] };

const MOST_FAULTS = 200;
const MOST_MINUTES = 1440;

/** A change from any JSON value: its own shape, ids that the case knows, and a case that is valid afterwards. */
export function parseChange(document: unknown, source: PlanningCase): ParsedChange {
  const faults = new FaultList(MOST_FAULTS);
  const root = Place.root(faults);
  if (!isJsonObject(document)) root.fault('an object', document);
  else (shapesOf(source)[String(document.type)] ?? anyType)(document, root);
  if (faults.count > 0) return { ok: false, faults: faults.kept };
  const change = document as unknown as PlanChange;
  if (change.type === 'absence' && change.to < change.from) {
    root.field('to').fault(`a date at or after from (${change.from})`, change.to);
  }
  if (change.type === 'recipient-new' && change.team && !change.team.members.includes(change.team.primary)) {
    root.field('team').field('members').fault(`a list with the primary (${change.team.primary})`, change.team.members);
  }
  if (change.type === 'substitute') {
    for (const { field, expected } of substituteFaults(source, change)) {
      root.field(field).fault(expected, (document as Record<string, unknown>)[field]);
    }
    if (faults.count > 0) return { ok: false, faults: faults.kept };
  }
  const inCase = parseCase(changedCase(source, change, source.start));
  const found = inCase.ok ? faults.kept : [...faults.kept, ...inCase.faults.map((fault) => asOfChange(fault, source))];
  return found.length === 0 ? { ok: true, change } : { ok: false, faults: found };
}

const date = satisfies((v) => typeof v === 'string' && isIsoDate(v), 'a date YYYY-MM-DD');
const clock = satisfies((v) => typeof v === 'string' && isClock(v), 'a local time HH:MM');
const TYPES = [
  'absence',
  'substitute',
  'recipient-new',
  'recipient-ended',
  'visit-added',
  'visit-changed',
  'visit-cancelled',
  'visit-moved',
  'list-handed-over',
  'late',
] as const;

const anyType: Check = (value, at) => {
  if (isJsonObject(value)) oneOf(...TYPES)(value.type, at.field('type'));
};

function shapesOf(source: PlanningCase): Readonly<Record<string, Check>> {
  const staff = known(
    'staff id',
    source.staff.map(({ id }) => id),
  );
  const recipient = known(
    'recipient id',
    source.recipients.map(({ id }) => id),
  );
  const visit = known(
    'visit id',
    source.recipients.flatMap(({ visits }) => visits.map(({ id }) => id)),
  );
  const code = known(
    'shift code',
    source.shiftCodes.map((one) => one.code),
  );
  const person = objectOf({ id: text, 'name?': text, zone: text, skills: setOf(text) });
  const shape = (type: (typeof TYPES)[number], fields: Readonly<Record<string, Check>>) =>
    [type, objectOf({ type: oneOf(type), ...fields })] as const;
  return Object.fromEntries([
    shape('absence', { staff, from: date, to: date, 'fromTime?': clock }),
    shape('substitute', { date, code, 'staff?': staff, 'person?': person }),
    shape('recipient-new', {
      recipient: satisfies(isJsonObject, 'an object'),
      from: date,
      'team?': objectOf({ primary: staff, members: setOf(staff, 1) }),
    }),
    shape('recipient-ended', { recipient, from: date }),
    shape('visit-added', { visit, from: date }),
    shape('visit-changed', {
      visit,
      'earliest?': clock,
      'latest?': clock,
      'minutes?': integer({ from: 1, to: MOST_MINUTES }),
    }),
    shape('visit-cancelled', { visit, date }),
    shape('visit-moved', { visit, date }),
    shape('list-handed-over', { staff, date, 'to?': setOf(staff, 1) }),
    shape('late', { staff, minutes: integer({ from: 1, to: MOST_MINUTES }) }),
  ]);
}

function known(thing: string, ids: readonly string[]): Check {
  const all = new Set(ids);
  return satisfies((v) => typeof v === 'string' && all.has(v), `a known ${thing}`);
}

/** A fault of the case that the change would make, at the place in the change that it comes from. */
function asOfChange(fault: Fault, source: PlanningCase): Fault {
  const added = `$.recipients[${source.recipients.length}]`;
  if (fault.path.startsWith(added)) return { ...fault, path: `$.recipient${fault.path.slice(added.length)}` };
  const joined = `$.staff[${source.staff.length}]`;
  if (fault.path.startsWith(joined)) return { ...fault, path: `$.person${fault.path.slice(joined.length)}` };
  return { ...fault, path: fault.path.replace(/^\$\.recipients\[\d+\]\.visits\[\d+\]/, '$') };
}
