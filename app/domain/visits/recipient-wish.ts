import type { Clock, RecipientId, StaffId } from '../brand';
import type { Weekday } from '../time/clock';

/**
 * What a recipient has asked for: visits on a weekday, at a time of the day, by a person, or several of them together.
 * A case does not hold wishes; they come beside it.
 */
export interface RecipientWish {
  readonly recipient: RecipientId;
  /** `null`: any day. */
  readonly weekday: Weekday | null;
  /** The visit starts within these local times, both included; `null`: at any time. */
  readonly times: { readonly earliest: Clock; readonly latest: Clock } | null;
  /** `null`: anybody. */
  readonly staff: StaffId | null;
}
