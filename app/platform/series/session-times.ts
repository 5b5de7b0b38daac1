import type { Clock, IsoDate } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { minutesOf } from '~/domain/time/clock';
import { wallClock } from '../time/instants';

const wall = wallClock(DEFAULT_TIME_ZONE);

/** The instants `[start, end)` of a session that begins at a local time of a date. */
export function sessionTimes({ date, start, minutes }: { date: IsoDate; start: Clock; minutes: number }) {
  return {
    startsAt: wall.at({ date, time: start }),
    endsAt: wall.atMinute({ date, minute: minutesOf(start) + minutes }),
  };
}
