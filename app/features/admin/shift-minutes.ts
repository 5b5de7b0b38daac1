import type { Clock } from '~/domain/brand';
import { MINUTES_PER_DAY, minutesOf, mod } from '~/domain/time/clock';

interface Times {
  startTime: Clock;
  endTime: Clock;
}

/** Minutes from start to end; an end at or before the start is the next day. */
export const shiftMinutes = ({ startTime, endTime }: Times): number =>
  mod(minutesOf(endTime) - minutesOf(startTime) - 1, MINUTES_PER_DAY) + 1;

/** Whether the shift ends on the day after it starts. */
export const overMidnight = ({ startTime, endTime }: Times): boolean => minutesOf(endTime) <= minutesOf(startTime);
