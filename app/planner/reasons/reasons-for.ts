import type { Model } from '../model/model';

import type { PlanView } from '../rules/plan-view';
import { couldCome } from './could-come';
import { entriesOf } from './entries-of';
import { loadReason, metReasons, nearReason, skillReasons } from './person-facts';
import type { Reason } from './reason';

/**
 * What speaks for and against a person in a recipient's team, seen on a day: what stops it first, then what weighs most.
 * The same facts answer "why this person?" of a member and "why not?" of another.
 */
export function reasonsFor(
  model: Model,
  plan: PlanView,
  who: { readonly recipient: number; readonly staff: number; readonly day: number },
): Reason[] {
  const { staff, day } = who;
  const recipient = model.recipients[who.recipient]!;
  const own = entriesOf(model, plan)[who.recipient]!;
  const team = plan.solution.teams[who.recipient] ?? { primary: -1, members: [] };
  const isMember = team.members.includes(staff);
  const reasons: Reason[] = [];
  if (recipient.excluded.has(staff)) reasons.push({ speaks: 'stops', cause: 'excluded', facts: {} });
  if (team.primary === staff) {
    reasons.push({ speaks: 'for', cause: 'primary', facts: { pinned: recipient.primary === staff } });
  }
  if (isMember) reasons.push({ speaks: 'for', cause: 'team-member', facts: {} });
  const visits = own.filter((entry) => entry.staff.includes(staff)).length;
  if (visits > 0) reasons.push({ speaks: 'for', cause: 'planned', facts: { visits, of: own.length } });
  reasons.push(...metReasons({ own, recipient, staff, day }, isMember));
  reasons.push(shiftReason(model, plan, { ...who, own }));
  reasons.push(...skillReasons(model, recipient.visits, staff), nearReason(model, recipient, staff));
  reasons.push(loadReason(model, plan, staff));
  if (!isMember && team.members.length >= recipient.teamSize) {
    reasons.push({ speaks: 'against', cause: 'team-full', facts: { size: recipient.teamSize } });
  }
  return [...reasons.filter(({ speaks }) => speaks === 'stops'), ...reasons.filter(({ speaks }) => speaks !== 'stops')];
}

/** Of the visits as they are planned, those that her shifts let her make; speaks for her from half of them on. */
function shiftReason(
  model: Model,
  { solution }: PlanView,
  who: { readonly staff: number; readonly own: PlanView['entries'] },
): Reason {
  const { staff, own } = who;
  const could = own.filter(({ visit, day }) => couldCome(model, solution.rota, { staff, day, visit })).length;
  const speaks = could === 0 && own.length > 0 ? 'stops' : 2 * could >= own.length ? 'for' : 'against';
  return { speaks, cause: 'on-shift', facts: { could, of: own.length } };
}
