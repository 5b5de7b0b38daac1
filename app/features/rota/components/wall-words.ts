import type { i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '~/domain/time/clock';
import { formatDate } from '~/platform/i18n/format';
import { describeFinding, type DescribedFinding } from '~/platform/i18n/describe-finding';
import type { FDay } from '~/planner/measures/line-figures';
import type { WallFinding } from '../judge-wall';
import type { CoverageCell } from '../staffing';
import type { WallDay } from './wall-days';
import type { FigureColumn, FoundCount } from './wall-marks';

/** The few words that every cell's name is put together from. */
export interface WallWords {
  readonly off: string;
  readonly locked: string;
  readonly away: string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly weekdayLetters: Readonly<Record<Weekday, string>>;
  /** `mandag 7.9.`, with the holiday's name where it is one. */
  day(day: WallDay): string;
  finding(found: WallFinding): string;
  /** What a finding says; put together once for each finding. */
  sentence(found: WallFinding): string;
  /** `2 brudd` and `1 råd`, each where there are any. */
  found(count: FoundCount): string[];
  /** F3 to F5 with their dates, and the red days that they stem from. */
  specialDaysOff(fDays: readonly FDay[]): string[];
  /** What each figure at the right edge is. */
  readonly figures: Readonly<Record<FigureColumn, string>>;
  /** `3 på vakt, behov 2 til 4, nok`. */
  coverage(cell: CoverageCell): string;
}

/** The two days off of every week. */
const WEEKLY: ReadonlySet<string> = new Set(['F1', 'F2']);

/** Looked up once for each page instead of once for each of some thousand cells. */
export function useWallWords(): WallWords {
  const { t, i18n } = useTranslation('rota');
  const { t: common } = useTranslation('common');
  return useMemo(() => {
    const all: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    const weekdays = Object.fromEntries(all.map((day) => [day, common(`weekday.${day}`)])) as WallWords['weekdays'];
    const letters = all.map((day): [Weekday, string] => [day, weekdays[day].slice(0, 1).toUpperCase()]);
    const onShift = t('coverage.people');
    const need = t('coverage.need');
    const described = describer(i18n);
    const states = { short: t('coverage.short'), met: t('coverage.met'), over: t('coverage.over') };
    return {
      off: t('cell.off'),
      locked: t('cell.locked'),
      away: t('cell.away'),
      weekdays,
      weekdayLetters: Object.fromEntries(letters) as WallWords['weekdayLetters'],
      day: (day) => [`${weekdays[day.weekday]} ${day.shortDate}`, day.redDay].filter(Boolean).join(', '),
      specialDaysOff: (fDays) =>
        fDays
          .filter(({ code }) => !WEEKLY.has(code))
          .map(({ code, date, because }) =>
            because === null || because === date
              ? t('fDays.plain', { code, date: formatDate(date) })
              : t('fDays.because', { code, date: formatDate(date), because: formatDate(because) }),
          ),
      coverage: (cell) => `${cell.people} ${onShift}, ${need} ${rangeOf(cell)}, ${states[cell.state]}`,
      figures: {
        hours: t('column.hoursLong'),
        weekends: t('column.weekendsLong'),
        daysOff: t('column.daysOffLong'),
        supervision: t('column.supervisionLong'),
        cost: t('column.costLong'),
      },
      finding: (found) => described(found).title,
      sentence: (found) => described(found).sentence,
      found: ({ breaches, advice }) => [
        ...(breaches > 0 ? [t('mark.hard', { count: breaches })] : []),
        ...(advice > 0 ? [t('mark.soft', { count: advice })] : []),
      ],
    };
  }, [t, common, i18n]);
}

/** Findings stay the same objects while nothing in them changes, so that each is put into words once. */
function describer(i18n: I18n): (found: WallFinding) => DescribedFinding {
  const known = new WeakMap<WallFinding, DescribedFinding>();
  return (found) => {
    const described = known.get(found) ?? describeFinding(i18n, found.finding);
    known.set(found, described);
    return described;
  };
}

const rangeOf = ({ min, max }: CoverageCell): string => (min === max || max === null ? String(min) : `${min}–${max}`);
