import { afterNights } from './advice/after-nights';
import { fairEvenings } from './advice/fair-evenings';
import { fairWeekends } from './advice/fair-weekends';
import { forwardRotation } from './advice/forward-rotation';
import { nightsInARow } from './advice/nights-in-a-row';
import { quickReturn } from './advice/quick-return';
import { breakTime } from './law/break-time';
import { dayHours } from './law/day';
import { dayRest } from './law/day-rest';
import { nightAverage } from './law/night-average';
import { notice } from './law/notice';
import { overtime } from './law/overtime';
import { redZone } from './law/red-zone';
import { singleWeek } from './law/single-week';
import { sundays } from './law/sundays';
import { threePartHours } from './law/three-part-hours';
import { totalDay } from './law/total-day';
import { totalWeek } from './law/total-week';
import { weekAverage } from './law/week-average';
import { weekRest } from './law/week-rest';
import type { LawRule } from './law/law-rule';
import { consecutiveNights } from './rota/consecutive-nights';
import { consecutiveShifts } from './rota/consecutive-shifts';
import { contractHours } from './rota/contract-hours';
import { dailyRest } from './rota/daily-rest';
import { demand } from './rota/demand';
import { fixed } from './rota/fixed';
import { offWeekday } from './rota/off-weekday';
import { ownCode } from './rota/own-code';
import { skillDemand } from './rota/skill-demand';
import { weekMinutes } from './rota/week-minutes';
import { weekendFrequency } from './rota/weekend-frequency';
import { weeklyRest } from './rota/weekly-rest';
import type { DayRule, PlanRule, RotaRule } from './rule';
import { previousTeam } from './soft/previous-team';
import { supervisionReach } from './soft/supervision-reach';
import { wholeWeekends } from './soft/whole-weekends';
import { wishes } from './soft/wishes';
import { teamExcluded } from './teams/team-excluded';
import { teamPrimary } from './teams/team-primary';
import { teamSize } from './teams/team-size';
import { breakFits } from './visits/break';
import { carers } from './visits/carers';
import { excluded } from './visits/excluded';
import { handover } from './visits/handover';
import { movableDistance } from './visits/movable-distance';
import { movableWeekday } from './visits/movable-weekday';
import { occurrence } from './visits/occurrence';
import { onShift } from './visits/on-shift';
import { overlap } from './visits/overlap';
import { skills } from './visits/skills';
import { travel } from './visits/travel';
import { startWindow } from './visits/window';

/** The rulebook. */

/** How many must be on a shift, and with which skills. */
export const DAY_RULES: readonly DayRule[] = [demand, skillDemand];

/** What a rota alone must keep, and should. */
export const ROTA_RULES: readonly RotaRule[] = [
  // Who works what
  ownCode,
  offWeekday,
  fixed,
  ...DAY_RULES,
  // Rest and hours
  dailyRest,
  weeklyRest,
  consecutiveShifts,
  consecutiveNights,
  weekMinutes,
  contractHours,
  weekendFrequency,
  // Soft
  wholeWeekends,
  wishes,
  supervisionReach,
];

/** What the visits and the care teams must keep, and should. */
export const PLAN_RULES: readonly PlanRule[] = [
  // Visits
  occurrence,
  carers,
  onShift,
  handover,
  overlap,
  travel,
  breakFits,
  skills,
  excluded,
  startWindow,
  movableWeekday,
  movableDistance,
  // Care teams
  teamSize,
  teamExcluded,
  teamPrimary,
  // Soft
  previousTeam,
];

/**
 * What the law asks of a rota on its real dates, with the agreements that change its limits, and what is good practice.
 * What these find keeps a rota from being published where it stands in the law, but is soft in a plan.
 */
export const LAW_RULES: readonly LawRule[] = [
  // The plan
  notice,
  // Hours
  dayHours,
  weekAverage,
  singleWeek,
  threePartHours,
  overtime,
  totalDay,
  totalWeek,
  // Rest and breaks
  dayRest,
  weekRest,
  breakTime,
  // Red days and nights
  sundays,
  redZone,
  nightAverage,
  // Advice
  forwardRotation,
  nightsInARow,
  afterNights,
  quickReturn,
  fairEvenings,
  fairWeekends,
];
