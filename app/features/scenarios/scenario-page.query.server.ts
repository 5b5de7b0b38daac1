import type { Scope } from '~/domain/access/vocabulary';
import type { IsoDate, ZoneId } from '~/domain/brand';
import type { NamedFindings } from '~/domain/case/named-finding';
import { toldElsewhere, toldTotal, toldTotalOf, type ToldCount, type ToldTotal } from '~/domain/continuity/told-counts';
import { EVERYBODY, tellingTo } from '~/domain/continuity/told-groups';
import { toldPart } from '~/domain/continuity/told-parts';
import { isDue, type PlanComparison, type PlanFigures } from '~/planner/scenario/compare-plans';
import { isSupposed } from '~/planner/scenario/run-scenario';
import type { Db } from '~/platform/db/db.server';
import { parseStoredChange, readStoredResult } from '~/platform/scenarios/stored-scenario';
import type { ScenarioOutcome } from '~/platform/threads/scenario-thread';
import { withNames } from '~/platform/versions/finding-names.server';
import { nameSupposition, readScenarioNames, type ScenarioNames } from './scenario-names.server';
import type { NamedSupposition } from './supposed';

/** A recipient who is met by others than before. Names of staff. */
export interface NamedFaces {
  readonly recipient: { readonly id: string; readonly name: string };
  readonly before: number | null;
  readonly after: number | null;
  readonly lost: readonly string[];
  readonly met: readonly string[];
  readonly everyLost: boolean;
}

export interface NamedLoad {
  readonly name: string;
  readonly minutesBefore: number | null;
  readonly minutesAfter: number | null;
  /** `null` where it would tell of few whom the reader may not see. */
  readonly recipientsBefore: ToldTotal | null;
  readonly recipientsAfter: ToldTotal | null;
}

/** One visit that is made otherwise, by a repair. */
export interface NamedVisitChange {
  readonly recipient: string;
  readonly date: IsoDate;
  readonly before: { readonly date: IsoDate; readonly start: string; readonly staff: readonly string[] } | null;
  readonly after: { readonly date: IsoDate; readonly start: string; readonly staff: readonly string[] } | null;
  readonly cause: string;
  readonly acquaintance: string | null;
  readonly minutesLater: number | null;
  readonly daysLater: number | null;
}

interface NamedRemedy {
  readonly kind: 'window' | 'overtime' | 'extra-shift';
  readonly date: IsoDate;
  readonly staff: readonly string[];
  readonly minutes: number;
}

/** A visit that nobody makes, with what would have to give for somebody to. */
export interface NamedUnplaced {
  readonly recipient: string;
  readonly date: IsoDate;
  readonly remedies: readonly NamedRemedy[];
}

export interface ScenarioPage {
  readonly id: string;
  readonly state: 'waiting' | 'ready' | 'failed';
  readonly failure: string | null;
  readonly suppositions: readonly NamedSupposition[];
  readonly version: { readonly id: string; readonly number: number; readonly rotaName: string };
  readonly createdAt: string;
  readonly adoptedId: string | null;
  /** Whether the version has changed since this was worked out. */
  readonly stale: boolean;
  readonly result: NamedResult | null;
}

/** A plan in figures, as a reader is told them. */
export interface ToldFigures extends Omit<PlanFigures, 'unassigned' | 'hardBreaches'> {
  readonly unassigned: ToldTotal | null;
  readonly hardBreaches: ToldTotal | null;
}

export interface NamedResult {
  readonly method: 'repair' | 'solve';
  readonly before: ToldFigures;
  readonly after: ToldFigures;
  readonly changedCells: number;
  readonly faces: readonly NamedFaces[];
  /** Others whose faces change, whom the reader may not see. */
  readonly facesElsewhere: ToldCount;
  readonly load: readonly NamedLoad[];
  readonly visits: readonly NamedVisitChange[];
  readonly visitsElsewhere: ToldCount;
  readonly visitsTotal: ToldTotal;
  readonly unplaced: readonly NamedUnplaced[];
  readonly unplacedElsewhere: ToldCount;
  readonly unplacedTotal: ToldTotal;
  /** Those who lose a known face or get new ones. */
  readonly losers: ToldTotal;
  /** Hard rules that the plan breaks then. */
  readonly breaches: NamedFindings;
  readonly hasSupposed: boolean;
}

/** A scenario with names; recipients whom the reader may not see are counted. `null` where there is none. */
export async function scenarioPage(
  db: Db,
  wanted: { scenarioId: string; scope: Scope; today: IsoDate },
): Promise<ScenarioPage | null> {
  const row = await db.scenario.findUnique({
    where: { id: wanted.scenarioId },
    include: { rotaVersion: { select: { id: true, number: true, revision: true, rota: { select: { name: true } } } } },
  });
  if (!row) return null;
  const names = await readScenarioNames(db, wanted);
  const change = parseStoredChange(row.change);
  const result = readStoredResult(row.result);
  const { id, number, revision, rota } = row.rotaVersion;
  return {
    id: row.id,
    state: row.failure !== null ? 'failed' : result ? 'ready' : 'waiting',
    failure: row.failure,
    suppositions: (change?.suppositions ?? []).map((one) => nameSupposition(one, names)),
    version: { id, number, rotaName: rota.name },
    createdAt: row.createdAt.toISOString(),
    adoptedId: row.adoptedId,
    stale: change !== null && change.revision !== revision,
    result: result && nameResult(result, names),
  };
}

function nameResult(result: ScenarioOutcome, names: ScenarioNames): NamedResult {
  const { comparison, changes, unplaced } = result;
  const faces = comparison.faces.flatMap((row) => nameFaces(row, names));
  const visits = changes.flatMap((row) => nameVisit(row, names));
  const left = unplaced.flatMap((row) => nameUnplaced(row, names));
  const seen = seenBy(names);
  return {
    method: result.method,
    ...toldFigures(result, names),
    breaches: withNames(hardIn(result), {
      staffName: (reference) => staffName(names, reference),
      recipientName: (reference) => recipientName(names, reference),
    }),
    changedCells: comparison.changedCells,
    faces,
    facesElsewhere: toldElsewhere(comparison.faces, seen),
    losers: toldTotal({
      own: faces.filter(({ lost }) => lost.length > 0).length,
      elsewhere: toldElsewhere(comparison.faces, seen),
    }),
    load: comparison.load.map((row) => toldLoad(row, result, names)),
    visits,
    visitsElsewhere: toldElsewhere(changes, seen),
    visitsTotal: toldTotalOf(changes, seen),
    unplaced: left,
    unplacedElsewhere: toldElsewhere(unplaced, seen),
    unplacedTotal: toldTotalOf(unplaced, seen),
    hasSupposed: result.case.recipients.some((recipient) => isSupposed(recipient.id)),
  };
}

/** `null` of whom the reader may not see. */
const recipientName = (names: ScenarioNames, reference: string): string | null =>
  names.recipients.get(reference)?.name ?? supposedName(reference);

const seesRecipient = (names: ScenarioNames, reference: string): boolean => recipientName(names, reference) !== null;

const hardIn = ({ plan }: ScenarioOutcome) => plan.findings.filter(({ level }) => level === 'hard');

/** What is of nobody in particular is hers to see too. */
const seenBy = (names: ScenarioNames) => ({
  isSeen: ({ recipient }: { readonly recipient?: string }) =>
    recipient === undefined || seesRecipient(names, recipient),
  person: ({ recipient }: { readonly recipient?: string }) => recipient,
});

const seesEverybody = (outcome: ScenarioOutcome, names: ScenarioNames): boolean =>
  outcome.case.recipients.every(({ id }) => seesRecipient(names, id));

/** What is known as a number alone tells of few as soon as there are any, save to her who sees everybody. */
const bareTotal = (count: number, isOpen: boolean): ToldTotal | null =>
  isOpen || count === 0 ? { count, isLeast: false } : null;

/** A person's time, and how many she visits. */
function toldLoad(row: PlanComparison['load'][number], outcome: ScenarioOutcome, names: ScenarioNames): NamedLoad {
  const { staff, minutesBefore, minutesAfter, recipientsBefore, recipientsAfter, visited } = row;
  const isOpen = seesEverybody(outcome, names);
  const allElsewhere = outcome.case.recipients.filter(({ id }) => !seesRecipient(names, id)).length;
  const told = (count: number, people: readonly string[] | undefined) => {
    if (people === undefined) return bareTotal(count, isOpen);
    const own = people.filter((one) => seesRecipient(names, one)).length;
    return toldPart({ own, elsewhere: people.length - own, allElsewhere });
  };
  return {
    ...{ name: staffName(names, staff), minutesBefore, minutesAfter },
    recipientsBefore: told(recipientsBefore, visited?.before),
    recipientsAfter: told(recipientsAfter, visited?.after),
  };
}

/** Means of everybody, as far as they tell nothing of few whom the reader may not see: she could take away the others. */
function toldFigures(outcome: ScenarioOutcome, names: ScenarioNames) {
  const { comparison, case: planned, plan } = outcome;
  const seen = 'seen' as ZoneId;
  const people = planned.recipients
    .filter(({ visits }) => visits.length > 0)
    .map(({ id, zone, tier = '', category }) => ({
      ...{ tier, category },
      zone: isSupposed(id) || names.recipients.has(id) ? seen : zone,
    }));
  const isOpen = seesEverybody(outcome, names);
  const telling = tellingTo({ knows: (zone) => zone === seen, splits: ['all', 'tier'] }, people);
  const tell = (figures: PlanFigures): ToldFigures => ({
    ...figures,
    unassigned: bareTotal(figures.unassigned, isOpen),
    hardBreaches: bareTotal(figures.hardBreaches, isOpen),
    m14: telling.faces(figures.m14, EVERYBODY),
    m14Weighted: telling.faces(figures.m14Weighted, EVERYBODY),
    m14Floor: telling.faces(figures.m14Floor, EVERYBODY),
    knownShare: telling.share(figures.knownShare, EVERYBODY),
    tiers: figures.tiers.map(({ tier, m14 }) => ({ tier, m14: telling.faces(m14, { split: 'tier', key: tier }) })),
  });
  const of = seenBy(names);
  const after = {
    unassigned: toldTotalOf(plan.unassigned.filter(isDue), of),
    hardBreaches: toldTotalOf(hardIn(outcome), of),
  };
  return { before: tell(comparison.before), after: { ...tell(comparison.after), ...after } };
}

const staffName = (names: ScenarioNames, reference: string): string => names.staff.get(reference)?.name ?? reference;

function nameFaces(row: PlanComparison['faces'][number], names: ScenarioNames): NamedFaces[] {
  const recipient = names.recipients.get(row.recipient);
  if (!recipient) return [];
  return [
    {
      recipient,
      before: row.m14Before,
      after: row.m14After,
      lost: row.lost.map((staff) => staffName(names, staff)),
      met: row.met.map((staff) => staffName(names, staff)),
      everyLost: row.everyLost,
    },
  ];
}

function nameVisit(row: ScenarioOutcome['changes'][number], names: ScenarioNames): NamedVisitChange[] {
  const recipient = recipientName(names, row.recipient);
  if (recipient === null) return [];
  const named = (standing: typeof row.before) =>
    standing && { ...standing, staff: standing.staff.map((staff) => staffName(names, staff)) };
  const { acquaintance, minutesLater, daysLater } = row.facts;
  return [
    {
      recipient,
      date: row.date,
      before: named(row.before),
      after: named(row.after),
      cause: row.cause,
      acquaintance: typeof acquaintance === 'string' ? acquaintance : null,
      minutesLater: typeof minutesLater === 'number' ? minutesLater : null,
      daysLater: typeof daysLater === 'number' ? daysLater : null,
    },
  ];
}

/** A made-up recipient has no name: her number in the scenario stands for it. */
const supposedName = (reference: string): string | null =>
  isSupposed(reference as Parameters<typeof isSupposed>[0]) ? `#${reference.split('-').slice(2).join('.')}` : null;

function nameUnplaced(row: ScenarioOutcome['unplaced'][number], names: ScenarioNames): NamedUnplaced[] {
  const recipient = recipientName(names, row.recipient);
  if (recipient === null) return [];
  return [
    {
      recipient,
      date: row.date,
      remedies: row.remedies.map(({ kind, date, staff, minutes }) => ({
        ...{ kind, date, minutes },
        staff: staff.map((person) => staffName(names, person)),
      })),
    },
  ];
}
