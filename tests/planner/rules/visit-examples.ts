import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import type { Example } from './example';

const ALL_DAY = { earliest: '00:00', latest: '23:59' };
const MONDAY = { recurrence: 'FREQ=WEEKLY;BYDAY=MO' };
/** One recipient with one visit, on Mondays. */
const one = (visit: object = {}, recipient: object = {}) => ({
  recipients: [
    makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'v', ...MONDAY, ...ALL_DAY, ...visit })], ...recipient }),
  ],
});
/** Two recipients with a visit each on Mondays, in two zones. */
const two = (visit: object = {}) => ({
  recipients: ['rita', 'sol'].map((id, i) =>
    makeRecipient({
      id,
      zone: i === 0 ? 'north' : 'south',
      visits: [makeVisit({ id: `${id}-1`, ...MONDAY, ...ALL_DAY, ...visit })],
    }),
  ),
});
const movable = (visit: object) => ({ planWeeks: 2, ...one({ recurrence: undefined, timesPerWeek: 2, ...visit }) });
const at = (start: string, more: object = {}) => ({ visit: 'v', day: 0, start, staff: ['anna'], ...more });
const pair = (first: string, second: string) => [
  { visit: 'rita-1', day: 0, start: first, staff: ['anna'] },
  { visit: 'sol-1', day: 0, start: second, staff: ['anna'] },
];
const DAY_SHIFT = { anna: 'D', bo: 'D' };

/** Visit rules: a plan that keeps the rule, the smallest breach, and a plan that breaks it everywhere. */
export const VISIT_EXAMPLES: readonly Example[] = [
  {
    rule: 'occurrence',
    clean: {
      case: movable({}),
      visits: [at('09:00'), at('09:00', { day: 9 })],
      unassigned: [
        { visit: 'v', day: 0 },
        { visit: 'v', day: 7 },
      ],
    },
    smallest: {
      case: one({ recurrence: 'FREQ=DAILY' }),
      visits: [0, 1, 2, 3, 4, 5].map((day) => at('09:00', { day })),
      size: 1,
      when: 'a daily visit that lacks one day',
    },
    whole: { case: one({ recurrence: 'FREQ=DAILY' }), size: 7 },
  },
  {
    rule: 'carers',
    clean: { case: one({ carers: 2 }), visits: [at('09:00', { staff: ['anna', 'bo'] })] },
    smallest: { case: one({ carers: 2 }), visits: [at('09:00')], size: 1, when: 'one person where two are needed' },
    whole: {
      case: one({ carers: 2, recurrence: 'FREQ=DAILY' }),
      visits: [0, 1, 2].map((day) => at('09:00', { day, staff: ['anna', 'anna'] })),
      size: 3,
    },
  },
  {
    rule: 'on-shift',
    clean: { case: one(), rota: { anna: '. . . . . . N' }, visits: [at('06:30')] },
    smallest: {
      case: one(),
      rota: DAY_SHIFT,
      visits: [at('15:31')],
      size: 1,
      when: 'a visit that ends a minute after the shift',
    },
    whole: { case: one({ carers: 2 }), rota: {}, visits: [at('09:00', { staff: ['anna', 'bo'] })], size: 2 },
  },
  {
    rule: 'handover',
    clean: { case: one(), rota: DAY_SHIFT, visits: [at('08:15')] },
    smallest: {
      case: one(),
      rota: DAY_SHIFT,
      visits: [at('08:14')],
      size: 1,
      when: 'a minute before the report is over',
    },
    whole: { case: two(), rota: DAY_SHIFT, visits: pair('08:00', '08:00'), size: 30 },
  },
  {
    rule: 'overlap',
    clean: { case: two(), rota: DAY_SHIFT, visits: pair('09:00', '09:30') },
    smallest: {
      case: two(),
      rota: DAY_SHIFT,
      visits: pair('09:00', '09:29'),
      size: 1,
      when: 'a visit that starts a minute before the one before ends',
    },
    whole: { case: two(), rota: DAY_SHIFT, visits: pair('09:00', '09:00'), size: 30 },
  },
  {
    rule: 'travel',
    clean: { case: two(), rota: DAY_SHIFT, visits: pair('09:00', '09:50') },
    smallest: {
      case: two(),
      rota: DAY_SHIFT,
      visits: pair('09:00', '09:49'),
      size: 1,
      when: 'a minute too little for the way to the other zone',
    },
    whole: { case: two(), rota: DAY_SHIFT, visits: pair('09:00', '09:30'), size: 20 },
  },
  {
    rule: 'break',
    clean: { case: one({ minutes: 435 }), rota: DAY_SHIFT, visits: [at('08:45')] },
    smallest: {
      case: one({ minutes: 420 }),
      rota: DAY_SHIFT,
      visits: [at('08:31')],
      size: 1,
      when: 'twenty-nine idle minutes at most',
    },
    whole: { case: one({ minutes: 465 }), rota: DAY_SHIFT, visits: [at('08:15')], size: 30 },
  },
  {
    rule: 'skills',
    clean: {
      case: {
        ...one({ carers: 2, skills: ['nurse'] }),
        staff: [makeStaff({ id: 'anna' }), makeStaff({ id: 'bo', skills: ['nurse'] })],
      },
      visits: [at('09:00', { staff: ['anna', 'bo'] })],
    },
    smallest: {
      case: one({ skills: ['nurse'] }),
      visits: [at('09:00')],
      size: 1,
      when: 'a visit for a nurse by somebody who is none',
    },
    whole: { case: one({ skills: ['nurse', 'medicine'] }), visits: [at('09:00')], size: 2 },
  },
  {
    rule: 'excluded',
    clean: { case: one({}, { excludedStaff: ['bo'] }), visits: [at('09:00')] },
    smallest: {
      case: one({}, { excludedStaff: ['anna'] }),
      visits: [at('09:00')],
      size: 1,
      when: 'a visit by somebody she shall not meet',
    },
    whole: {
      case: one({ carers: 2 }, { excludedStaff: ['anna', 'bo'] }),
      visits: [at('09:00', { staff: ['anna', 'bo'] })],
      size: 2,
    },
  },
  {
    rule: 'window',
    clean: { case: one({ earliest: '09:00', latest: '10:00' }), visits: [at('10:00')] },
    smallest: {
      case: one({ earliest: '09:00', latest: '10:00' }),
      visits: [at('08:59')],
      size: 1,
      when: 'a minute before the window opens',
    },
    whole: { case: one({ earliest: '23:59', latest: '23:59' }), visits: [at('00:00')], size: 1439 },
  },
  {
    rule: 'movable-weekday',
    clean: { case: movable({ weekdays: [1, 2] }), visits: [at('09:00'), at('09:00', { day: 8 })] },
    smallest: {
      case: movable({ weekdays: [1, 2] }),
      visits: [at('09:00', { day: 2 })],
      size: 1,
      when: 'a Wednesday where Mondays and Tuesdays are allowed',
    },
    whole: { case: movable({ weekdays: [7] }), visits: [0, 1, 7, 8].map((day) => at('09:00', { day })), size: 4 },
  },
  {
    rule: 'movable-distance',
    clean: { case: movable({ minDaysBetween: 3 }), visits: [0, 3, 7].map((day) => at('09:00', { day })) },
    smallest: {
      case: movable({ minDaysBetween: 3 }),
      visits: [5, 7].map((day) => at('09:00', { day })),
      size: 1,
      when: 'a Saturday and the next Monday, where three days are asked for',
    },
    whole: { case: movable({ minDaysBetween: 7 }), visits: [at('09:00'), at('12:00'), at('15:00')], size: 14 },
  },
];
