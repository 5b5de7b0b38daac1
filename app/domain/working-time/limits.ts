import { DEFAULT_RULES, type WorkingTimeRules } from '../case/planning-case';

/** Limits that the law sets apart from those that a planning case carries. Hours, days, minutes and per cent as the names say. */
export interface LawLimits {
  /** Ordinary hours in 24 hours. */
  dayHours: number;
  /** Ordinary hours in seven days, on average over the rota. */
  averageWeekHours: number;
  overtimeWeekHours: number;
  overtimeFourWeekHours: number;
  overtimeYearHours: number;
  /** Ordinary hours and overtime in 24 hours, and in seven days on average over eight weeks. */
  totalDayHours: number;
  totalWeekHours: number;
  /** Ordinary hours in 24 hours on average over four weeks, for whoever works nights regularly. */
  nightAverageHours: number;
  /** Whether red days are counted over 26 weeks in place of one by one. */
  redDayAveraging: boolean;
  /** Days between the discussion of a work plan and its first day. */
  noticeDays: number;
  /** Whether the supplement for holidays is taken as days off (F4). */
  holidayPayAsTime: boolean;
  /** What an hour of overtime costs on top of the wage, in per cent of it: by day, and at night or on days off. */
  overtimePercent: number;
  overtimeNightPercent: number;
}

export type LimitValues = WorkingTimeRules & LawLimits;
export type LimitName = keyof LimitValues;

export type LimitUnit = 'hours' | 'minutes' | 'days' | 'percent' | 'yesNo' | 'window';

interface LimitSpec<Value> {
  readonly unit: LimitUnit;
  /** What holds without an agreement. */
  readonly default: Value;
  /** Paragraph, or `house`. */
  readonly source: string;
  /** Whether one person can have an agreement of her own, or only everyone. */
  readonly forOne: boolean;
  /** The least and the most that any agreement can set; `one` is what a written agreement with one person reaches. */
  readonly least?: number;
  readonly most?: number;
  readonly mostForOne?: number;
}

/** aml: arbeidsmiljoeloven chapter 10. HTA: hovedtariffavtalen for the municipalities. */
export const LIMITS: { readonly [Name in LimitName]: LimitSpec<LimitValues[Name]> } = {
  dayHours: {
    ...{ unit: 'hours', default: 9, source: 'aml § 10-4 (1), § 10-5', forOne: true },
    ...{ least: 1, most: 12.5, mostForOne: 10 },
  },
  averageWeekHours: { unit: 'hours', default: 38, source: 'aml § 10-4 (5)', forOne: false, least: 1, most: 38 },
  maxWeekMinutes: {
    ...{ unit: 'minutes', default: DEFAULT_RULES.maxWeekMinutes, source: 'aml § 10-5', forOne: true },
    ...{ least: 60, most: 54 * 60, mostForOne: 50 * 60 },
  },
  fullTimeWeeklyMinutes: {
    ...{ unit: 'minutes', default: DEFAULT_RULES.fullTimeWeeklyMinutes, source: 'HTA 4.2', forOne: false },
    ...{ least: 60, most: 38 * 60 },
  },
  hoursToleranceMinutes: house('minutes', DEFAULT_RULES.hoursToleranceMinutes),
  overtimeWeekHours: { unit: 'hours', default: 10, source: 'aml § 10-6 (4)', forOne: false, least: 0, most: 20 },
  overtimeFourWeekHours: { unit: 'hours', default: 25, source: 'aml § 10-6 (4)', forOne: false, least: 0, most: 50 },
  overtimeYearHours: { unit: 'hours', default: 200, source: 'aml § 10-6 (4)', forOne: false, least: 0, most: 300 },
  totalDayHours: { unit: 'hours', default: 13, source: 'aml § 10-6 (8)', forOne: false, least: 1, most: 16 },
  totalWeekHours: { unit: 'hours', default: 48, source: 'aml § 10-6 (8)', forOne: false, least: 1, most: 48 },
  dailyRestHours: {
    ...{ unit: 'hours', default: DEFAULT_RULES.dailyRestHours, source: 'aml § 10-8 (1)', forOne: true },
    ...{ least: 8, most: 24 },
  },
  weeklyRestHours: {
    ...{ unit: 'hours', default: DEFAULT_RULES.weeklyRestHours, source: 'aml § 10-8 (2)', forOne: true },
    ...{ least: 28, most: 168 },
  },
  weeklyRestWindow: { ...house<WorkingTimeRules['weeklyRestWindow']>('window', DEFAULT_RULES.weeklyRestWindow) },
  redDayAveraging: { unit: 'yesNo', default: false, source: 'aml § 10-8 (4)', forOne: true },
  nightAverageHours: {
    ...{ unit: 'hours', default: 8, source: 'aml § 10-11 (5)', forOne: false },
    ...{ least: 1, most: 13 },
  },
  noticeDays: { unit: 'days', default: 14, source: 'aml § 10-3', forOne: false, least: 14, most: 365 },
  holidayPayAsTime: { unit: 'yesNo', default: false, source: 'HTA 5.3', forOne: true },
  overtimePercent: { unit: 'percent', default: 50, source: 'HTA 6.5', forOne: false, least: 40, most: 300 },
  overtimeNightPercent: { unit: 'percent', default: 100, source: 'HTA 6.5', forOne: false, least: 40, most: 300 },
  maxConsecutiveShifts: { ...house('days', DEFAULT_RULES.maxConsecutiveShifts), least: 1 },
  maxConsecutiveNights: { ...house('days', DEFAULT_RULES.maxConsecutiveNights), least: 1 },
  wholeWeekends: house('yesNo', DEFAULT_RULES.wholeWeekends),
  handoverMinutes: house('minutes', DEFAULT_RULES.handoverMinutes),
};

function house<Value>(unit: LimitUnit, value: Value): LimitSpec<Value> {
  return { unit, default: value, source: 'house', forOne: false, ...(typeof value === 'number' ? { least: 0 } : {}) };
}

export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

export const isLimitName = (name: string): name is LimitName => Object.hasOwn(LIMITS, name);

/** Whether a value is one that an agreement on this limit can have, with everyone or with one person. */
export function isLimitValue(name: LimitName, value: unknown, { forOne }: { forOne: boolean }): boolean {
  const { default: usual, least = 0 } = LIMITS[name];
  const most = mostOf(name, { forOne });
  if (name === 'weeklyRestWindow') return value === 'calendarWeek' || value === 'rolling';
  if (typeof usual !== 'number') return typeof value === typeof usual;
  return typeof value === 'number' && value >= least && value <= most;
}

/** The most that an agreement can set, with everyone or with one person; `Infinity` where nothing stops it. */
export function mostOf(name: LimitName, { forOne }: { forOne: boolean }): number {
  const { most = Infinity, mostForOne = most } = LIMITS[name];
  return forOne ? mostForOne : most;
}
