import { makeStaff } from '../../factories/case';
import { date, makeAgreement, overtimeOn, type LawSituation } from './law-situation';

/** Three situations for one rule of the law. Sizes are in the rule's own unit, summed over all breaches. */
export interface LawExample {
  readonly rule: string;
  readonly clean: LawSituation;
  readonly smallest: LawSituation & { readonly size: number; readonly when: string };
  readonly whole: LawSituation & { readonly size: number };
}

const code = (overrides: object) => ({ code: 'X', start: '08:00', end: '20:00', breakMinutes: 30, ...overrides });
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** A case with a code X besides D, A and N, that everyone can work and every day asks for. */
const withX = (overrides: object) => ({
  shiftCodes: [
    { code: 'D', start: '08:00', end: '16:00', paidMinutes: 450, breakMinutes: 30 },
    { code: 'A', start: '15:00', end: '22:00', paidMinutes: 390, breakMinutes: 30 },
    { code: 'N', start: '22:00', end: '07:00', paidMinutes: 540, breakMinutes: 30 },
    code(overrides),
  ],
  demand: ['D', 'A', 'N', 'X'].flatMap((name) => WEEKDAYS.map((weekday) => ({ weekday, code: name, min: 0, max: 99 }))),
  staff: [makeStaff({ id: 'anna', codes: ['D', 'A', 'N', 'X'] }), makeStaff({ id: 'bo', codes: ['D', 'A', 'N', 'X'] })],
});

const OFF_WEEK = '. . . . . . . ';
const SUNDAY = '. . . . . . D ';

export const LAW_EXAMPLES: readonly LawExample[] = [
  {
    rule: 'notice',
    clean: { publication: { discussedOn: date('2026-08-24'), startsOn: date('2026-09-07') } },
    smallest: {
      publication: { discussedOn: date('2026-08-25'), startsOn: date('2026-09-07') },
      size: 1,
      when: 'thirteen days from the discussion',
    },
    whole: { publication: { discussedOn: null, startsOn: date('2026-09-07') }, size: 14 },
  },
  {
    rule: 'day-hours',
    clean: { rota: { anna: 'D A N' } },
    smallest: {
      case: withX({ paidMinutes: 541 }),
      rota: { anna: 'X' },
      size: 1,
      when: 'nine hours and a minute',
    },
    whole: { case: withX({ paidMinutes: 720 }), rota: { anna: 'X X X X X X X', bo: 'X' }, size: 8 * 180 },
  },
  {
    rule: 'week-average',
    clean: { rota: { anna: 'D D D D D' } },
    smallest: {
      case: withX({ paidMinutes: 481 }),
      rota: { anna: 'D D D D X' },
      size: 1,
      when: 'thirty-eight hours and a minute',
    },
    whole: { rota: { anna: 'N N N N N N N', bo: 'D D D D D D' }, size: 1500 + 420 },
  },
  {
    rule: 'single-week',
    clean: { case: { rotaWeeks: 2 }, rota: { anna: 'D D D D D D' } },
    smallest: {
      case: { ...withX({ paidMinutes: 631 }), rotaWeeks: 2 },
      rota: { anna: 'D D D D D X' },
      size: 1,
      when: 'forty-eight hours and a minute in one week',
    },
    whole: { rota: { anna: 'N N N N N N N', bo: 'D D D D D D D' }, size: 900 + 270 },
  },
  {
    rule: 'three-part-hours',
    clean: { case: { rotaWeeks: 2 }, rota: { anna: `D D A A N . . ${SUNDAY}` } },
    smallest: {
      // Night: N 480 min, and A its last hour, of which 390/420 is paid: 535.7 min. Red: Sunday's 450 paid minutes.
      // 2250 - (535.7 x 0.25 + 450 / 6) = 2041.07 min; planned are 450 + 390 + 540 + 212 + 450 = 2042, without tolerance.
      case: {
        ...withX({ paidMinutes: 212, start: '08:00', end: '12:00', breakMinutes: 0 }),
        rules: { hoursToleranceMinutes: 0 },
      },
      rota: { anna: 'D A N . X . D' },
      size: 1,
      when: 'the better part of a minute more than the formula gives',
    },
    whole: {
      // 63 h at night and 10 h on a red day bring the week down to its least, 33.6 h.
      case: { rules: { hoursToleranceMinutes: 0 } },
      rota: { anna: 'D A N N N N D' },
      size: 450 + 390 + 4 * 540 + 450 - 2016,
    },
  },
  {
    rule: 'overtime',
    clean: { overtime: [overtimeOn('2026-09-07', 300), overtimeOn('2026-09-13', 300)] },
    smallest: {
      overtime: [overtimeOn('2026-09-07', 300), overtimeOn('2026-09-13', 301)],
      size: 1,
      when: 'ten hours and a minute within seven days',
    },
    whole: {
      // 30 h each in two weeks: 20 h too much in each, 35 h too much in four weeks.
      overtime: [overtimeOn('2026-09-07', 1800), overtimeOn('2026-09-14', 1800)],
      size: 2 * 1200 + 2100,
    },
  },
  {
    rule: 'total-day',
    clean: { rota: { anna: 'D' }, overtime: [overtimeOn('2026-09-07', 330)] },
    smallest: {
      rota: { anna: 'D' },
      overtime: [overtimeOn('2026-09-07', 331)],
      size: 1,
      when: 'thirteen hours and a minute with the overtime of the day',
    },
    whole: { case: withX({ paidMinutes: 900, end: '23:00' }), rota: { anna: 'X X X X X X X' }, size: 7 * 120 },
  },
  {
    rule: 'total-week',
    clean: { rota: { anna: 'D D D D D D' } },
    smallest: {
      case: withX({ paidMinutes: 631 }),
      rota: { anna: 'D D D D D X' },
      size: 1,
      when: 'a minute more than forty-eight hours every week',
    },
    whole: { rota: { anna: 'N N N N N N N', bo: 'D D D D D D D' }, size: 900 + 270 },
  },
  {
    rule: 'day-rest',
    clean: { rota: { anna: 'D D . A A' } },
    smallest: {
      case: withX({ start: '09:00', end: '21:01', paidMinutes: 450 }),
      rota: { anna: 'X D' },
      size: 1,
      when: 'a minute less than eleven hours',
    },
    whole: { rota: { anna: 'A D A D A D' }, size: 180 },
  },
  {
    rule: 'week-rest',
    clean: { rota: { anna: 'D D D D D D .', bo: '' } },
    smallest: {
      case: withX({ start: '02:59', end: '08:00', paidMinutes: 300, breakMinutes: 0 }),
      rota: { anna: 'X D D D D D .' },
      size: 1,
      when: 'a minute less than thirty-five hours',
    },
    whole: { rota: { anna: 'D D D D D D D', bo: 'N N N N N N N' }, size: 2 * 35 * 60 },
  },
  {
    rule: 'break-time',
    clean: { rota: { anna: 'D A N' } },
    smallest: {
      case: withX({ paidMinutes: 480, breakMinutes: 29 }),
      rota: { anna: 'X X' },
      size: 1,
      when: 'a break of 29 minutes in eight hours',
    },
    whole: { case: withX({ paidMinutes: 480, breakMinutes: 0 }), rota: { anna: 'X X X' }, size: 30 },
  },
  {
    rule: 'sundays',
    clean: { case: { rotaWeeks: 2 }, rota: { anna: `${SUNDAY}${OFF_WEEK}` } },
    smallest: {
      case: { rotaWeeks: 3 },
      rota: { anna: `${SUNDAY}${SUNDAY}${OFF_WEEK}` },
      size: 1,
      when: 'two Sundays in a row',
    },
    whole: { case: { rotaWeeks: 3 }, rota: { anna: '. . . . . A D '.repeat(3) }, size: 6 },
  },
  {
    rule: 'red-zone',
    clean: { rota: { anna: '. . . . . D D' } },
    smallest: {
      case: {
        ...withX({ start: '10:00', end: '18:01', paidMinutes: 450 }),
        demand: [{ weekday: 7, code: 'D', min: 0, max: 1 }],
      },
      rota: { anna: '. . . . . X D' },
      size: 1,
      when: 'a Saturday shift that nobody asks for ends a minute after six',
    },
    whole: { case: { demand: [] }, rota: { anna: '. . . . . D D', bo: '. . . . . . D' }, size: 2 * 480 },
  },
  {
    rule: 'night-average',
    clean: { rota: { anna: 'N N N N' } },
    smallest: {
      // Four weeks without their weekly rests are 133 h a week: 8 h in 24 of them is 44 h 20 min.
      case: withX({ paidMinutes: 501 }),
      rota: { anna: 'N N N N X' },
      size: 1,
      when: 'a minute more a week than eight hours in twenty-four',
    },
    // 63 h a week: 682.1 minutes in 24 hours.
    whole: { rota: { anna: 'N N N N N N N' }, size: 203 },
  },
  {
    rule: 'forward-rotation',
    clean: { rota: { anna: 'D A . D' } },
    smallest: { rota: { anna: 'A D' }, size: 1, when: 'a day after an evening' },
    whole: { rota: { anna: 'A D A D A D' }, size: 3 },
  },
  {
    rule: 'nights-in-a-row',
    clean: { rota: { anna: 'N N N' } },
    smallest: {
      case: { rules: { maxConsecutiveNights: 5 } },
      rota: { anna: 'N N N N' },
      size: 1,
      when: 'a fourth night',
    },
    whole: { case: { rules: { maxConsecutiveNights: 9 } }, rota: { anna: 'N N N N N N N' }, size: 4 },
  },
  {
    rule: 'after-nights',
    clean: { rota: { anna: 'N N . D' } },
    smallest: {
      case: withX({ start: '06:59', end: '12:00', paidMinutes: 300 }),
      rota: { anna: 'N . X' },
      size: 1,
      when: 'a minute less than a day and a night off',
    },
    whole: { rota: { anna: 'N A . N A' }, size: 2 * 16 * 60 },
  },
  {
    rule: 'quick-return',
    clean: { rota: { anna: 'A D' } },
    smallest: {
      agreements: [makeAgreement({ limit: 'dailyRestHours', value: 9 })],
      case: withX({ start: '09:00', end: '21:01', paidMinutes: 450 }),
      rota: { anna: 'X D' },
      size: 1,
      when: 'a minute less than eleven hours, which an agreement allows',
    },
    whole: {
      agreements: [makeAgreement({ limit: 'dailyRestHours', value: 9 })],
      rota: { anna: 'A D A D A D' },
      size: 180,
    },
  },
  {
    rule: 'fair-evenings',
    clean: { rota: { anna: 'A A', bo: 'A A A' } },
    smallest: {
      rota: { anna: 'A A A A', bo: 'A' },
      size: 2,
      when: 'four evenings against one: one too many, one too few',
    },
    whole: { rota: { anna: 'A A A A A A' }, size: 6 },
  },
  {
    rule: 'fair-weekends',
    clean: { case: { rotaWeeks: 3 }, rota: { anna: '. . . . . D', bo: `${OFF_WEEK}. . . . . D` } },
    smallest: {
      case: { rotaWeeks: 3 },
      rota: { anna: '. . . . . D . . . . . . D' },
      size: 2,
      when: 'two weekends against none',
    },
    whole: { case: { rotaWeeks: 6 }, rota: { anna: '. . . . . D D '.repeat(6) }, size: 6 },
  },
];
