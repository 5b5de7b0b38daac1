import type { Code } from '~/domain/brand';
import { daysBetween } from '~/domain/time/clock';
import { loadDayPlan } from '../day-plan/load-day-plan.server';
import type { Db } from '../db/db.server';
import { dateOfInstant } from '../time/now.server';
import { loadWorkingTime } from '../working-time/load-working-time.server';
import { inPlannerThread } from './planner-pool.server';

/** Routes that the practice may time: enough for the thread to have met all that it will be asked for. */
const STEPS = 1000;

/**
 * Lets the planner practise on today: somebody away, her visits given to others, and who could stand in for her. Nothing
 * is written. The first who reports an absence after a start then waits no longer than the next. Where nobody works
 * today there is nothing to practise on, and the thread is only started.
 */
export async function warmPlanner(db: Db, { at }: { at: Date }): Promise<void> {
  await inPlannerThread('awakeInThread', null);
  if ((await db.resourceGroup.count()) === 0) return;
  const today = dateOfInstant(at);
  const { source, window } = await loadDayPlan(db, { from: today, to: today });
  const day = daysBetween({ from: window.start, to: today });
  const working = source.case.staff.find(({ id }) => source.plan.rota[id]?.[day]);
  const code = working && source.plan.rota[working.id]?.[day];
  if (!working || !code) return;
  await inPlannerThread('repairDayInThread', {
    source,
    change: { type: 'absence', staff: working.id, from: today, to: today },
    options: { now: { date: today, minutes: 0 }, steps: STEPS },
  });
  await inPlannerThread('rankSubstitutesInThread', {
    ...source,
    context: await loadWorkingTime(db, { start: window.start, rotaWeeks: window.weeks, turn: 0, forPlanner: true }),
    taken: [],
    open: [{ date: today, code: code satisfies Code, recipients: [], skills: [] }],
  });
}
