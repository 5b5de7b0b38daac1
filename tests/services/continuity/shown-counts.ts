import { recipientsSeenBy } from '~/domain/access/recipients-seen';
import type { Actor, Scope } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { EVERYBODY } from '~/domain/continuity/told-groups';
import { toldTotal, type ToldCount, type ToldTotal } from '~/domain/continuity/told-counts';
import { readCaseload } from '~/features/caseload/caseload.query.server';
import { teamEffect } from '~/features/caseload/teams/team-effect.query.server';
import { changePage } from '~/features/shift-book/change-page.query.server';
import { shiftPage } from '~/features/shift-book/shift-page.query.server';
import { openedShift } from '~/features/shift-book/absence-change.server';
import { rankedSubstitutes } from '~/features/shift-book/ranked-substitutes.server';
import { proposeNewTeams } from '~/features/people/team-proposals.query.server';
import type { NewRecipientForm } from '~/features/people/new-recipient.form';
import { scenarioPage, type ToldFigures } from '~/features/scenarios/scenario-page.query.server';
import { isDue } from '~/planner/scenario/compare-plans';
import type { Db } from '~/platform/db/db.server';
import { readStoredResult } from '~/platform/scenarios/stored-scenario';
import type { PlannedMunicipality } from '../../factories/planned-municipality';
import type { Fact } from './shown-facts';

/** Where counts are read: a planned municipality at a time, by a leader. */
export interface CountReading {
  readonly db: Db;
  readonly made: PlannedMunicipality;
  readonly actor: Actor;
  readonly today: IsoDate;
  readonly at: Date;
}

/** A count of people or of what they have, held against whom it is of. */
export function counted(kind: string, told: ToldTotal | null, names: readonly string[]): Fact[] {
  if (told === null) return [];
  const { count, isLeast } = told;
  if (isLeast ? count > names.length : count !== names.length) throw new Error(`${kind}: ${count} of ${names.length}`);
  return [{ kind, of: [...new Set(names)], count: { told, names } }];
}

const seenFrom = ({ actor }: CountReading): Scope => recipientsSeenBy(actor);

/** How many there are in all, as anybody may know where there are five or more whom she does not know by name. */
function allIfMany({ made, actor }: CountReading): (kind: string) => Fact[] {
  const all = made.people.map(({ reference }) => reference);
  const others = made.people.filter(({ zone }) => !actor.name.includes(zone)).length;
  return (kind) => (others >= 5 ? counted(kind, { count: all.length, isLeast: false }, all) : []);
}

const staffReferences = async (db: Db) =>
  new Map((await db.staff.findMany()).map(({ id, reference }) => [id, reference]));

/** For whom each is primary contact. */
export async function caseloadCounts(reading: CountReading): Promise<Fact[]> {
  const { db, made, today } = reading;
  const caseload = await readCaseload(db, {
    ...{ scope: seenFrom(reading), versionId: made.draftId, today, mayChange: true, withExclusions: true },
    chosen: { zoneId: null, staffId: null, tier: null, sort: 'plan' },
  });
  const references = await staffReferences(db);
  const teams = Object.entries(made.plan.teams);
  const facts = (caseload?.staff ?? []).flatMap(({ id, primaryFor }) => {
    const hers = teams.filter(([, team]) => team.primary === references.get(id)).map(([recipient]) => recipient);
    return counted('primary contacts', primaryFor, hers);
  });
  return [...facts, ...allIfMany(reading)('primary contacts')];
}

/** In how many teams those are who join or leave a team of hers. */
export async function teamCounts(reading: CountReading, recipient: string): Promise<Fact[]> {
  const { db, made, today, at } = reading;
  const { id: recipientId } = await db.recipient.findUniqueOrThrow({ where: { reference: recipient } });
  const people = await db.staff.findMany({ where: { onCall: false }, orderBy: { reference: 'asc' } });
  const before = Object.entries(made.plan.teams).find(([id]) => id === recipient)?.[1].members ?? [];
  const others = people.filter(({ reference }) => !before.some((member) => member === reference));
  const [first] = others;
  if (!first) throw new Error('Everybody is in her team');
  const team = { primary: first.id, members: others.slice(0, 2).map(({ id }) => id), pinned: [] };
  const asked = { scope: seenFrom(reading), versionId: made.draftId, recipientId, team, today, at };
  const shown = await teamEffect(db, asked);
  if (!shown.ok) throw new Error(shown.cause);
  const references = await staffReferences(db);
  const everybody = allIfMany(reading);
  return shown.effect.staff.flatMap(({ staffId, teamsBefore, teamsAfter }) => {
    const staff = references.get(staffId) ?? '';
    const teams = Object.entries(made.plan.teams).filter(([, { members }]) => members.some((one) => one === staff));
    const was = teams.map(([id]) => id);
    const rest = was.filter((id) => id !== recipient);
    const is = team.members.includes(staffId) ? [...rest, recipient] : rest;
    const kind = `teams of ${staff}`;
    return [...counted(kind, teamsBefore, was), ...counted(kind, teamsAfter, is), ...everybody(kind)];
  });
}

/** To whom each substitute is known, on the page of the shift and on that of the absence. */
export async function substituteCounts(
  reading: CountReading,
  of: { changeId: string; shiftId: string },
): Promise<Fact[]> {
  const { db, at } = reading;
  const scope = seenFrom(reading);
  const [page, change, shift] = await Promise.all([
    shiftPage(db, { shiftId: of.shiftId, at, mayChange: true, scope }),
    changePage(db, { changeId: of.changeId, at, scope }),
    openedShift(db, { shiftId: of.shiftId, at }),
  ]);
  if (!page?.substitutes || !change || !shift) throw new Error('The shift is open');
  const [ranked = []] = await rankedSubstitutes(db, [shift]);
  const rows = await db.recipient.findMany({ select: { id: true, reference: true } });
  const referenceOf = new Map(rows.map(({ id, reference }) => [id, reference]));
  const named = (ids: readonly string[]) => ids.map((id) => referenceOf.get(id) ?? id);
  const told = [...page.substitutes, ...(change.shifts.find(({ id }) => id === of.shiftId)?.substitutes ?? [])];
  return told.flatMap(({ staffId, knownTo, recipients }) => {
    const known = ranked.find((one) => one.staffId === staffId)?.known ?? [];
    const kind = `known to ${staffId}`;
    return [...counted(kind, knownTo, named(known)), ...counted(kind, recipients, named(shift.recipientIds))];
  });
}

/** How many there are who have come since the plan was made. */
export async function missingCounts(reading: CountReading, values: NewRecipientForm): Promise<Fact[]> {
  const { db, made, at } = reading;
  const found = await proposeNewTeams(db, { values, scope: seenFrom(reading), now: at });
  if (found.state !== 'ready') throw new Error(found.state);
  const planned = new Set(made.people.map(({ reference }) => reference));
  const rows = await db.recipient.findMany({ select: { reference: true } });
  const missing = rows.map(({ reference }) => reference).filter((reference) => !planned.has(reference));
  return counted('missing', found.missing, missing);
}

/** Everything on the page of a scenario that is of everybody. */
export async function scenarioCounts(reading: CountReading, scenarioId: string): Promise<Fact[]> {
  const { db, today } = reading;
  const [page, row] = await Promise.all([
    scenarioPage(db, { scenarioId, scope: seenFrom(reading), today }),
    db.scenario.findUniqueOrThrow({ where: { id: scenarioId } }),
  ]);
  const [shown, outcome] = [page?.result, readStoredResult(row.result)];
  if (!shown || !outcome) throw new Error('It is worked out');
  const { comparison, plan } = outcome;
  const recipientsOf = (rows: readonly { readonly recipient: string }[]) => rows.map(({ recipient }) => recipient);
  const zoneOf = new Map(reading.made.people.map(({ reference, zone }) => [reference, zone]));
  const isHers = (name: string): boolean => reading.actor.name.includes(zoneOf.get(name) ?? 'none');
  /** A count of what is elsewhere, beside hers which she sees. */
  const elsewhere = (kind: string, told: ToldCount, names: readonly string[]): Fact[] =>
    counted(kind, toldTotal({ own: names.filter(isHers).length, elsewhere: told }), names);
  const visits = recipientsOf(outcome.changes);
  const unplaced = recipientsOf(outcome.unplaced);
  const due = plan.unassigned.filter(isDue).map(({ recipient }) => recipient);
  const hard = plan.findings.filter(({ level }) => level === 'hard').flatMap(({ recipient }) => recipient ?? []);
  return [
    ...elsewhere('what-if faces', shown.facesElsewhere, recipientsOf(comparison.faces)),
    ...elsewhere('what-if visits', shown.visitsElsewhere, visits),
    ...counted('what-if visits', shown.visitsTotal, visits),
    ...elsewhere('what-if unplaced', shown.unplacedElsewhere, unplaced),
    ...counted('what-if unplaced', shown.unplacedTotal, unplaced),
    ...counted('what-if unassigned', shown.after.unassigned, due),
    ...(hard.length > 0 ? counted('what-if breaches', shown.after.hardBreaches, hard) : []),
    ...comparison.load.flatMap(({ staff, visited }, at) => [
      ...counted(`visited by ${staff}`, shown.load[at]?.recipientsBefore ?? null, visited?.before ?? []),
      ...counted(`visited then by ${staff}`, shown.load[at]?.recipientsAfter ?? null, visited?.after ?? []),
      ...[`visited by ${staff}`, `visited then by ${staff}`].flatMap(allIfMany(reading)),
    ]),
    ...meansOf('before', shown.before, outcome.case.recipients),
    ...meansOf('after', shown.after, outcome.case.recipients),
  ];
}

type Tiered = readonly { readonly id: string; readonly tier?: string | undefined }[];

function meansOf(side: string, figures: ToldFigures, recipients: Tiered): Fact[] {
  const of = (key: string) =>
    recipients.filter(({ tier }) => key === EVERYBODY.key || tier === key).map(({ id }) => id);
  const kind = (figure: string) => `what-if ${figure} ${side}`;
  const { m14, m14Weighted, m14Floor, knownShare } = figures;
  const all = Object.entries({ m14, m14Weighted, m14Floor, knownShare });
  return [
    ...all.flatMap(([figure, shown]) => (shown === null ? [] : [{ kind: kind(figure), of: of(EVERYBODY.key) }])),
    ...figures.tiers.flatMap(({ tier, m14: shown }) => (shown === null ? [] : [{ kind: kind('m14'), of: of(tier) }])),
  ];
}
