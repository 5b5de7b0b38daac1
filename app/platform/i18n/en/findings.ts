import { lawFindings } from './law-findings';

export const findings = {
  title: 'Findings',
  hard: 'Breach',
  soft: 'Advice',
  more: 'and {{count}} more',
  otherZones: 'At least {{count}} findings are about recipients in zones that you do not answer for.',
  house: 'House rule',
  standing: { law: 'Breach of law', agreement: 'Off the agreement' },
  byAgreement: '{{source}}, agreement: {{agreement}}',
  off: 'off',
  overlap: '0 min ({{duration}} overlap)',
  weekdays: {
    '1': 'Monday',
    '2': 'Tuesday',
    '3': 'Wednesday',
    '4': 'Thursday',
    '5': 'Friday',
    '6': 'Saturday',
    '7': 'Sunday',
  },
  duration: {
    hoursAndMinutes: '{{hours}} h {{minutes}} min',
    hours: '{{hours}} h',
    minutes: '{{minutes}} min',
  },
  size: {
    shifts: '{{size}} shifts',
    days: '{{size}} days',
    people: '{{size}} people',
    minutes: '{{size}}',
    weekends: '{{size}} weekends',
    weeks: '{{size}} weeks',
    visits: '{{size}} visits',
    wishes: '{{size}} wishes',
  },
  unknownRule: 'The rule {{rule}} is broken',
  causes: {
    'too-few-people-on-day':
      'No rota can cover this: {{needed}} are needed on {{codes}}, but at most {{possible}} can have the shift on that day.',
    'too-many-fixed-on-day':
      'No rota can keep this: {{needed}} are locked to {{codes}} on that day, and there may be at most {{possible}}.',
    'too-few-shifts-in-rota':
      'No rota can cover this: {{needed}} shifts {{codes}} are needed in the rota, but those who can have them reach at most {{possible}}.',
    'too-few-weekends':
      'No rota can cover this: {{codes}} needs {{perWeekend}} each weekend, but the weekend rule gives at most {{possiblePerWeekend}}. {{missing}} worked weekends are missing in the rota.',
    'hours-below-demand':
      'No rota can cover this: the demand is {{needed}}, but the positions give at most {{possible}}.',
    'hours-above-demand':
      'No rota can give everyone their hours: the positions need {{needed}}, but the demand has room for at most {{possible}}.',
    'hours-out-of-reach':
      'No rota gives this person her hours: the position needs {{needed}}, but the limits give at most {{possible}}.',
    'smallest-conflict':
      'No rota can cover this: {{needed}} shifts are needed, but the limits give at most {{possible}}.',
    'no-legal-line': 'No rota can keep this: these limits can never be kept together.',
    'fixed-cells-break-rule': 'The locked days break the rule by themselves. Unlock at least one of them.',
  },
  rules: {
    ...lawFindings,
    'own-code': {
      title: 'Shift code that is not agreed',
      text: 'Shift {{code}} is not among the agreed codes: {{ownCodes}}.',
    },
    'off-weekday': {
      title: 'Shift on a fixed day off',
      text: 'Shift {{code}} is on a {{weekday}}, a weekday that is never worked.',
    },
    fixed: { title: 'Locked day is changed', text: 'The day is locked to {{fixedCode}} but has {{code}}.' },
    demand: {
      title: 'Staffing outside the need',
      text: 'There are {{people}} on shift {{code}}; the need is from {{min}} to {{max}}.',
      text_short: 'There are {{people}} on shift {{code}}, and at least {{min}} are needed.',
      text_over: 'There are {{people}} on shift {{code}}, and there should be at most {{max}}.',
    },
    'skill-demand': {
      title: 'Skill missing on a shift',
      text: '{{people}} on shift {{code}} have {{skill}}, and at least {{min}} are needed.',
    },
    'daily-rest': {
      title: 'Daily rest too short',
      text: '{{restMinutes}} off between {{fromCode}} and the next {{toCode}}. The limit is {{limitMinutes}}.',
      text_seam:
        '{{restMinutes}} off between {{fromCode}} at the end of the rota and {{toCode}} when it starts again. The limit is {{limitMinutes}}.',
    },
    'weekly-rest': {
      title: 'Weekly rest too short',
      text: 'The longest time off around a day off is {{longestMinutes}} in seven days. The limit is {{limitMinutes}}.',
    },
    'consecutive-shifts': {
      title: 'Too many shifts in a row',
      text: '{{inARow}} days with a shift in a row. The limit is {{limit}}.',
      text_endless: 'A shift every day without a day off. The limit is {{limit}} days in a row.',
    },
    'consecutive-nights': {
      title: 'Too many nights in a row',
      text: '{{inARow}} night shifts in a row. The limit is {{limit}}.',
      text_endless: 'A night shift every day without a day off. The limit is {{limit}} in a row.',
    },
    'week-minutes': {
      title: 'Too many hours in the week',
      text: '{{paidMinutes}} in this week. The limit is {{limitMinutes}}.',
    },
    'contract-hours': {
      title: 'Hours do not match the position',
      text: '{{paidMinutes}} in the rota; the position gives {{contractMinutes}}. At most {{toleranceMinutes}} either way is fine.',
    },
    'weekend-frequency': {
      title: 'Working weekends too close',
      text: 'The weekends of rota weeks {{week}} and {{nextWeek}} are both worked. At most one in {{weekendEvery}} is agreed.',
    },
    'whole-weekends': {
      title: 'Split weekend',
      text: 'Only one day of the weekend of rota week {{week}} is worked.',
      text_saturday: 'Works Saturday but not Sunday in rota week {{week}}.',
      text_sunday: 'Works Sunday but not Saturday in rota week {{week}}.',
    },
    wishes: {
      title: 'Wish that is not met',
      text: 'Wished for {{want}}, got {{got}}. Weight {{weight}} of 3.',
    },
    'supervision-reach': {
      title: 'Too few weeks with supervision',
      text: 'Can attend {{weeks}} of {{ofWeeks}} weeks. The aim for the position is {{needed}}.',
    },
    occurrence: {
      title: 'Visit missing or listed twice',
      text: '{{listed}} are listed, and there should be {{due}}.',
    },
    carers: {
      title: 'Wrong number of carers',
      text: '{{people}} different carers are listed, and the visit needs {{needed}}.',
    },
    'on-shift': {
      title: 'Visit outside the shift',
      text: 'The visit {{start}}–{{end}} is outside the shift of the carer.',
    },
    handover: {
      title: 'Visit in the handover',
      text: 'The visit starts at {{start}}, and the handover lasts until {{handoverUntil}}.',
    },
    overlap: {
      title: 'Two visits at once',
      text: 'The visit starts at {{start}}, and the carer is busy until {{busyUntil}}.',
    },
    travel: {
      title: 'Too little time to travel',
      text: '{{gapMinutes}} between the visits, and the way takes {{travelMinutes}}.',
    },
    break: {
      title: 'The break does not fit',
      text: 'The longest free time on shift {{code}} is {{longestIdleMinutes}}. The break is {{breakMinutes}}.',
    },
    skills: { title: 'Skill missing on the visit', text: 'Nobody on the visit has {{skill}}.' },
    excluded: {
      title: 'Carer who should not visit',
      text: 'The carer is listed with a recipient whom he or she should not visit.',
    },
    window: {
      title: 'Visit outside its time window',
      text: 'The visit starts at {{start}}; it should start between {{earliest}} and {{latest}}.',
    },
    'movable-weekday': {
      title: 'Visit on the wrong weekday',
      text: 'The visit is on a {{weekday}}. The days that fit are {{allowed}}.',
    },
    'movable-distance': {
      title: 'Visits too close',
      text: '{{days}} days since the last visit; there should be at least {{limit}}.',
    },
    'team-size': { title: 'Team too large', text: '{{members}} in the team. The limit is {{limit}}.' },
    'team-excluded': {
      title: 'Carer who should not be on the team',
      text: 'The team has a carer who should not meet the recipient.',
    },
    'team-primary': {
      title: 'Wrong primary contact',
      text: 'The primary contact is pinned to someone else than the one in the plan.',
    },
    'pin-gone': { title: 'Pinned to the team, but not in the group', text: 'The pinned carer has left the group.' },
    'pin-excluded': {
      title: 'Pinned to the team, but should not come there',
      text: 'The pinned carer should not meet the recipient.',
    },
    'pin-no-room': {
      title: 'Pinned to the team, but the team is full',
      text: 'More are pinned than the team has room for ({{limit}}).',
    },
    'recipient-wish': {
      title: 'A wish of a recipient is not wholly met',
      text: 'Met on {{met}} of {{of}} days.',
      text_weeks: 'Met in {{met}} of {{of}} weeks.',
    },
    'previous-team': {
      title: 'Someone has left the team',
      text: '{{size}} of {{before}} from the previous team are no longer on it.',
    },
  },
};
