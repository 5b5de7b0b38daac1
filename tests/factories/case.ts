import { parseCase } from '~/domain/case/parse-case';
import type { PlanningCase } from '~/domain/case/planning-case';

type Fields = Record<string, unknown>;

/** A case as its author writes it, before ids and times are checked. */
export interface CaseDraft {
  [field: string]: unknown;
  staff?: readonly object[];
  recipients?: readonly object[];
  rules?: object;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const CODES = [
  { code: 'D', start: '08:00', end: '16:00', paidMinutes: 450, breakMinutes: 30 },
  { code: 'A', start: '15:00', end: '22:00', paidMinutes: 390, breakMinutes: 30 },
  { code: 'N', start: '22:00', end: '07:00', paidMinutes: 540, breakMinutes: 30 },
];

/** Anything goes but for what a test narrows: two people, two zones, one recipient with a daily visit, one week. */
function draft(): CaseDraft {
  return {
    format: 'kjente-fjes/case@1',
    name: 'made-up',
    start: '2026-09-07',
    rotaWeeks: 1,
    planWeeks: 1,
    zones: [
      { id: 'north', name: 'Nord' },
      { id: 'south', name: 'Sør' },
    ],
    travelMinutes: { north: { north: 5, south: 20 }, south: { north: 20, south: 5 } },
    skills: ['medicine', 'nurse'],
    shiftCodes: CODES,
    demand: WEEKDAYS.flatMap((weekday) => CODES.map(({ code }) => ({ weekday, code, min: 0, max: 99 }))),
    staff: [makeStaff({ id: 'anna' }), makeStaff({ id: 'bo' })],
    recipients: [makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'rita-1' })] })],
  };
}

export const makeStaff = (overrides: Fields & { id: string }) => ({
  zone: 'north',
  positionPercent: 100,
  codes: ['D', 'A', 'N'],
  ...overrides,
});

export const makeRecipient = (overrides: Fields & { id: string; visits: readonly object[] }) => ({
  zone: 'north',
  category: 'dual',
  ...overrides,
});

export const makeVisit = (overrides: Fields & { id: string }) => ({
  ...('timesPerWeek' in overrides ? {} : { recurrence: 'FREQ=DAILY' }),
  earliest: '08:30',
  latest: '12:00',
  minutes: 30,
  ...overrides,
});

/** A valid case; a draft that is not valid fails the test with its faults. */
export function makeCase(overrides: CaseDraft = {}): PlanningCase {
  const parsed = parseCase({ ...draft(), ...overrides });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.case;
}
