import { z } from 'zod';
import { WEEKDAYS } from '~/domain/time/clock';
import { addFault, choiceField, textField, wholeField } from '~/ui/form/fields';

const MAX_PEOPLE = 50;
const people = () => wholeField({ min: 0, max: MAX_PEOPLE });
const weekdayTexts = WEEKDAYS.map(String);

const cell = z.object({ weekday: choiceField(weekdayTexts), shiftCodeId: z.uuid(), min: people(), max: people() });
const skillRow = z.object({
  weekday: choiceField(weekdayTexts),
  shiftCodeId: choiceUuid(),
  skillId: choiceUuid(),
  min: wholeField({ min: 1, max: MAX_PEOPLE }),
});

function choiceUuid() {
  return textField({ max: 36 }).pipe(z.uuid());
}

type Cell = z.output<typeof cell>;
type SkillRow = z.output<typeof skillRow>;
const keyOf = (row: { weekday: string; shiftCodeId: string }) => `${row.weekday} ${row.shiftCodeId}`;

/** The whole week's staffing at once: a cell for each weekday and code, and the skills that some of them need. */
export const demandForm = z
  .object({
    stamp: textField({ max: 100 }),
    cells: z.array(cell).max(700).default([]),
    skills: z.array(skillRow).max(500).default([]),
  })
  .superRefine(({ cells, skills }, context) => {
    checkCells(cells, context);
    checkSkills({ cells, skills }, context);
  });
export type DemandForm = z.output<typeof demandForm>;

function checkCells(cells: readonly Cell[], context: z.core.$RefinementCtx) {
  cells.forEach((each, index) => {
    if (each.min > each.max) addFault(context, { cause: 'minAboveMax', path: ['cells', index, 'max'] });
  });
}

function checkSkills(form: { cells: readonly Cell[]; skills: readonly SkillRow[] }, context: z.core.$RefinementCtx) {
  const maxOf = new Map(form.cells.map((each) => [keyOf(each), each.max]));
  const seen = new Set<string>();
  form.skills.forEach((row, index) => {
    const key = `${keyOf(row)} ${row.skillId}`;
    const max = maxOf.get(keyOf(row)) ?? 0;
    if (seen.has(key)) addFault(context, { cause: 'duplicateSkillRow', path: ['skills', index, 'skillId'] });
    else if (max === 0) addFault(context, { cause: 'demandWithoutPeople', path: ['skills', index, 'weekday'] });
    else if (row.min > max) addFault(context, { cause: 'skillAboveMax', path: ['skills', index, 'min'] });
    seen.add(key);
  });
}

/** A new skill. */
export const skillForm = z.object({ name: textField({ max: 40 }) });
export type SkillForm = z.output<typeof skillForm>;
