import { epochDayOf } from '../../../domain/time/clock';
import { noticeLacking } from '../../../domain/working-time/plan-notice';
import { limitOn } from './law-frame';
import { agreementFacts, type LawRule } from './law-rule';

/** A work plan is discussed with the employees' representatives in good time before it begins. */
export const notice: LawRule = {
  id: 'notice',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-3',
  limit: 'noticeDays',
  scope: 'day',
  unit: 'days',
  per: 'group',
  check: (frame) => {
    const { publication } = frame.context;
    if (!publication) return [];
    const day = epochDayOf(publication.startsOn) - frame.model.startEpochDay;
    const limit = limitOn(frame, { rule: 'noticeDays', person: null, day });
    const size = noticeLacking({ ...publication, noticeDays: limit.value });
    if (size === 0) return [];
    const { discussedOn } = publication;
    return [
      { day, size, facts: { discussedOn, days: limit.value - size, limit: limit.value, ...agreementFacts(limit) } },
    ];
  },
};
