import type { Texts } from '../texts';

export const reasons: Texts['reasons'] = {
  speaks: { for: 'Speaks for', against: 'Speaks against', stops: 'Not possible' },
  primary: 'Is the primary contact.',
  primaryPinned: 'Is fixed as primary contact on the recipient’s page.',
  teamMember: 'Is on the team.',
  previousTeam: 'Was on the team before this rota.',
  planned: 'Has {{visits}} of {{of}} visits in the plan.',
  onShift: {
    for: 'Has shifts that fit {{could}} of {{of}} visits.',
    against: 'Has shifts that fit only {{could}} of {{of}} visits.',
    stops: 'Has no shift that fits the visits.',
  },
  teamFull: 'The team is full: it has room for {{size}}.',
  metBefore_one: 'Has been there {{count}} time in the last {{days}} days.',
  metBefore_other: 'Has been there {{count}} times in the last {{days}} days.',
  newFace: 'Is a new face here.',
  hasSkills: 'Has the skills that the visits ask for: {{skills}}.',
  lacksSkill: {
    against: 'Lacks skills for some of the visits: {{skills}}.',
    stops: 'Lacks the skills that are needed: {{skills}}.',
  },
  excluded: 'Is not to come here. An exclusion is recorded.',
  near: {
    for: 'Has a short way: {{travel}} from her zone, number {{rank}} of {{of}}.',
    against: 'Has a longer way than most: {{travel}} from her zone, number {{rank}} of {{of}}.',
  },
  load: {
    for: 'Has room for more: {{week}} with recipients a week. An even share by position is {{fair}}.',
    against: 'Has much already: {{week}} with recipients a week. An even share by position is {{fair}}.',
  },
  onDuty: 'Is on duty then ({{code}}).',
  offDuty: 'Has that day off.',
  outsideShift: 'Is on duty that day ({{code}}), but not when the visit has to be.',
  rule: 'At the same time a rule is broken: {{title}}. {{sentence}}',
  roomLater: 'Has room at {{start}}, {{by}} later.',
  roomEarlier: 'Has room at {{start}}, {{by}} earlier.',
  roomThen: 'Has room at {{start}}.',
  noRoom: {
    time: 'Has no room in the shift: {{missing}} is lacking.',
    travel: 'Cannot travel between the visits in time: {{missing}} is lacking.',
    break: 'Would lose her break: {{missing}} is lacking.',
  },
};
