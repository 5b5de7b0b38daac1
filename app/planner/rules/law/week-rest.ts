import { limitOn } from './law-frame';
import { freeAround } from './free-time';
import { agreementFacts, type LawRule } from './law-rule';

/** In seven days, a day off with the weekly rest around it, as time really passes; an agreement can go down to 28 hours. */
export const weekRest: LawRule = {
  id: 'week-rest',
  level: 'soft',
  standing: 'law',
  source: 'aml § 10-8 (2), (3)',
  limit: 'weeklyRestHours',
  twin: 'weekly-rest',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const { firstDay, model } = frame;
    const step = model.rules.weeklyRestWindow === 'rolling' ? 1 : 7;
    const free = freeAround(frame, line, { from: firstDay, to: firstDay + model.rotaDays + 6 });
    return Array.from({ length: model.rotaDays / step }, (_, i) => i * step).flatMap((from) => {
      const longestMinutes = Math.max(...free.slice(from, from + 7));
      const day = firstDay + from;
      const limit = limitOn(frame, { rule: 'weeklyRestHours', person: line.person, day });
      const limitMinutes = limit.value * 60;
      if (longestMinutes >= limitMinutes) return [];
      const facts = { longestMinutes, limitMinutes, ...agreementFacts(limit) };
      return [{ staff: line.person.index, day, size: Math.ceil(limitMinutes - longestMinutes), facts }];
    });
  },
};
