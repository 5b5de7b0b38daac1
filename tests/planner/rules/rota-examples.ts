import { makeStaff } from '../../factories/case';
import type { Example } from './example';

const anna = (overrides: object) => ({ staff: [makeStaff({ id: 'anna', ...overrides }), makeStaff({ id: 'bo' })] });
const demandOf = (rows: readonly object[]) => ({ demand: rows });
const everyDay = (row: object) => demandOf([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...row })));

/** Rota rules: a rota that keeps the rule, the smallest breach, and a rota that breaks it everywhere. */
export const ROTA_EXAMPLES: readonly Example[] = [
  {
    rule: 'own-code',
    clean: { case: anna({ codes: ['D'] }), rota: { anna: 'D D D' } },
    smallest: {
      case: anna({ codes: ['D'] }),
      rota: { anna: 'D A D' },
      size: 1,
      when: 'one evening that she does not work',
    },
    whole: { case: anna({ codes: ['D'] }), rota: { anna: 'A A A A A A A' }, size: 7 },
  },
  {
    rule: 'off-weekday',
    clean: { case: anna({ offWeekdays: [3] }), rota: { anna: 'D D . D D D D' } },
    smallest: {
      case: anna({ offWeekdays: [3] }),
      rota: { anna: '. . D' },
      size: 1,
      when: 'one Wednesday that is always hers',
    },
    whole: { case: anna({ offWeekdays: [1, 2, 3, 4, 5, 6, 7] }), rota: { anna: 'D D D D D D D' }, size: 7 },
  },
  {
    rule: 'fixed',
    clean: {
      case: anna({
        fixed: [
          { day: 1, code: 'D' },
          { day: 2, code: null },
        ],
      }),
      rota: { anna: '. D .' },
    },
    smallest: {
      case: anna({ fixed: [{ day: 1, code: 'D' }] }),
      rota: { anna: '. A' },
      size: 1,
      when: 'an evening in place of a decided day',
    },
    whole: {
      case: anna({
        fixed: [
          { day: 0, code: 'D' },
          { day: 1, code: 'A' },
          { day: 2, code: null },
        ],
      }),
      rota: { anna: 'A D N' },
      size: 3,
    },
  },
  {
    rule: 'demand',
    clean: { case: everyDay({ code: 'D', min: 1, max: 2 }), rota: { anna: 'D D D D D D D', bo: 'D' } },
    smallest: {
      case: everyDay({ code: 'D', min: 1, max: 2 }),
      rota: { anna: 'D D D . D D D' },
      size: 1,
      when: 'nobody on one Thursday',
    },
    whole: { case: everyDay({ code: 'D', min: 2, max: 2 }), rota: { anna: 'A A A A A A A' }, size: 21 },
  },
  {
    rule: 'skill-demand',
    clean: {
      case: { ...anna({ skills: ['nurse'] }), skillDemand: [{ weekday: 2, code: 'D', skill: 'nurse', min: 1 }] },
      rota: { anna: '. D', bo: '. D' },
    },
    smallest: {
      case: { ...anna({ skills: ['nurse'] }), skillDemand: [{ weekday: 2, code: 'D', skill: 'nurse', min: 1 }] },
      rota: { anna: '. A', bo: '. D' },
      size: 1,
      when: 'the nurse has the evening of a day that needs her',
    },
    whole: {
      case: { skillDemand: [1, 2, 3].map((weekday) => ({ weekday, code: 'D', skill: 'nurse', min: 2 })) },
      rota: { anna: 'D D D', bo: 'D D D' },
      size: 6,
    },
  },
  {
    rule: 'daily-rest',
    clean: { rota: { anna: 'D D . A A' } },
    smallest: {
      case: { rules: { dailyRestHours: 10 + 1 / 60 } },
      rota: { anna: 'A D' },
      size: 1,
      when: 'ten hours where the limit is a minute longer',
    },
    whole: { rota: { anna: 'A D A D A D' }, size: 180 },
  },
  {
    rule: 'weekly-rest',
    clean: { rota: { anna: 'D D D D D D .', bo: '' } },
    smallest: {
      case: { rules: { weeklyRestHours: 40 + 1 / 60 } },
      rota: { anna: 'D D D D D D .' },
      size: 1,
      when: 'forty free hours where the limit is a minute longer',
    },
    whole: { rota: { anna: 'D D D D D D D', bo: 'N N N N N N N' }, size: 2 * 35 * 60 },
  },
  {
    rule: 'consecutive-shifts',
    clean: { case: { rules: { maxConsecutiveShifts: 3 } }, rota: { anna: 'D D . . . . D' } },
    smallest: {
      case: { rules: { maxConsecutiveShifts: 2 } },
      rota: { anna: 'D D . . . . D' },
      size: 1,
      when: 'three days in a row across the seam of the rota',
    },
    whole: { case: { rules: { maxConsecutiveShifts: 2 } }, rota: { anna: 'D D D D D D D' }, size: 5 },
  },
  {
    rule: 'consecutive-nights',
    clean: { case: { rules: { maxConsecutiveNights: 2 } }, rota: { anna: 'N N . D N' } },
    smallest: {
      case: { rules: { maxConsecutiveNights: 2 } },
      rota: { anna: 'N N N' },
      size: 1,
      when: 'a third night in a row',
    },
    whole: { case: { rules: { maxConsecutiveNights: 2 } }, rota: { anna: 'N N N N N N N' }, size: 5 },
  },
  {
    rule: 'week-minutes',
    clean: { case: { rules: { maxWeekMinutes: 900 } }, rota: { anna: 'D D', bo: 'D' } },
    smallest: {
      case: { rules: { maxWeekMinutes: 899 } },
      rota: { anna: 'D D' },
      size: 1,
      when: 'a minute too much in a week',
    },
    whole: { case: { rules: { maxWeekMinutes: 0 } }, rota: { anna: 'D D D D D D D', bo: 'D' }, size: 8 * 450 },
  },
  {
    rule: 'contract-hours',
    clean: {
      case: { ...anna({ positionPercent: 50 }), rules: { fullTimeWeeklyMinutes: 900, hoursToleranceMinutes: 0 } },
      rota: { anna: 'D', bo: 'D D' },
    },
    smallest: {
      case: { ...anna({ positionPercent: 50 }), rules: { fullTimeWeeklyMinutes: 902, hoursToleranceMinutes: 2 } },
      rota: { anna: 'D D', bo: 'D D' },
      size: 447,
      when: 'a day more than a half position gives',
    },
    whole: { case: { rules: { fullTimeWeeklyMinutes: 2000, hoursToleranceMinutes: 0 } }, rota: {}, size: 4000 },
  },
  {
    rule: 'weekend-frequency',
    clean: { case: { rotaWeeks: 3 }, rota: { anna: `. . . . . D D ${'. '.repeat(7)} D` } },
    smallest: {
      case: { rotaWeeks: 3 },
      rota: { anna: `. . . . . D D . . . . N` },
      size: 2,
      when: 'a Friday night in the weekend after a worked one, counted from both ends of the seam',
    },
    whole: {
      case: { rotaWeeks: 3 },
      rota: { anna: '. . . . . D D '.repeat(3), bo: '. . . . . . D '.repeat(3) },
      size: 6,
    },
  },
];
