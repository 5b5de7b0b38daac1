import { describe, expect, it } from 'vitest';
import type { Reason } from '~/planner/reasons/reason';
import { reasonsFor } from '~/planner/reasons/reasons-for';
import { reasonsForVisit } from '~/planner/reasons/reasons-for-visit';
import { whoLosesEveryFace } from '~/planner/reasons/who-loses';
import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import { build, type Situation } from '../support/situation';

const [ANNA, BO, CAM, DINA] = [0, 1, 2, 3];
const MORNING = { earliest: '09:00', latest: '10:00', minutes: 45 };

/** Anna and Bo on days, Cam off, Dina on evenings; Rita is Anna's and needs medicine, Siri is Bo's. */
function group(more: Partial<Situation> = {}): Situation {
  return {
    case: {
      staff: [
        makeStaff({ id: 'anna', skills: ['medicine'] }),
        makeStaff({ id: 'bo', zone: 'south', positionPercent: 50 }),
        makeStaff({ id: 'cam', skills: ['medicine'] }),
        makeStaff({ id: 'dina', skills: ['medicine'] }),
      ],
      recipients: [
        makeRecipient({
          id: 'rita',
          teamSize: 1,
          excludedStaff: ['cam'],
          visits: [makeVisit({ id: 'rita-1', ...MORNING, skills: ['medicine'] })],
        }),
        makeRecipient({ id: 'siri', zone: 'south', visits: [makeVisit({ id: 'siri-1', ...MORNING })] }),
      ],
    },
    rota: { anna: 'D D D D D', bo: 'D D D D', dina: 'A A A A A' },
    teams: { rita: ['anna'], siri: ['bo', 'anna'] },
    visits: [0, 1, 2, 3].flatMap((day) => [
      { visit: 'rita-1', day, start: '09:00', staff: ['anna'] },
      { visit: 'siri-1', day, start: '09:10', staff: ['bo'] },
    ]),
    ...more,
  };
}

const causes = (reasons: readonly Reason[], speaks: Reason['speaks']): string[] =>
  reasons.filter((reason) => reason.speaks === speaks).map(({ cause }) => cause);
const factsOf = (reasons: readonly Reason[], cause: string) => reasons.find((reason) => reason.cause === cause)?.facts;

describe('why this person in the team?', () => {
  const { model, plan } = build(group());
  const askOf = (recipient: number, staff: number): Reason[] => reasonsFor(model, plan, { recipient, staff, day: 3 });

  it('of a primary contact: her part, how often she came, her shifts, skills and nearness', () => {
    const reasons = askOf(0, ANNA);
    expect(causes(reasons, 'stops')).toEqual([]);
    expect(causes(reasons, 'for')).toEqual(
      expect.arrayContaining(['primary', 'team-member', 'planned', 'met-before', 'on-shift', 'has-skills', 'near']),
    );
    expect(factsOf(reasons, 'met-before')).toEqual({ visits: 3, days: 28 });
    expect(factsOf(reasons, 'on-shift')).toEqual({ could: 4, of: 4 });
    expect(factsOf(reasons, 'near')).toEqual({ travelMinutes: 5, rank: 1, of: 3 });
  });

  it('of another: what a rule forbids comes first', () => {
    expect(causes(askOf(0, CAM), 'stops')).toEqual(['excluded', 'on-shift']);
    expect(causes(askOf(0, BO), 'stops')).toEqual(['on-shift', 'lacks-skill']);
    expect(causes(askOf(0, DINA), 'against')).toEqual(expect.arrayContaining(['new-face', 'team-full']));
    expect(factsOf(askOf(0, DINA), 'on-shift')).toEqual({ could: 0, of: 4 });
  });

  it('compares her hours with her share by position', () => {
    const full = factsOf(askOf(0, ANNA), 'load');
    const half = factsOf(askOf(0, BO), 'load');
    expect(full).toEqual({ weekMinutes: 180, fairWeekMinutes: 103 });
    expect(half).toEqual({ weekMinutes: 180, fairWeekMinutes: 51 });
  });
});

describe('why not another for this visit?', () => {
  const ask = (situation: Situation, of: { visit: string; staff: number }): Reason[] => {
    const { model, plan } = build(situation);
    const entry = plan.entries.find(({ visit, day }) => visit.id === of.visit && day === 0);
    if (!entry) throw new Error('The visit is planned');
    return reasonsForVisit(model, plan, { entry, staff: of.staff });
  };

  it('names the shift that does not hold it', () => {
    expect(causes(ask(group(), { visit: 'siri-1', staff: CAM }), 'stops')).toEqual(['off-duty']);
    const dina = ask(group(), { visit: 'siri-1', staff: DINA });
    expect(dina[0]).toEqual({ speaks: 'stops', cause: 'outside-shift', facts: { code: 'A' } });
  });

  it('names the rule of the rulebook that is broken at its time, and the minutes that are lacking elsewhere', () => {
    const reasons = ask(group(), { visit: 'siri-1', staff: ANNA });
    expect(factsOf(reasons, 'rule')).toMatchObject({ rule: 'overlap', size: 35, unit: 'minutes' });
    expect(reasons[0]).toEqual({
      speaks: 'stops',
      cause: 'no-room',
      facts: { missingMinutes: 5, lacking: 'travel' },
    });
  });

  it('names the nearest time at which she could come', () => {
    const later = group({
      visits: [
        { visit: 'rita-1', day: 0, start: '09:00', staff: ['anna'] },
        { visit: 'siri-1', day: 0, start: '10:00', staff: ['bo'] },
      ],
    });
    const roomy = { ...later, visits: [{ visit: 'siri-1', day: 0, start: '09:20', staff: ['bo'] }] };
    expect(causes(ask(roomy, { visit: 'siri-1', staff: ANNA }), 'against')).not.toContain('room-at');
    const siri = makeVisit({ id: 'siri-1', ...MORNING, latest: '11:00' });
    const recipients = group().case?.recipients ?? [];
    const wide = {
      ...later,
      case: {
        ...group().case,
        recipients: [...recipients.slice(0, 1), makeRecipient({ id: 'siri', zone: 'south', visits: [siri] })],
      },
    };
    expect(factsOf(ask(wide, { visit: 'siri-1', staff: ANNA }), 'room-at')).toEqual({
      start: '10:05',
      minutesLater: 5,
    });
  });
});

describe('who loses every known face if somebody is away?', () => {
  it('those whose team has nobody else on shift then, the most dependent first', () => {
    const { model, plan } = build(group({ rota: { anna: 'D D . D', bo: 'D D D D', dina: 'A A A A A' } }));
    expect(whoLosesEveryFace(model, plan, ANNA)).toEqual([
      { recipient: 0, visits: 4, alone: 4, days: [0, 1, 2, 3], every: true },
    ]);
    expect(whoLosesEveryFace(model, plan, BO)).toEqual([
      { recipient: 1, visits: 4, alone: 1, days: [2], every: false },
    ]);
    expect(whoLosesEveryFace(model, plan, DINA)).toEqual([]);
  });
});
