import { expect, it } from 'vitest';
import { proposeTeams, type ProposedTeams } from '~/planner/repair/propose-teams';
import type { CaseRecipient } from '~/domain/case/planning-case';
import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import { date, demo, newFaults, planned, repaired } from './support';

const FROM = '2026-09-21';
const OPTIONS = { now: { date: date('2026-09-16'), minutes: 600 }, steps: 12_000 };
const from = demo();
const zone = from.case.zones[0]?.id ?? '';

/** The factory's recipient as the case has her. */
const recipientOf = (document: Parameters<typeof makeRecipient>[0]) =>
  makeRecipient(document) as object as CaseRecipient;

const tove = (overrides: object = {}): CaseRecipient =>
  recipientOf({
    id: 'tove',
    zone,
    teamSize: 4,
    visits: [
      makeVisit({ id: 'tove-1', recurrence: 'FREQ=DAILY', earliest: '08:00', latest: '10:30', minutes: 25 }),
      makeVisit({ id: 'tove-2', recurrence: 'FREQ=WEEKLY;BYDAY=WE', earliest: '11:00', latest: '14:00', minutes: 45 }),
    ],
    ...overrides,
  });

const propose = (recipient: CaseRecipient, own?: object): ProposedTeams =>
  proposeTeams(from, { recipient, from: date(FROM), ...own }, OPTIONS);

/** What most of these look at, worked out once. */
let usual: ProposedTeams | undefined;
const forTove = (): ProposedTeams => (usual ??= propose(tove()));

const peopleOf = ({ proposals }: ProposedTeams) => proposals.map(({ team }) => [...team.members].sort().join());

it('a new recipient is offered three teams of different people, small enough, with a primary contact in each', () => {
  const found = forTove();
  expect(found.proposals).toHaveLength(3);
  expect(new Set(peopleOf(found)).size).toBe(3);
  for (const { team, hers, unplaced } of found.proposals) {
    expect(team.members).toContain(team.primary);
    expect(team.members.length).toBeLessThanOrEqual(4);
    expect(hers.visits + unplaced.filter(({ recipient }) => recipient === 'tove').length).toBe(28 + 4);
    expect(hers.faces).toBeGreaterThanOrEqual(hers.floor ?? Infinity);
  }
  expect(propose(tove())).toEqual(found);
});

it('the team beside the best one is mostly of other people, and leaves no more visits unmade', () => {
  const [first, second] = forTove().proposals;
  const shared = second?.team.members.filter((member) => first?.team.members.includes(member)) ?? [];
  expect(second?.unplaced.length).toBe(first?.unplaced.length);
  expect(shared.length).toBeLessThanOrEqual((second?.team.members.length ?? 0) / 2);
});

it('a team is called best at something only where no other proposal is better at it', () => {
  const { proposals } = forTove();
  const made = Math.min(...proposals.map(({ unplaced }) => unplaced.length));
  const full = proposals.filter(({ unplaced }) => unplaced.length === made);
  const loadOf = ({ people }: (typeof proposals)[number]) =>
    Math.max(...people.map(({ load, positionMinutes }) => load.after / positionMinutes));
  const bestAt = (aim: string) => full.find(({ aims }) => aims.some((one) => one === aim));
  expect(bestAt('faces')?.hers.faces).toBe(Math.min(...full.map(({ hers }) => hers.faces)));
  expect(bestAt('travel')?.travel.after).toBeCloseTo(Math.min(...full.map(({ travel }) => travel.after)), 2);
  const [least = 0] = full.map(loadOf).sort((a, b) => a - b);
  const load = bestAt('load');
  expect(load && loadOf(load)).toBeCloseTo(least, 2);
});

it('who is excluded stands on no team, and the pinned primary contact stands first on all', () => {
  const free = forTove();
  const [excluded, pinned] = free.proposals[0]?.team.members ?? [];
  const { proposals } = propose(tove({ excludedStaff: [excluded], primary: pinned }));
  expect(proposals.length).toBeGreaterThan(0);
  for (const { team, people } of proposals) {
    expect(team.primary).toBe(pinned);
    expect([...team.members, ...people.map(({ staff }) => staff)]).not.toContain(excluded);
  }
});

it('what a team takes is what its people get, and the rest of the plan breaks no new rule', () => {
  const [best] = forTove().proposals;
  const repair = repaired(
    from,
    { type: 'recipient-new', recipient: tove(), from: FROM, team: best?.team },
    { now: '2026-09-16 10:00', steps: OPTIONS.steps },
  );
  expect(repair.solution.teams.at(-1)?.members.map((staff) => from.case.staff[staff]?.id)).toEqual(best?.team.members);
  expect(newFaults(from, repair)).toEqual([]);
  const own = repair.solution.placed.filter(({ visit }) => repair.model.visits[visit]?.id.startsWith('tove'));
  expect(best?.people.reduce((sum, { visits }) => sum + visits, 0)).toBe(own.length);
  expect(own.filter(({ day }) => day < 14)).toEqual([]);
});

it('a team of the reader’s own is tried as it is, however good the others are', () => {
  const members = from.case.staff.slice(-2).map(({ id }) => id);
  const { own } = propose(tove(), { own: { primary: members[1], members } });
  expect(own?.team).toEqual({ primary: members[1], members });
  expect(own?.people.slice(0, 2).map(({ staff }) => staff)).toEqual(members);
});

it('nobody is proposed where nobody can come, and what would have to give is named', () => {
  const visits = [
    makeVisit({ id: 'tove-1', recurrence: 'FREQ=WEEKLY;BYDAY=MO', earliest: '15:10', latest: '15:20', minutes: 60 }),
  ];
  const small = planned({
    case: {
      staff: [makeStaff({ id: 'anna' }), makeStaff({ id: 'bo' })],
      recipients: [
        makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'rita-1', recurrence: 'FREQ=WEEKLY;BYDAY=TU' })] }),
      ],
    },
    rota: { anna: 'D D', bo: '. D' },
    teams: { rita: ['anna'] },
    visits: [{ visit: 'rita-1', day: 1, start: '09:00', staff: ['anna'] }],
  });
  const wish = { recipient: recipientOf({ id: 'tove', visits }), from: small.case.start };
  const start = { now: { date: small.case.start, minutes: 0 }, steps: 500 };
  expect(proposeTeams(small, wish, start).proposals).toEqual([]);
  const anna = small.case.staff[0]?.id;
  const own = anna && { primary: anna, members: [anna] };
  const tried = own && proposeTeams(small, { ...wish, own }, start).own;
  expect(tried).toMatchObject({ hers: { visits: 0 } });
  expect(tried && tried.unplaced[0]?.remedies.length).toBeGreaterThan(0);
});
