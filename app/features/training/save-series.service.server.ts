import type { IsoDate } from '~/domain/brand';
import { splitSeries } from '~/domain/series/split-series';
import { parseSeriesRule } from '~/domain/series/rule';
import { standsByItself } from '~/domain/series/reconcile-sessions';
import { clockOf, minutesOf } from '~/domain/time/clock';
import { refuse, type Verdict } from '~/domain/verdict';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import { oneAtATime } from '~/platform/db/one-at-a-time.server';
import { inTransaction } from '~/platform/db/transaction.server';
import { addSeries, themesOf } from '~/platform/series/add-series.server';
import { SERIES_WORK } from '~/platform/series/extend-series.server';
import { makeSessions } from '~/platform/series/make-sessions.server';
import { noteChange } from '~/platform/series/note-change.server';
import { patternOf } from '~/platform/series/series-pattern.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { leftBehind, type LeftSession } from './left-behind.server';
import { tellOfSeries, tellOfSession } from './tell-of-session.server';
import type { SeriesForm } from './series.form';
import { recurrenceOf } from './series-rule-form';
import type { ServiceContext } from './service-context';
import { refusalOfWhole } from './whole-of-series.server';

/** `kept` sessions to come stand as they were; those that are `left` stand where the series no longer is. */
type Saved = Verdict<{ seriesId: string; kept: number; left: readonly IsoDate[] }>;

/** Makes a series and its sessions. */
export function createSeries(context: ServiceContext, values: SeriesForm): Promise<Saved> {
  return inTransaction(context.db, async (tx) => {
    const refusal = await refusalOfWhole(tx, { ...values, seriesId: null });
    if (refusal) return refusal;
    const { themeIds, reason } = values;
    const seriesId = await addSeries(tx, context, { columns: columnsOf(values), themeIds, reason });
    await keepSlot(tx, values);
    return { ok: true, seriesId, kept: 0, left: [] };
  });
}

/** Changes all of a series that is to come: "all". */
export function changeSeries(context: ServiceContext, input: SeriesForm & { seriesId: string }): Promise<Saved> {
  const { seriesId } = input;
  return inTransaction(context.db, async (tx) => {
    await oneAtATime(tx, SERIES_WORK);
    const refusal = (await refusalOfWhole(tx, input)) ?? (await claim(tx, input));
    if (refusal) return refusal;
    const before = await leftBehind(tx, { seriesId, now: context.now() });
    await tx.seriesTheme.deleteMany({ where: { seriesId } });
    await tx.series.update({ where: { id: seriesId }, data: { ...columnsOf(input), ...themesOf(input.themeIds) } });
    const made = await makeSessions(tx, { seriesId, now: context.now() });
    await noteChange(tx, context, { seriesId, kind: 'changed', facts: { ...made }, reason: input.reason });
    if (made.added + made.changed + made.dropped > 0)
      await tellOfSeries(tx, context, { seriesId, reason: input.reason });
    const left = await tellOfLeft(tx, context, { seriesId, before, reason: input.reason });
    await keepSlot(tx, input);
    return { ok: true, seriesId, kept: made.kept, left };
  });
}

/**
 * Changes a series from a date on: "this and later". The series ends before the date, and another goes on from it. Sessions
 * that somebody has changed or signed up for go along with it, as they are.
 */
export function changeFrom(
  context: ServiceContext,
  asked: SeriesForm & { seriesId: string; from: IsoDate },
): Promise<Saved> {
  const { seriesId, from } = asked;
  const startsOn = asked.startsOn < from ? from : asked.startsOn;
  const input = { ...asked, startsOn, extraDates: asked.extraDates.filter(({ date }) => date >= from) };
  const now = context.now();
  return inTransaction(context.db, async (tx) => {
    await oneAtATime(tx, SERIES_WORK);
    if (from <= dateOfInstant(now)) return refuse('begun');
    const series = await tx.series.findUnique({ where: { id: seriesId } });
    if (!series) return refuse('notFound');
    const { head, tail, turns } = splitSeries(patternOf(series), from);
    if (head === null) return refuse('nothingBefore');
    const refusal = (await refusalOfWhole(tx, input)) ?? (await claim(tx, input));
    if (refusal) return refusal;
    const before = await leftBehind(tx, { seriesId, now });
    const isSameRule = recurrenceOf(input)?.rule === series.rule;
    const later = isSameRule && tail ? tail : null;
    const { id } = await tx.series.create({
      data: {
        ...columnsOf(input),
        ...(later && {
          ...{ rule: later.rule, startsOn: toDbDate(later.startsOn) },
          extraDates: later.extraDates.map(toDbDate),
        }),
        ...themesOf(rotated(input.themeIds, turns)),
        followsId: seriesId,
      },
    });
    await tx.series.updateMany({ where: { followsId: seriesId, id: { not: id } }, data: { followsId: id } });
    await tx.series.updateMany({ where: { partOfId: seriesId }, data: { partOfId: id } });
    await tx.series.update({
      where: { id: seriesId },
      data: { rule: head.rule, startsOn: toDbDate(head.startsOn), extraDates: head.extraDates.map(toDbDate) },
    });
    await passOn(tx, { from, to: { seriesId: id }, of: seriesId, now });
    await makeSessions(tx, { seriesId, now });
    const made = await makeSessions(tx, { seriesId: id, now });
    await noteChange(tx, context, { seriesId, kind: 'split', facts: { from, next: id }, reason: input.reason });
    await noteChange(tx, context, { seriesId: id, kind: 'created', facts: { from, ...made }, reason: input.reason });
    await tellOfSeries(tx, context, { seriesId: id, reason: input.reason });
    const left = await tellOfLeft(tx, context, { seriesId: id, before, reason: input.reason });
    await keepSlot(tx, input);
    return { ok: true, seriesId: id, kept: made.kept, left };
  });
}

/** Tells those who have signed up that their sessions stand where the change of the series left them. Answers the dates. */
async function tellOfLeft(
  tx: Tx,
  context: ServiceContext,
  told: { seriesId: string; before: readonly LeftSession[]; reason: string | null },
): Promise<IsoDate[]> {
  const { seriesId, before, reason } = told;
  const known = new Set(before.map(({ id }) => id));
  const now = context.now();
  const left = (await leftBehind(tx, { seriesId, now })).filter(({ id }) => !known.has(id));
  for (const { id } of left) await tellOfSession(tx, context, { sessionId: id, what: 'stands', reason });
  return left.map(({ date }) => date);
}

const claim = async (tx: Tx, { seriesId, revision }: { seriesId: string; revision: number }) => {
  const { count } = await tx.series.updateMany({
    where: { id: seriesId, revision, endedAt: null },
    data: { revision: { increment: 1 } },
  });
  if (count === 1) return null;
  return refuse((await tx.series.count({ where: { id: seriesId } })) === 0 ? 'notFound' : 'stale');
};

/** Sessions from a date on that stand by themselves go on in the series that follows. */
async function passOn(
  tx: Tx,
  { from, to, of, now }: { from: IsoDate; to: { seriesId: string }; of: string; now: Date },
): Promise<void> {
  const sessions = await tx.seriesSession.findMany({
    where: { seriesId: of, occursOn: { gte: toDbDate(from) } },
    include: { _count: { select: { attendances: true } } },
  });
  const passed = sessions.filter(({ _count, ...session }) =>
    standsByItself({ ...session, occursOn: fromDbDate(session.occursOn), hasAttendance: _count.attendances > 0 }, now),
  );
  await tx.seriesSession.updateMany({ where: { id: { in: passed.map(({ id }) => id) } }, data: to });
}

/** The themes in their order, beginning with the one whose turn it is. */
function rotated(themeIds: readonly string[], turns: number): string[] {
  const at = themeIds.length === 0 ? 0 : turns % themeIds.length;
  return [...themeIds.slice(at), ...themeIds.slice(0, at)];
}

/** Names between commas. */
export const namesOf = (text: string | null): string[] =>
  (text ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

function columnsOf(values: SeriesForm) {
  const recurrence = recurrenceOf(values) ?? { rule: null, startsOn: values.startsOn };
  return {
    ...{ kind: values.kind, title: values.title, rule: recurrence.rule, startsOn: toDbDate(recurrence.startsOn) },
    extraDates: [...new Set(values.extraDates.map(({ date }) => date))].sort().map(toDbDate),
    startTimes: values.startTimes.map(({ time }) => time).sort(),
    ...{ minutes: values.minutes, place: values.place ?? '', leaders: namesOf(values.leaders) },
    ...{ audience: values.audience, zoneId: values.zoneId, capacity: values.capacity ?? null },
    partOfId: values.partOfId,
  };
}

/** The share of the sessions that a full-time position is to reach, where the group has not said. */
const USUAL_MIN_SHARE = 0.5;

/** Supervision once a week is the slot that the planner reads. */
async function keepSlot(tx: Tx, values: SeriesForm): Promise<void> {
  const rule = parseSeriesRule(recurrenceOf(values)?.rule ?? '');
  const [day, another] = rule?.byDay ?? [];
  const [first] = values.startTimes;
  if (values.kind !== 'supervision' || rule?.freq !== 'WEEKLY' || !day || another || !first) return;
  const end = clockOf(minutesOf(first.time) + values.minutes);
  const group = await tx.resourceGroup.findFirst();
  if (!group) return;
  await tx.resourceGroup.update({
    where: { id: group.id },
    data: {
      ...{ supervisionWeekday: day.weekday, supervisionStart: first.time, supervisionEnd: end },
      supervisionMinShare: group.supervisionMinShare ?? USUAL_MIN_SHARE,
      revision: { increment: 1 },
    },
  });
}
