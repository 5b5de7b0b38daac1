import { z } from 'zod';
import { USUAL_TIERS } from '~/planner/scenario/scenario';
import { addFault, choiceField, idField, optionalDate, optionalId } from '~/ui/form/fields';

export const SUPPOSITION_TYPES = ['away', 'quits', 'position', 'zone-closes', 'new-recipients'] as const;
export type SuppositionType = (typeof SUPPOSITION_TYPES)[number];

/** More than these at once tell nobody which of them it was. */
export const MOST_SUPPOSITIONS = 5;
const MOST_ROWS = 20;
const PERCENT = { min: 1, max: 100 };
const COUNT = { min: 1, max: 10 };

const numberIn = (text: string | null): number => Number((text ?? '').replace(',', '.'));
const typedNumber = () =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
    z.string().nullable(),
  );

/** One row: what is given depends on the type, and the rest may stand empty. */
const row = z.object({
  type: choiceField(SUPPOSITION_TYPES),
  staffId: optionalId(),
  from: optionalDate(),
  to: optionalDate(),
  positionPercent: typedNumber(),
  zoneId: optionalId(),
  intoZoneId: optionalId(),
  tier: choiceField(USUAL_TIERS),
  count: typedNumber(),
});
export type SuppositionRow = z.output<typeof row>;

const NEEDS: Readonly<Record<SuppositionType, readonly (keyof SuppositionRow)[]>> = {
  away: ['staffId', 'from'],
  quits: ['staffId'],
  position: ['staffId', 'positionPercent'],
  'zone-closes': ['zoneId', 'intoZoneId'],
  'new-recipients': ['zoneId', 'count', 'from'],
};

/** Which fields a row of a type shows. */
export const shows = (type: SuppositionType, field: keyof SuppositionRow): boolean =>
  NEEDS[type].includes(field) || (type === 'away' && field === 'to') || (type === 'new-recipients' && field === 'tier');

function checkRow(given: SuppositionRow, at: { context: z.core.$RefinementCtx; index: number }): void {
  const { context, index } = at;
  const pathOf = (field: keyof SuppositionRow) => ['suppositions', index, field];
  for (const field of NEEDS[given.type]) {
    if (given[field] === null) addFault(context, { cause: 'required', path: pathOf(field) });
  }
  const checkNumber = (field: 'positionPercent' | 'count', range: { min: number; max: number; whole: boolean }) => {
    const { whole, ...facts } = range;
    const value = numberIn(given[field]);
    if (given[field] === null) return;
    const isNumber = whole ? Number.isInteger(value) : Number.isFinite(value);
    if (!isNumber) addFault(context, { cause: whole ? 'notWhole' : 'notNumber', facts, path: pathOf(field) });
    else if (value < range.min || value > range.max)
      addFault(context, { cause: 'outOfRange', facts, path: pathOf(field) });
  };
  if (given.type === 'position') checkNumber('positionPercent', { ...PERCENT, whole: false });
  if (given.type === 'new-recipients') checkNumber('count', { ...COUNT, whole: true });
  if (given.type === 'away' && given.from !== null && given.to !== null && given.to < given.from) {
    addFault(context, { cause: 'endBeforeStart', path: pathOf('to') });
  }
  if (given.type === 'zone-closes' && given.zoneId !== null && given.zoneId === given.intoZoneId) {
    addFault(context, { cause: 'sameZone', path: pathOf('intoZoneId') });
  }
}

/** A scenario to be worked out: on which version, and what is supposed. */
export const scenarioForm = z
  .object({ versionId: idField(), suppositions: z.array(row).max(MOST_ROWS).default([]) })
  .superRefine(({ suppositions }, context) => {
    if (suppositions.length === 0) addFault(context, { cause: 'noSupposition', path: ['suppositions'] });
    if (suppositions.length > MOST_SUPPOSITIONS) {
      addFault(context, { cause: 'tooManySuppositions', facts: { max: MOST_SUPPOSITIONS }, path: ['suppositions'] });
    }
    suppositions.forEach((given, index) => checkRow(given, { context, index }));
  });
export type ScenarioForm = z.output<typeof scenarioForm>;

export const percentIn = (given: SuppositionRow): number => numberIn(given.positionPercent);
export const countIn = (given: SuppositionRow): number => numberIn(given.count);
