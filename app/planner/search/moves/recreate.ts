import { below, type Move } from '../context';
import { placeEach, removeEach, shuffle } from '../reinsert';
import { drawWeeks } from './let-go';

/** All visits of one recipient, or of two, in some weeks are taken out and placed anew. */
export const recreate: Move = (context) => {
  const { state, random } = context;
  const { recipientCount, ofRecipient, occurrences } = state.tables;
  const weeks = drawWeeks(context);
  const recipients = [below(random, recipientCount)];
  if (random() < 0.5) recipients.push(below(random, recipientCount));
  const list: number[] = [];
  for (const recipient of new Set(recipients)) {
    for (const o of ofRecipient[recipient]!) {
      const week = occurrences.week[o]!;
      if (week >= weeks.from && week <= weeks.to) list.push(o);
    }
  }
  if (!removeEach(context, list)) return false;
  shuffle(random, list);
  return placeEach(context, list);
};
