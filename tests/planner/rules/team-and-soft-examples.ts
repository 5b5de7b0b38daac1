import { makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import type { Example } from './example';

const STAFF = ['anna', 'bo', 'cato'].map((id) => makeStaff({ id }));
const rita = (recipient: object) => ({
  staff: STAFF,
  recipients: [makeRecipient({ id: 'rita', visits: [makeVisit({ id: 'v' })], ...recipient })],
});
const anna = (overrides: object) => ({ staff: [makeStaff({ id: 'anna', ...overrides }), makeStaff({ id: 'bo' })] });
const SLOT = { weekday: 3, start: '13:30', end: '15:00', minShare: 0.5 };

/** Care team rules and soft rules: kept, broken as little as can be, and broken everywhere. */
export const TEAM_AND_SOFT_EXAMPLES: readonly Example[] = [
  {
    rule: 'team-size',
    clean: { case: rita({ teamSize: 2 }), teams: { rita: ['anna', 'bo'] } },
    smallest: {
      case: rita({ teamSize: 2 }),
      teams: { rita: ['anna', 'bo', 'cato'] },
      size: 1,
      when: 'three members where two are the most',
    },
    whole: { case: rita({ teamSize: 1 }), teams: { rita: ['anna', 'bo', 'cato'] }, size: 2 },
  },
  {
    rule: 'team-excluded',
    clean: { case: rita({ excludedStaff: ['cato'] }), teams: { rita: ['anna', 'bo'] } },
    smallest: {
      case: rita({ excludedStaff: ['bo'] }),
      teams: { rita: ['anna', 'bo'] },
      size: 1,
      when: 'a member she shall not meet',
    },
    whole: { case: rita({ excludedStaff: ['anna', 'bo', 'cato'] }), teams: { rita: ['anna', 'bo', 'cato'] }, size: 3 },
  },
  {
    rule: 'team-primary',
    clean: { case: rita({ primary: 'bo' }), teams: { rita: ['bo', 'anna'] } },
    smallest: {
      case: rita({ primary: 'bo' }),
      teams: { rita: ['anna', 'bo'] },
      size: 1,
      when: 'another primary contact than the pinned one',
    },
    whole: {
      case: {
        staff: STAFF,
        recipients: ['rita', 'sol'].map((id) =>
          makeRecipient({ id, primary: 'cato', visits: [makeVisit({ id: `${id}-1` })] }),
        ),
      },
      teams: { rita: ['anna'], sol: ['bo'] },
      size: 2,
    },
  },
  {
    rule: 'previous-team',
    clean: { case: rita({ previousTeam: ['anna', 'bo'] }), teams: { rita: ['bo', 'anna', 'cato'] } },
    smallest: {
      case: rita({ previousTeam: ['anna', 'bo'] }),
      teams: { rita: ['anna'] },
      size: 1,
      when: 'one who was in the team before has left it',
    },
    whole: { case: rita({ previousTeam: ['anna', 'bo'] }), teams: { rita: ['cato'] }, size: 2 },
  },
  {
    rule: 'whole-weekends',
    clean: { rota: { anna: '. . . . . D D', bo: '. . . . N D D' } },
    smallest: { rota: { anna: '. . . . N . .' }, size: 1, when: 'a Friday night alone touches only Saturday' },
    whole: {
      case: { rotaWeeks: 2 },
      rota: { anna: '. . . . . D . . . . . . . D', bo: '. . . . . . D . . . . . . D' },
      size: 4,
    },
  },
  {
    rule: 'wishes',
    clean: {
      case: anna({
        wishes: [
          { weekday: 1, want: 'off', weight: 3 },
          { date: '2026-09-08', want: 'D', weight: 2 },
        ],
      }),
      rota: { anna: '. D' },
    },
    smallest: {
      case: anna({ wishes: [{ weekday: 1, want: 'off', weight: 1 }] }),
      rota: { anna: 'D' },
      size: 1,
      when: 'a light wish for a free Monday',
    },
    whole: {
      case: {
        rotaWeeks: 2,
        ...anna({
          off: ['2026-09-09'],
          wishes: [
            { weekday: 1, want: 'off', weight: 3 },
            { date: '2026-09-09', want: 'D', weight: 2 },
          ],
        }),
      },
      rota: { anna: 'D . D . . . . D' },
      size: 8,
    },
  },
  {
    rule: 'supervision-reach',
    clean: {
      case: { rotaWeeks: 4, supervision: SLOT },
      rota: { anna: '. . D . . . . . . D', bo: '. . D . . . . . . D' },
    },
    smallest: {
      case: { rotaWeeks: 4, supervision: SLOT },
      rota: { anna: '. . D . . . . . . A', bo: '. . D . . . . . . D' },
      size: 1,
      when: 'an evening that misses the slot in one of the weeks',
    },
    whole: { case: { rotaWeeks: 4, supervision: { ...SLOT, minShare: 1 } }, rota: {}, size: 8 },
  },
];
