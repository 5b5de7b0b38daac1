import type { RecipientModel, Team } from '../model/model';
import { routesOn, type Board } from './board';
import { candidatesOf } from './candidates';
import { listOptions } from './options';
import { COST } from './cost';
import type { Job } from './stop';

/**
 * A team for a new recipient, as few people as can make most of her visits while all others stay as they are: one by
 * one whoever can make most of what is still lacking, the pinned primary first; of equals who has least to do.
 */
export function chooseTeamFor(board: Board, recipient: RecipientModel, jobs: readonly Job[]): Team {
  const makers = jobs.map((job) => ({ lacking: job.visit.carers as number, people: peopleWithRoom(board, job) }));
  const load = loadOf(board);
  const members = recipient.primary >= 0 ? [recipient.primary] : [];
  members.forEach((person) => meetNeeds(makers, person));
  while (members.length < recipient.teamSize) {
    const best = bestNext({ board, makers, load, members, recipient });
    if (best === undefined) break;
    members.push(best);
    meetNeeds(makers, best);
  }
  const fallback = board.model.staff.find(({ index }) => !recipient.excluded.has(index))?.index ?? 0;
  return { primary: members[0] ?? fallback, members: members.length > 0 ? members : [fallback] };
}

interface Maker {
  /** Carers that the visit still needs. */
  lacking: number;
  readonly people: ReadonlySet<number>;
}

/** Everyone who could make a visit without moving anybody else's. */
function peopleWithRoom(board: Board, job: Job): Set<number> {
  const options = listOptions(board, job, {
    candidates: candidatesOf(board, job),
    below: COST.unplaced,
    everyStart: true,
  });
  return new Set(options.flatMap(({ staff }) => staff));
}

function meetNeeds(makers: readonly Maker[], person: number): void {
  for (const maker of makers) if (maker.people.has(person)) maker.lacking--;
}

function bestNext(of: {
  board: Board;
  makers: readonly Maker[];
  load: readonly number[];
  members: readonly number[];
  recipient: RecipientModel;
}): number | undefined {
  const { board, makers, load, members, recipient } = of;
  const ranked = board.model.staff
    .filter(({ index }) => !members.includes(index) && !recipient.excluded.has(index))
    .map(({ index }) => ({
      index,
      makes: makers.filter(({ lacking, people }) => lacking > 0 && people.has(index)).length,
    }))
    .filter(({ makes }) => makes > 0)
    .sort((a, b) => b.makes - a.makes || load[a.index]! - load[b.index]! || a.index - b.index);
  return ranked[0]?.index;
}

/** Share of each person's time on shift that visits take. */
function loadOf(board: Board): number[] {
  const busy = board.model.staff.map(() => 0);
  const open = board.model.staff.map(() => 1);
  for (let day = 0; day < board.model.planDays; day++) {
    for (const { duty, stops } of routesOn(board, day)) {
      busy[duty.staff]! += stops.reduce((sum, { job }) => sum + job.minutes, 0);
      open[duty.staff]! += duty.closes - duty.opens;
    }
  }
  return busy.map((minutes, staff) => minutes / open[staff]!);
}
