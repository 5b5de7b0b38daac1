import type { Actor } from '~/domain/access/vocabulary';
import type { Code } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { Weekday } from '~/domain/time/clock';
import { refuse, type Refusal } from '~/domain/verdict';
import { limit, limitBook, type DatedAgreement } from '~/domain/working-time/limit';
import { buildModel } from '~/planner/model/build-model';
import type { RollingAnswer } from '~/planner/rolling/decide-rolling';
import type { RollingWish } from '~/planner/rolling/rolling-rules';
import { loadCase } from '~/platform/case-store/load-case.server';
import type { Db } from '~/platform/db/db.server';
import { decideRollingApart } from '~/platform/threads/rolling-pool.server';
import type { Now } from '~/platform/time/now.server';
import { loadAgreements } from '~/platform/working-time/load-working-time.server';
import { MOST_WORK_DAYS, type RollingForm } from './rolling.form';
import { walkersFault } from './rolling-people';
import { saveRollingDraft } from './save-rolling-draft.server';

/** Why no draft was made though the form was right. */
export type NoRollingRota = Exclude<RollingAnswer, { status: 'sat' }>;

type Outcome =
  | { readonly kind: 'made'; readonly versionId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `codes`: the shifts that the answer counts. */
  | { readonly kind: 'none'; readonly answer: NoRollingRota; readonly codes: readonly Code[] };

interface Deps {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Now;
  /** Ends the search. */
  readonly signal?: AbortSignal;
}

/**
 * Looks for a cycle that everyone chosen can walk, and makes a draft of it; or says that there is none, and why; or that
 * the time ran out. The search is made outside any transaction and outside this thread.
 */
export async function makeRollingRota(deps: Deps, input: RollingForm): Promise<Outcome> {
  const { db, signal } = deps;
  const version = await db.rotaVersion.findUnique({
    where: { id: input.versionId },
    select: { id: true, rotaId: true },
  });
  if (!version) return { kind: 'refused', refusal: refuse('notFound') };
  const planningCase = await loadCase(db, { rotaId: version.rotaId });
  const [agreements, asked] = await Promise.all([loadAgreements(db), readAsked(db, { input, planningCase })]);
  const { people, codes, demand } = asked;
  const needed = codes.flatMap((code, row) =>
    (demand[row] ?? []).flatMap((count, day) => (count > 0 ? [{ weekday: (day + 1) as Weekday, code }] : [])),
  );
  const fault = walkersFault({ people, weeks: planningCase.rotaWeeks, needed });
  if (fault) return { kind: 'refused', refusal: fault };
  const { wish, mostWorkDays } = wishOf({ input, planningCase, agreements, asked });
  const answer = await decideRollingApart({ wish, mostWorkDays, seconds: Number(input.seconds), signal });
  if (answer.status !== 'sat') return { kind: 'none', answer, codes };
  const cycle = answer.schedule.map((cell) => codes[cell] ?? null);
  const lines = people.map(({ id }, place) => ({
    reference: id,
    line: Array.from(
      { length: planningCase.rotaWeeks * 7 },
      (_, day) => cycle[(place * 7 + day) % cycle.length] ?? null,
    ),
  }));
  const versionId = await saveRollingDraft(deps, { ...version, lines, planningCase, agreements, input });
  return { kind: 'made', versionId };
}

interface Asked {
  readonly people: PlanningCase['staff'];
  /** The codes that somebody is needed for. */
  readonly codes: readonly Code[];
  readonly demand: readonly (readonly number[])[];
}

/** The form with the case's own people and codes in place of ids; what is unknown is left out. */
async function readAsked(db: Db, of: { input: RollingForm; planningCase: PlanningCase }): Promise<Asked> {
  const { input, planningCase } = of;
  const [staff, shiftCodes] = await Promise.all([
    db.staff.findMany({ where: { id: { in: input.staffIds } }, select: { reference: true } }),
    db.shiftCode.findMany({ select: { id: true, code: true } }),
  ]);
  const chosen = new Set<string>(staff.map(({ reference }) => reference));
  const codeOf = new Map(shiftCodes.map(({ id, code }) => [id, code]));
  const rows = planningCase.shiftCodes.map(({ code }) => ({
    code,
    people: Array.from({ length: 7 }, (_, day) =>
      input.demand
        .filter(({ shiftCodeId, weekday }) => codeOf.get(shiftCodeId) === code && Number(weekday) === day + 1)
        .reduce((sum, cell) => sum + cell.people, 0),
    ),
  }));
  const worked = rows.filter(({ people }) => people.some((count) => count > 0));
  return {
    people: planningCase.staff.filter(({ id }) => chosen.has(id)),
    codes: worked.map(({ code }) => code),
    demand: worked.map(({ people }) => people),
  };
}

function wishOf(of: {
  input: RollingForm;
  planningCase: PlanningCase;
  agreements: readonly DatedAgreement[];
  asked: Asked;
}): { wish: RollingWish; mostWorkDays: number } {
  const { input, planningCase, agreements, asked } = of;
  const { rules, shifts } = buildModel({ ...planningCase, recipients: [] });
  const book = limitBook(agreements);
  // One cycle is for all, so the longest rest that anyone is to have holds for everyone.
  const longest = (rule: 'dailyRestHours' | 'weeklyRestHours'): number =>
    Math.max(...asked.people.map(({ id }) => limit(book, { rule, staff: id, date: planningCase.start }).value));
  const wish = {
    people: asked.people.length,
    codes: asked.codes.flatMap((code) => shifts.find((shift) => shift.code === code) ?? []),
    demand: asked.demand,
    work: { min: input.workMin, max: input.workMax },
    off: { min: input.offMin, max: input.offMax },
    weekendEvery: input.weekendEvery,
    limits: {
      dailyRestMinutes: longest('dailyRestHours') * 60,
      weeklyRestMinutes: longest('weeklyRestHours') * 60,
      maxConsecutiveNights: rules.maxConsecutiveNights,
    },
  };
  return { wish, mostWorkDays: Math.min(MOST_WORK_DAYS, rules.maxConsecutiveShifts) };
}
