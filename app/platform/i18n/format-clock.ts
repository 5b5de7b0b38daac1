import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';

const WALL_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: DEFAULT_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Local `HH:MM` of an instant, where the people are. */
export const formatClock = (instant: Date | number): string => WALL_CLOCK.format(instant);
