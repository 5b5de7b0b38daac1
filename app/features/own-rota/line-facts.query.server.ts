import type { Clock, Code, IsoDate, StaffId, ZoneId } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays, daysBetween } from '~/domain/time/clock';
import { loadRules } from '~/platform/case-store/load-rules.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { loadAgreements } from '~/platform/working-time/load-working-time.server';
import { fDaysOf } from '~/planner/measures/f-days';
import type { FDay } from '~/planner/measures/line-figures';
import { buildModel } from '~/planner/model/build-model';
import { OFF } from '~/planner/model/model';
import { lawFrame, redDaysAround } from '~/planner/rules/law/law-frame';
import { lawLine } from '~/planner/rules/law/law-line';
import { fullTimeWeekOf } from '~/planner/rules/law/line-hours';

/** What the published rotas say of one person beside her shifts, as the board says it. */
export interface LineFacts {
  readonly fDays: readonly FDay[];
  /** What her position gives in a week of the rota that has started last; `null` where she has no line in it. */
  readonly contractWeekMinutes: number | null;
  /** Whether a rota is published for a date. */
  readonly isPublished: (date: IsoDate) => boolean;
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface PublishedRota extends Span {
  readonly versionId: string;
  readonly isHoliday: boolean;
  readonly weeks: number;
  readonly planWeeks: number;
}

/** A person's line in the published rotas of a span. Weeks of a holiday rota are its own. */
export async function lineFacts(db: Db, { staffId, ...span }: Span & { staffId: StaffId }): Promise<LineFacts> {
  const rotas = await publishedRotas(db, span);
  const holidays = rotas.filter(({ isHoliday }) => isHoliday);
  const [frame, cells] = await Promise.all([
    frameOf(db, staffId),
    db.rotaCell.findMany({
      where: { staffId, rotaVersionId: { in: rotas.map(({ versionId }) => versionId) } },
      select: { rotaVersionId: true, day: true, shiftCode: { select: { code: true } } },
    }),
  ]);
  const linesOf = rotas.map((rota) =>
    lineIn(frame, { rota, span, cells: cells.filter(({ rotaVersionId }) => rotaVersionId === rota.versionId) }),
  );
  const found = await Promise.all(linesOf);
  const fDays = found.flatMap((line, index) => {
    const rota = rotas[index];
    const isOwn = ({ date }: FDay) => rota?.isHoliday === true || !holidays.some((holiday) => isWithin(date, holiday));
    return (line?.fDays ?? []).filter((day) => isOwn(day) && isWithin(day.date, span));
  });
  const base = found.filter((_line, index) => rotas[index]?.isHoliday === false);
  return {
    fDays,
    contractWeekMinutes: base.at(-1)?.contractWeekMinutes ?? null,
    isPublished: (date) => rotas.some((rota) => isWithin(date, rota)),
  };
}

const isWithin = (date: IsoDate, { from, to }: Span): boolean => from <= date && date <= to;

async function publishedRotas(db: Db, span: Span): Promise<PublishedRota[]> {
  const versions = await db.rotaVersion.findMany({
    where: { status: 'published', rota: { startsOn: { lte: toDbDate(span.to) } } },
    orderBy: { rota: { startsOn: 'asc' } },
    select: { id: true, rota: { select: { kind: true, startsOn: true, weeks: true, planWeeks: true } } },
  });
  return versions
    .map(({ id, rota: { startsOn, kind, ...rota } }) => {
      const from = fromDbDate(startsOn);
      const to = addDays(from, rota.planWeeks * 7 - 1);
      return { versionId: id, isHoliday: kind === 'holiday', from, to, ...rota };
    })
    .filter(({ to }) => to >= span.from);
}

interface Line {
  readonly fDays: readonly FDay[];
  readonly contractWeekMinutes: number;
}

interface Cell {
  readonly day: number;
  readonly shiftCode: { readonly code: string } | null;
}

/** The same in every rota: the person, the shift codes, and what the law and agreements say. */
type Frame = Awaited<ReturnType<typeof frameOf>>;

async function frameOf(db: Db, staffId: StaffId) {
  const [person, group, shiftCodes, agreements] = await Promise.all([
    db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { reference: true, positionPercent: true } }),
    db.resourceGroup.findFirstOrThrow({ where: { staff: { some: { id: staffId } } } }),
    db.shiftCode.findMany({ orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] }),
    loadAgreements(db),
  ]);
  const hers = agreements.filter(({ staff }) => staff === null || staff === person.reference);
  return { db, person, group, shiftCodes, agreements: hers };
}

/** One person's line in one rota, turn by turn on real dates; `null` where she has none. */
async function lineIn(
  frame: Frame,
  { rota, span, cells }: { rota: PublishedRota; span: Span; cells: readonly Cell[] },
): Promise<Line | null> {
  if (cells.length === 0) return null;
  const model = buildModel(await caseOfOne(frame, rota));
  const person = model.staff[0];
  if (!person) return null;
  const shiftOf = new Map<string, number>(model.shifts.map(({ code, index }) => [code, index]));
  const row = new Int8Array(model.rotaDays).fill(OFF);
  for (const { day, shiftCode } of cells) {
    if (day < row.length && shiftCode) row[day] = shiftOf.get(shiftCode.code) ?? OFF;
  }
  const turns = turnsIn(rota, span).map((turn) => {
    const redDays = redDaysAround({ start: rota.from, rotaWeeks: rota.weeks, turn });
    const { agreements } = frame;
    const law = lawFrame(model, { agreements, redDays, turn, supplements: [], hourlyWageOre: null });
    const line = lawLine(law, [row], person);
    return { fDays: fDaysOf(law, line), week: fullTimeWeekOf(law, line).minutes };
  });
  const week = turns[0]?.week ?? 0;
  return {
    fDays: turns.flatMap(({ fDays }) => fDays),
    contractWeekMinutes: (week * person.source.positionPercent) / 100,
  };
}

/** The turns of a rolling rota that reach into a span. */
function turnsIn({ from, weeks, planWeeks }: PublishedRota, span: Span): number[] {
  const turnOf = (date: IsoDate) => Math.floor(daysBetween({ from, to: date }) / (weeks * 7));
  const last = Math.min(turnOf(span.to), Math.max(1, Math.ceil(planWeeks / weeks)) - 1);
  const first = Math.max(0, turnOf(span.from));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const ZONE = 'zone' as ZoneId;

/** The planning case of a rota with one person in it, nobody who is served, and no more of either than days off ask for. */
async function caseOfOne({ db, person, group, shiftCodes }: Frame, rota: PublishedRota): Promise<PlanningCase> {
  const { supervision, rules } = await loadRules(db, { group, asOf: rota.from });
  const codes = shiftCodes.map(({ code }) => code as Code);
  return {
    format: 'kjente-fjes/case@1',
    name: '',
    start: rota.from,
    rotaWeeks: rota.weeks,
    planWeeks: rota.planWeeks,
    zones: [{ id: ZONE, name: '' }],
    travelMinutes: {},
    shiftCodes: shiftCodes.map(({ code, startTime, endTime, paidMinutes, breakMinutes }) => ({
      code: code as Code,
      start: startTime as Clock,
      end: endTime as Clock,
      paidMinutes,
      breakMinutes,
    })),
    demand: [],
    staff: [{ id: person.reference as StaffId, zone: ZONE, positionPercent: person.positionPercent, codes }],
    recipients: [],
    ...(supervision ? { supervision } : {}),
    ...(rules ? { rules } : {}),
  };
}
