import { isoDateOf, MINUTES_PER_DAY } from '../../../domain/time/clock';
import type { Facts } from '../../../domain/case/plan';
import { LIMITS } from '../../../domain/working-time/limits';
import { limitOn, realMinutes, type LawFrame } from '../law/law-frame';
import { followingPairs, type DatedShift } from '../law/law-line';
import { agreementFacts, type LawRule } from '../law/law-rule';

interface Pair {
  readonly before: DatedShift;
  readonly after: DatedShift;
}

/** Days within which the rest that lacks is to be made up for. */
const MADE_UP_DAYS = 7;

/**
 * A short rest that an agreement allows is still a short rest: what lacks is owed as compensating rest (aml 10-8 (3)), and
 * is given in the next free period that holds it on top of a daily rest.
 */
export const quickReturn: LawRule = {
  id: 'quick-return',
  level: 'soft',
  standing: 'advice',
  source: 'aml § 10-8 (3)',
  scope: 'person',
  unit: 'minutes',
  per: 'line',
  check: (frame, line) => {
    const goodMinutes = LIMITS.dailyRestHours.default * 60;
    const pairs = followingPairs(frame, line);
    return pairs.flatMap(({ before, after }, place) => {
      const restMinutes = realMinutes(frame, { start: before.end, end: after.start });
      if (restMinutes >= goodMinutes) return [];
      const limit = limitOn(frame, { rule: 'dailyRestHours', person: line.person, day: before.day });
      if (restMinutes < limit.value * 60) return [];
      const codes = { fromCode: before.shift.code, toCode: after.shift.code };
      const owedMinutes = goodMinutes - restMinutes;
      const later = pairsAfter({ pairs, place, turnDays: frame.model.rotaDays });
      const facts = {
        restMinutes,
        limitMinutes: goodMinutes,
        ...codes,
        owedMinutes,
        ...madeUpIn(frame, { later, owedMinutes: goodMinutes + owedMinutes, day: before.day }),
        ...agreementFacts(limit),
      };
      return [{ staff: line.person.index, day: before.day, size: owedMinutes, facts }];
    });
  },
};

/** The pairs that follow one, on into the next turn. */
function pairsAfter(of: { pairs: readonly Pair[]; place: number; turnDays: number }): Pair[] {
  const { pairs, place, turnDays } = of;
  const minutes = turnDays * MINUTES_PER_DAY;
  const moved = (shift: DatedShift): DatedShift => ({
    ...shift,
    day: shift.day + turnDays,
    start: shift.start + minutes,
    end: shift.end + minutes,
  });
  const inNextTurn = pairs.slice(0, place).map(({ before, after }) => ({ before: moved(before), after: moved(after) }));
  return [...pairs.slice(place + 1), ...inNextTurn];
}

/** The day on which the free period begins that makes up for it; nothing where none comes in time. */
function madeUpIn(
  frame: LawFrame,
  { later, owedMinutes, day }: { later: readonly Pair[]; owedMinutes: number; day: number },
): Facts {
  const free = later.find(
    ({ before, after }) => realMinutes(frame, { start: before.end, end: after.start }) >= owedMinutes,
  );
  if (!free || free.before.day > day + MADE_UP_DAYS) return {};
  return { madeUpOn: isoDateOf(frame.model.startEpochDay + Math.floor(free.before.end / MINUTES_PER_DAY)) };
}
