export const continuity = {
  title: 'Kontinuitet',
  lead: 'Hvor få og hvor kjente fjes planen gir, og hva turnusen gjør mulig.',
  everyone: 'Alle',
  byTier: 'Fjes på 14 dager, etter besøksgruppe',
  byZone: 'Fjes på 14 dager, etter sone',
  byRecipient: 'Fjes på 14 dager, etter tjenestemottaker',
  allMeasures: 'Alle mål, etter gruppe',
  allMeasuresByRecipient: 'Alle mål, etter tjenestemottaker',
  tier: 'Besøksgruppe',
  zone: 'Sone',
  group: 'Gruppe',
  recipient: 'Tjenestemottaker',
  count: 'Mottakere',
  visits: 'Besøk',
  m14: 'Fjes på 14 dager',
  actual: 'Faktisk',
  planned: 'Planlagt',
  feasible: 'Mulig',
  gap: 'Kan planlegges bort',
  unregistered: 'Uten registrering',
  unregisteredHelp:
    'Besøk som har vært, der ingen har sjekket inn eller sagt at besøket ikke ble gjort. De er ikke regnet med i det faktiske.',
  upcCeiling: 'Tak for største andel',
  plotCaption: 'Faktiske, planlagte og mulige fjes på 14 dager',
  barLabel: '{{name}}: faktisk {{actual}}, planlagt {{planned}}, mulig {{feasible}}',
  howCounted: 'Slik er tallene regnet ut',
  floors: {
    capacity:
      'I denne turnusen er det bevist at snittet av fjes på 14 dager ikke kan bli under {{floor}}, når ingen er to steder samtidig.',
    anyRota: 'I enhver lovlig turnus kan det ikke bli under {{floor}}.',
  },
  feasibleHelp:
    'De færreste som til sammen kunne gått alle besøkene i perioden med denne turnusen, når kapasitet ikke regnes med. Taket for største andel er de fleste besøkene én person kunne gått.',
  legend: {
    title: 'Slik leses stolpene',
    example: 'Eksempel: faktisk 4, planlagt 3, mulig 2',
    noActual: 'fyllet. Kommer når hele uker av en publisert plan er gått.',
    actual:
      'fyllet. De som faktisk var der, til og med {{date}}: de som sjekket inn, uansett hvem som var satt opp. Besøk uten registrering er ikke med; antallet står i siste kolonne.',
    planned: 'omrisset. Det planen legger opp til.',
    feasible: 'streken. Det turnusen gjør mulig på det beste. Prikkene fram til streken krever en ny turnus.',
    gap: 'skravert. Forskjellen mellom planlagt og mulig.',
  },
  empty: {
    title: 'Ingen tall ennå',
    text: 'Her vises hvor mange ulike fjes hver mottaker møter. Tallene kommer når en turnus har fått en plan. Start med Lag forslag på siden Turnus.',
  },
  measure: {
    m14: {
      name: 'Fjes på 14 dager',
      help: 'Hvor mange ulike ansatte mottakeren møter på 14 dager, i snitt over periodene som starter hver mandag.',
    },
    m28: {
      name: 'Fjes på 28 dager',
      help: 'Hvor mange ulike ansatte mottakeren møter på 28 dager, i snitt over periodene som starter hver mandag.',
    },
    upc: { name: 'Største andel', help: 'Andelen av besøkene som den som kommer oftest, går. Kalles UPC.' },
    coc: {
      name: 'COC',
      help: 'Sjansen for at to tilfeldige besøk har samme ansatt (Bice-Boxerman). Faller av seg selv når besøkene blir flere. Bruk den til å følge utvikling.',
    },
    secon: { name: 'Samme som sist', help: 'Andelen av besøkene der minst én også var der gangen før. Kalles SECON.' },
    primaryShare: { name: 'Primærkontakt', help: 'Andelen av besøkene der primærkontakten er med.' },
    teamShare: { name: 'Noen fra teamet', help: 'Andelen av besøkene der minst én fra teamet er med.' },
    knownShare: { name: 'Bare teamet', help: 'Andelen av besøkene der alle som kommer, er fra teamet.' },
  },
};
