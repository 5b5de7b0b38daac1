import type { i18n as I18n } from 'i18next';
import type { Facts } from '~/domain/case/plan';
import type { Reason, ReasonCause } from '~/planner/reasons/reason';
import { describeFinding } from './describe-finding';
import { durationOf } from './fact-words';

type Words = (reason: { readonly speaks: Reason['speaks']; readonly facts: Facts }) => string;

const listOf = (fact: Facts[string] | undefined): string =>
  Array.isArray(fact) ? fact.join(', ') : String(fact ?? '');

/** A fact for or against a person as a sentence in the language of the texts. */
export function describeReason(i18n: I18n, reason: Reason): string {
  return wordsOf(i18n)[reason.cause](reason).trim();
}

function wordsOf(i18n: I18n): Record<ReasonCause, Words> {
  const t = i18n.getFixedT(null, 'reasons');
  const minutes = (fact: Facts[string] | undefined): string => durationOf(i18n, Number(fact ?? 0));
  return {
    primary: ({ facts }) => t(facts.pinned === true ? 'primaryPinned' : 'primary'),
    'team-member': () => t('teamMember'),
    'previous-team': () => t('previousTeam'),
    planned: ({ facts }) => t('planned', facts),
    'on-shift': ({ speaks, facts }) => t(`onShift.${speaks}`, facts),
    'team-full': ({ facts }) => t('teamFull', facts),
    'met-before': ({ facts }) => t('metBefore', { count: Number(facts.visits), days: facts.days }),
    'new-face': () => t('newFace'),
    'has-skills': ({ facts }) => t('hasSkills', { skills: listOf(facts.skills) }),
    'lacks-skill': ({ speaks, facts }) =>
      t(speaks === 'stops' ? 'lacksSkill.stops' : 'lacksSkill.against', { skills: listOf(facts.skills) }),
    excluded: () => t('excluded'),
    near: ({ speaks, facts }) =>
      t(speaks === 'for' ? 'near.for' : 'near.against', { ...facts, travel: minutes(facts.travelMinutes) }),
    load: ({ speaks, facts }) =>
      t(speaks === 'for' ? 'load.for' : 'load.against', {
        week: minutes(facts.weekMinutes),
        fair: minutes(facts.fairWeekMinutes),
      }),
    'on-duty': ({ facts }) => t('onDuty', facts),
    'off-duty': () => t('offDuty'),
    'outside-shift': ({ facts }) => t('outsideShift', facts),
    rule: ({ facts }) => {
      const { title, sentence } = describeFinding(i18n, { rule: String(facts.rule), facts });
      return t('rule', { title, sentence });
    },
    'room-at': ({ facts }) => roomAt(i18n, facts),
    'no-room': ({ facts }) => t(lackOf(facts.lacking), { missing: minutes(facts.missingMinutes) }),
  };
}

function roomAt(i18n: I18n, facts: Facts): string {
  const t = i18n.getFixedT(null, 'reasons');
  const later = Number(facts.minutesLater);
  if (later === 0) return t('roomThen', { start: facts.start });
  return t(later > 0 ? 'roomLater' : 'roomEarlier', { start: facts.start, by: durationOf(i18n, Math.abs(later)) });
}

function lackOf(lacking: Facts[string] | undefined): 'noRoom.time' | 'noRoom.travel' | 'noRoom.break' {
  return lacking === 'travel' || lacking === 'break' ? `noRoom.${lacking}` : 'noRoom.time';
}
