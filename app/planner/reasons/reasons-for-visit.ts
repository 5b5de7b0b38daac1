import { clockOf, MINUTES_PER_DAY } from '../../domain/time/clock';
import type { Model } from '../model/model';
import { dutiesAround, travelBetween, type Duty, type Entry, type PlanView } from '../rules/plan-view';
import { dutyFor } from './could-come';
import { entriesOf } from './entries-of';
import { breaksIfMadeBy, type WouldBreak } from './if-made-by';
import { loadReason, metReasons, nearReason, skillReasons } from './person-facts';
import type { Reason } from './reason';

/**
 * Why a person makes a planned visit, or why she does not: what stops her by the rulebook, at which other time she could
 * come or how much she lacks for it, and what weighs. `entry` is one of the plan's.
 */
export function reasonsForVisit(
  model: Model,
  plan: PlanView,
  who: { readonly entry: Entry; readonly staff: number },
): Reason[] {
  const { entry, staff } = who;
  const recipient = model.recipients[entry.visit.recipient]!;
  const own = entriesOf(model, plan)[recipient.index]!;
  const team = plan.solution.teams[recipient.index] ?? { primary: -1, members: [] };
  const isMember = team.members.includes(staff);
  const duty = dutyFor(model, plan.solution.rota, { staff, day: entry.day, visit: entry.visit });
  const reasons: Reason[] = [];
  if (entry.visit.excluded.has(staff)) reasons.push({ speaks: 'stops', cause: 'excluded', facts: {} });
  reasons.push(dutyReason(model, plan, { ...who, duty }));
  reasons.push(...skillReasons(model, [entry.visit], staff));
  if (duty && !entry.staff.includes(staff)) reasons.push(...roomReasons(model, plan, { ...who, duty }));
  if (team.primary === staff) {
    reasons.push({ speaks: 'for', cause: 'primary', facts: { pinned: recipient.primary === staff } });
  }
  if (isMember) reasons.push({ speaks: 'for', cause: 'team-member', facts: {} });
  reasons.push(...metReasons({ own, recipient, staff, day: entry.day }, isMember));
  reasons.push(nearReason(model, recipient, staff), loadReason(model, plan, staff));
  return [...reasons.filter(({ speaks }) => speaks === 'stops'), ...reasons.filter(({ speaks }) => speaks !== 'stops')];
}

interface Asked {
  readonly entry: Entry;
  readonly staff: number;
}

function dutyReason(model: Model, plan: PlanView, { entry, staff, duty }: Asked & { duty: Duty | null }): Reason {
  if (duty) return { speaks: 'for', cause: 'on-duty', facts: { code: duty.shift.code } };
  const [other] = dutiesAround(model, plan.solution.rota, { staff, day: entry.day }).filter(
    ({ day }) => day === entry.day,
  );
  if (!other) return { speaks: 'stops', cause: 'off-duty', facts: {} };
  return { speaks: 'stops', cause: 'outside-shift', facts: { code: other.shift.code } };
}

/** What the rulebook says of the visit at its time, and where in her shift it would have room, or nearly. */
function roomReasons(model: Model, plan: PlanView, asked: Asked & { duty: Duty }): Reason[] {
  const { entry, staff } = asked;
  const atItsTime = breaksIfMadeBy(model, plan, { entry, staff, start: entry.clockStart });
  // What is told in words of its own is not told twice.
  const broken = atItsTime.filter((one) => !isTold(entry, one));
  if (broken.length === 0) return [];
  const rules = broken.map(({ rule, size, unit, facts }): Reason => {
    return { speaks: 'against', cause: 'rule', facts: { ...facts, rule, size, unit } };
  });
  return [...rules, roomElsewhere(model, plan, asked)];
}

/** Whether a reason of its own says it. */
const isTold = ({ visit }: Entry, { rule }: WouldBreak): boolean =>
  rule === 'excluded' || (rule === 'skills' && visit.carers === 1);

/** A time between two of her visits. */
interface Gap {
  /** First and last start that leave time for the way there and on. */
  readonly from: number;
  readonly to: number;
  /** Minutes of travel that the visit costs there. */
  readonly travel: number;
}

function roomElsewhere(model: Model, plan: PlanView, asked: Asked & { duty: Duty }): Reason {
  const { entry, staff } = asked;
  const gaps = gapsOf(model, plan, asked);
  const fitting = gaps
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => Math.min(to, Math.max(from, entry.start)))
    .sort((a, b) => Math.abs(a - entry.start) - Math.abs(b - entry.start));
  const breaksAt = (start: number): WouldBreak[] =>
    breaksIfMadeBy(model, plan, { entry, staff, start: start - entry.day * MINUTES_PER_DAY });
  const start = fitting.find((one) => breaksAt(one).every((broken) => isTold(entry, broken)));
  if (start !== undefined) {
    const facts = { start: clockOf(start), minutesLater: start - entry.start };
    return { speaks: 'against', cause: 'room-at', facts };
  }
  if (fitting.length > 0) {
    const missingMinutes = breaksAt(fitting[0]!).find(({ rule }) => rule === 'break')?.size ?? 0;
    return { speaks: 'stops', cause: 'no-room', facts: { missingMinutes, lacking: 'break' } };
  }
  const nearest = gaps.reduce((a, b) => (b.from - b.to < a.from - a.to ? b : a));
  const missingMinutes = nearest.from - nearest.to;
  const lacking = missingMinutes <= nearest.travel ? 'travel' : 'time';
  return { speaks: 'stops', cause: 'no-room', facts: { missingMinutes, lacking } };
}

/** Every gap of her shift, her other visits standing where they are. */
function gapsOf(model: Model, plan: PlanView, { entry, staff, duty }: Asked & { duty: Duty }): Gap[] {
  const { visit, day } = entry;
  const others = plan.byStaff[staff]!.filter((other) => other.start >= duty.start && other.end <= duty.end);
  const midnight = day * MINUTES_PER_DAY;
  return Array.from({ length: others.length + 1 }, (_, i): Gap => {
    const before = others[i - 1];
    const after = others[i];
    const there = before ? travelBetween(model, { from: before.visit, to: visit }) : 0;
    const onward = after ? travelBetween(model, { from: visit, to: after.visit }) : 0;
    const free = before ? before.end + there : duty.start + model.rules.handoverMinutes;
    const until = after ? after.start - onward : duty.end;
    return {
      from: Math.max(free, midnight + visit.earliest),
      to: Math.min(until - visit.minutes, midnight + visit.latest),
      travel: there + onward,
    };
  });
}
