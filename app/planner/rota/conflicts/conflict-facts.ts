import type { Facts } from '../../../domain/case/plan';
import { isoDateOf } from '../../../domain/time/clock';
import type { Model } from '../../model/model';
import { isDemand, type ConflictMember } from './conflict-member';
import type { DatedLaw } from './dated-law';
import { redZoneRuns } from './red-day-ways';
import type { SmallestConflict } from './smallest-conflict';
import type { WayOut } from './ways-out';

interface Found {
  readonly conflict: SmallestConflict;
  readonly ways: readonly WayOut[];
  readonly law: DatedLaw;
}

/**
 * A smallest conflict as facts. `members` and `ways` are lists of words with a blank between, so that they survive as
 * plain facts; people are places in `conflictPeople`:
 *
 *     demand-min 6,7 D 3           skill-demand 1 D 1 nurse     daily-rest     weekend-frequency 0,1,2
 *     demand-min 6 D 2  (a way: to two)                         daily-rest 540   weekend-frequency 0 2
 *     sundays 2026-03-29 2026-04-02/2026-04-03 2026-04-05/2026-04-06 (a way: sundays 26)
 *     fewer-on 2026-04-02/2026-04-03 D 2  (a way: to two on these red days)
 *     one-more 60 D,A | nurse | mental health  (a way: one person more of 60 %, with her codes and skills)
 */
export function conflictFacts(model: Model, found: Found): Facts {
  const { members } = found.conflict;
  const people = [...new Set(members.flatMap((member) => ('staff' in member ? [member.staff] : [])))];
  const place = (staff: number): number => people.indexOf(staff);
  return {
    members: [
      ...demandWords(model, members),
      ...personWords(members, place),
      ...redZoneRuns(members, found.law).map(
        (run) => `sundays ${run.map(({ days }) => datesOf(model, days)).join(' ')}`,
      ),
      ...members.flatMap((member) =>
        isDemand(member) || 'staff' in member || member.kind === 'sundays' ? [] : [member.kind],
      ),
    ],
    ways: found.ways.map((way) => wayWords(model, { way, place })),
    conflictPeople: people.map((staff) => model.staff[staff]!.id),
    minimal: found.conflict.minimal,
  };
}

/** Demands with their weekdays gathered where code and number are the same. */
function demandWords(model: Model, members: readonly ConflictMember[]): string[] {
  const weekdays = new Map<string, number[]>();
  for (const member of members) {
    if (!isDemand(member)) continue;
    const { kind, weekday, rest } = demandParts(model, member);
    const key = `${kind}|${rest}`;
    weekdays.set(key, [...(weekdays.get(key) ?? []), weekday]);
  }
  return [...weekdays].map(([key, days]) => {
    const [kind, rest] = key.split('|');
    return `${kind} ${days.join()} ${rest}`;
  });
}

function demandParts(model: Model, member: Extract<ConflictMember, { row: number } | { weekday: number }>) {
  if (member.kind === 'skill-demand') {
    const row = model.skillDemand[member.row]!;
    const rest = `${model.shifts[row.shift]!.code} ${row.min} ${row.skillName}`;
    return { kind: member.kind, weekday: row.weekday, rest };
  }
  const { min, max } = model.demand[member.weekday]![member.shift]!;
  const rest = `${model.shifts[member.shift]!.code} ${member.kind === 'demand-min' ? min : max}`;
  return { kind: member.kind, weekday: member.weekday + 1, rest };
}

function personWords(members: readonly ConflictMember[], place: (staff: number) => number): string[] {
  const places = new Map<string, number[]>();
  for (const member of members) {
    if ('staff' in member) places.set(member.kind, [...(places.get(member.kind) ?? []), place(member.staff)]);
  }
  return [...places].map(([kind, list]) => `${kind} ${list.join()}`);
}

function wayWords(model: Model, { way, place }: { way: WayOut; place: (staff: number) => number }): string {
  if ('percent' in way) return [`one-more ${way.percent} ${way.codes.join()}`, ...way.skills].join(' | ');
  if ('redDays' in way) {
    return `fewer-on ${datesOf(model, way.redDays)} ${model.shifts[way.shift]!.code} ${way.to}`;
  }
  const { member, to } = way;
  if ('staff' in member) return `${member.kind} ${place(member.staff)}${to === null ? '' : ` ${to}`}`;
  if (!isDemand(member)) return `${member.kind} ${to}`;
  const { weekday, rest } = demandParts(model, member);
  const [code, , ...skill] = rest.split(' ');
  return [member.kind, weekday, code, to, ...skill].join(' ');
}

const datesOf = (model: Model, days: readonly number[]): string =>
  days.map((day) => isoDateOf(model.startEpochDay + day)).join('/');
