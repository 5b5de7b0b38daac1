/** What speaks for and against a person; a text for each cause of `app/planner/reasons/reason.ts`. */
export const reasons = {
  speaks: { for: 'Taler for', against: 'Taler mot', stops: 'Går ikke' },
  primary: 'Er primærkontakt.',
  primaryPinned: 'Er låst som primærkontakt på mottakerens side.',
  teamMember: 'Er i teamet.',
  previousTeam: 'Var i teamet før denne turnusen.',
  planned: 'Har {{visits}} av {{of}} besøk i planen.',
  onShift: {
    for: 'Har vakt som passer til {{could}} av {{of}} besøk.',
    against: 'Har vakt som passer til bare {{could}} av {{of}} besøk.',
    stops: 'Har ingen vakt som passer til besøkene.',
  },
  teamFull: 'Teamet er fullt: det er plass til {{size}}.',
  metBefore_one: 'Har vært der {{count}} gang de siste {{days}} dagene.',
  metBefore_other: 'Har vært der {{count}} ganger de siste {{days}} dagene.',
  newFace: 'Er et nytt fjes her.',
  hasSkills: 'Har kompetansen som besøkene krever: {{skills}}.',
  lacksSkill: {
    against: 'Mangler kompetanse til noen av besøkene: {{skills}}.',
    stops: 'Mangler kompetansen som kreves: {{skills}}.',
  },
  excluded: 'Skal ikke komme hit. Det er ført et unntak.',
  near: {
    for: 'Har kort vei: {{travel}} fra sin sone, nummer {{rank}} av {{of}}.',
    against: 'Har lengre vei enn de fleste: {{travel}} fra sin sone, nummer {{rank}} av {{of}}.',
  },
  load: {
    for: 'Har rom til mer: {{week}} hos mottakere i uka. En jevn fordeling etter stilling er {{fair}}.',
    against: 'Har mye fra før: {{week}} hos mottakere i uka. En jevn fordeling etter stilling er {{fair}}.',
  },
  onDuty: 'Er på vakt da ({{code}}).',
  offDuty: 'Har fri den dagen.',
  outsideShift: 'Er på vakt den dagen ({{code}}), men ikke når besøket må skje.',
  rule: 'På samme klokkeslett brytes en regel: {{title}}. {{sentence}}',
  roomLater: 'Har rom kl. {{start}}, {{by}} senere.',
  roomEarlier: 'Har rom kl. {{start}}, {{by}} tidligere.',
  roomThen: 'Har rom kl. {{start}}.',
  noRoom: {
    time: 'Har ikke rom i vakten: det mangler {{missing}}.',
    travel: 'Rekker ikke reisen mellom besøkene: det mangler {{missing}}.',
    break: 'Mister pausen sin: det mangler {{missing}}.',
  },
};
