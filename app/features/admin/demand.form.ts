import { z } from 'zod';
import { WEEKDAYS } from '~/domain/time/clock';
import { addFault, choiceField, textField, wholeField } from '~/ui/form/fields';

const MAX_PEOPLE = 50;
const people = () => wholeField({ min: 0, max: MAX_PEOPLE });
const weekdayTexts = WEEKDAYS.map(String);

const cell = z.object({ weekday: choiceField(weekdayTexts), shiftCodeId: z.uuid(), min: people(), max: people() });
const skillCell = z.object({
  weekday: choiceField(weekdayTexts),
  shiftCodeId: z.uuid(),
  skillId: z.uuid(),
  min: people(),
});

type Cell = z.output<typeof cell>;
type SkillCell = z.output<typeof skillCell>;
const keyOf = (row: { weekday: string; shiftCodeId: string }) => `${row.weekday} ${row.shiftCodeId}`;

/** The whole week's staffing at once: a cell for each weekday and code, and one for each skill besides; 0 is none. */
export const demandForm = z
  .object({
    stamp: textField({ max: 100 }),
    cells: z.array(cell).max(700).default([]),
    skills: z.array(skillCell).max(3000).default([]),
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

function checkSkills(form: { cells: readonly Cell[]; skills: readonly SkillCell[] }, context: z.core.$RefinementCtx) {
  const maxOf = new Map(form.cells.map((each) => [keyOf(each), each.max]));
  form.skills.forEach((row, index) => {
    const max = maxOf.get(keyOf(row)) ?? 0;
    const path = ['skills', index, 'min'];
    if (row.min > 0 && max === 0) addFault(context, { cause: 'demandWithoutPeople', path });
    else if (row.min > max) addFault(context, { cause: 'skillAboveMax', path });
  });
}

/** A new skill. */
export const skillForm = z.object({ name: textField({ max: 40 }) });
export type SkillForm = z.output<typeof skillForm>;
