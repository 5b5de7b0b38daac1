import type { Facts } from '../../domain/case/plan';

/** One fact of an answer to "why this person?" or "why not another?"; a code word and figures, never human text. */
export interface Reason {
  /** `stops`: a hard rule forbids it. `for` and `against`: what weighs. */
  readonly speaks: 'for' | 'against' | 'stops';
  readonly cause: ReasonCause;
  readonly facts: Facts;
}

/**
 * Code words, with their facts. Of a team: `primary` (`pinned`), `team-member`, `previous-team`, `planned` (`visits`,
 * `of`), `on-shift` (`could`, `of`: visits that her shifts let her make), `team-full` (`size`).
 * Of both: `met-before` (`visits`, `days`), `new-face`, `has-skills`, `lacks-skill` (`skills`), `excluded`, `near`
 * (`travelMinutes`, `rank`, `of`), `load` (`weekMinutes`, `fairWeekMinutes`: her share by position).
 * Of a visit: `on-duty` (`code`), `off-duty`, `outside-shift` (`code`), `rule` (`rule`, `size`, `unit` and the facts of
 * the rulebook), `room-at` (`start`, `minutesLater`), `no-room` (`missingMinutes`, `lacking`: `time`, `travel` or `break`).
 */
export type ReasonCause =
  | 'primary'
  | 'team-member'
  | 'previous-team'
  | 'planned'
  | 'on-shift'
  | 'team-full'
  | 'met-before'
  | 'new-face'
  | 'has-skills'
  | 'lacks-skill'
  | 'excluded'
  | 'near'
  | 'load'
  | 'on-duty'
  | 'off-duty'
  | 'outside-shift'
  | 'rule'
  | 'room-at'
  | 'no-room';
