import type { Finding } from '../../domain/case/plan';
import type { RecipientId, StaffId } from '../../domain/brand';
import type { Model, RecipientModel } from '../model/model';

/** People who must stay in a recipient's team, those who matter most first. */
export type TeamPins = Readonly<Record<RecipientId, readonly StaffId[]>>;

/** Why a pin cannot be kept; also the `rule` of its finding. */
type PinFault = 'pin-gone' | 'pin-excluded' | 'pin-no-room';

interface JudgedPin {
  readonly recipient: RecipientModel;
  readonly id: StaffId;
  /** A staff index, or -1 for someone who is not in the case. */
  readonly person: number;
  readonly fault: PinFault | null;
}

/** Each pin of a recipient of the case, in order; there is room for as many as the team may have, the pinned primary among them. */
function judgePins(model: Model, pins: TeamPins): JudgedPin[] {
  return model.recipients.flatMap((recipient) => {
    let room = recipient.teamSize - (recipient.primary >= 0 ? 1 : 0);
    const pinned = Object.hasOwn(pins, recipient.id) ? pins[recipient.id] : [];
    return [...new Set(pinned)].map((id): JudgedPin => {
      const person = model.staff.findIndex((staff) => staff.id === id);
      if (person < 0) return { recipient, id, person, fault: 'pin-gone' };
      if (recipient.excluded.has(person)) return { recipient, id, person, fault: 'pin-excluded' };
      if (person === recipient.primary || room-- > 0) return { recipient, id, person, fault: null };
      return { recipient, id, person, fault: 'pin-no-room' };
    });
  });
}

/** `table[recipient * staff + person]`: 1 for each pin that can be kept. */
export function pinTable(model: Model, pins: TeamPins): Uint8Array {
  const table = new Uint8Array(model.recipients.length * model.staff.length);
  for (const { recipient, person, fault } of judgePins(model, pins)) {
    if (fault === null) table[recipient.index * model.staff.length + person] = 1;
  }
  return table;
}

/** Pins that cannot be kept, and why: not in the group any more, shall not meet the recipient, or the team is full. */
export function pinFindings(model: Model, pins: TeamPins): Finding[] {
  return judgePins(model, pins).flatMap(({ recipient, id, fault }): Finding[] =>
    fault === null
      ? []
      : [{ rule: fault, level: 'soft', staff: id, recipient: recipient.id, facts: { limit: recipient.teamSize } }],
  );
}
