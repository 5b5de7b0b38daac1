import { lawFindings } from './law-findings';

export const findings = {
  title: 'Funn',
  hard: 'Brudd',
  soft: 'Råd',
  more: 'og {{count}} til',
  otherZones: 'Minst {{count}} funn gjelder tjenestemottakere i soner du ikke har ansvar for.',
  house: 'Husregel',
  standing: { law: 'Lovbrudd', agreement: 'Avvik fra avtale' },
  byAgreement: '{{source}}, avtale: {{agreement}}',
  off: 'fri',
  overlap: '0 min ({{duration}} overlapp)',
  weekdays: {
    '1': 'mandag',
    '2': 'tirsdag',
    '3': 'onsdag',
    '4': 'torsdag',
    '5': 'fredag',
    '6': 'lørdag',
    '7': 'søndag',
  },
  duration: {
    hoursAndMinutes: '{{hours}} t {{minutes}} min',
    hours: '{{hours}} t',
    minutes: '{{minutes}} min',
  },
  size: {
    shifts: '{{size}} vakter',
    days: '{{size}} dager',
    people: '{{size}} personer',
    minutes: '{{size}}',
    weekends: '{{size}} helger',
    weeks: '{{size}} uker',
    visits: '{{size}} besøk',
    wishes: '{{size}} ønsker',
  },
  unknownRule: 'Regelen {{rule}} er brutt',
  causes: {
    'too-few-people-on-day':
      'Ingen turnus kan dekke dette: det trengs {{needed}} på {{codes}}, men høyst {{possible}} kan ha vakten den dagen.',
    'too-many-fixed-on-day':
      'Ingen turnus kan oppfylle dette: {{needed}} er låst til {{codes}} den dagen, og det skal være høyst {{possible}}.',
    'too-few-shifts-in-rota':
      'Ingen turnus kan dekke dette: det trengs {{needed}} vakter {{codes}} i turnusen, men de som kan ha dem, rekker høyst {{possible}}.',
    'too-few-weekends':
      'Ingen turnus kan dekke dette: {{codes}} trenger {{perWeekend}} hver helg, men helgeregelen gir høyst {{possiblePerWeekend}}. Det mangler {{missing}} arbeidede helger i turnusen.',
    'hours-below-demand':
      'Ingen turnus kan dekke dette: behovet er {{needed}}, men stillingene gir høyst {{possible}}.',
    'hours-above-demand':
      'Ingen turnus kan gi alle timene sine: stillingene krever {{needed}}, men behovet rommer høyst {{possible}}.',
    'hours-out-of-reach':
      'Ingen turnus gir denne personen timene sine: stillingen krever {{needed}}, men grensene gir høyst {{possible}}.',
    'smallest-conflict':
      'Ingen turnus kan dekke dette: det trengs {{needed}} vakter, men grensene gir høyst {{possible}}.',
    'no-legal-line': 'Ingen turnus kan oppfylle dette: disse grensene lar seg aldri holde samtidig.',
    'fixed-cells-break-rule': 'De låste dagene bryter regelen alene. Lås opp minst én av dem.',
  },
  rules: {
    ...lawFindings,
    'own-code': {
      title: 'Vaktkode som ikke er avtalt',
      text: 'Vakt {{code}} er ikke blant kodene som er avtalt: {{ownCodes}}.',
    },
    'off-weekday': {
      title: 'Vakt på fast fridag',
      text: 'Vakt {{code}} ligger på en {{weekday}}, en ukedag som aldri skal arbeides.',
    },
    fixed: { title: 'Låst dag er endret', text: 'Dagen er låst til {{fixedCode}}, men har {{code}}.' },
    demand: {
      title: 'Bemanning utenfor behovet',
      text: 'Det er {{people}} på vakt {{code}}; behovet er fra {{min}} til {{max}}.',
      text_short: 'Det er {{people}} på vakt {{code}}, og det trengs minst {{min}}.',
      text_over: 'Det er {{people}} på vakt {{code}}, og det skal være høyst {{max}}.',
    },
    'skill-demand': {
      title: 'Mangler kompetanse på vakt',
      text: '{{people}} på vakt {{code}} har {{skill}}, og det trengs minst {{min}}.',
    },
    'daily-rest': {
      title: 'For kort døgnhvile',
      text: '{{restMinutes}} fri mellom {{fromCode}} og neste {{toCode}}. Kravet er {{limitMinutes}}.',
      text_seam:
        '{{restMinutes}} fri mellom {{fromCode}} sist i turnusen og {{toCode}} når den begynner på nytt. Kravet er {{limitMinutes}}.',
    },
    'weekly-rest': {
      title: 'For kort ukefri',
      text: 'Lengste sammenhengende fri rundt en fridag er {{longestMinutes}} i løpet av sju dager. Kravet er {{limitMinutes}}.',
    },
    'consecutive-shifts': {
      title: 'For mange vakter på rad',
      text: '{{inARow}} dager med vakt på rad. Grensen er {{limit}}.',
      text_endless: 'Vakt hver dag uten fri. Grensen er {{limit}} dager på rad.',
    },
    'consecutive-nights': {
      title: 'For mange nattevakter på rad',
      text: '{{inARow}} nattevakter på rad. Grensen er {{limit}}.',
      text_endless: 'Nattevakt hver dag uten fri. Grensen er {{limit}} på rad.',
    },
    'week-minutes': {
      title: 'For mange timer i uken',
      text: '{{paidMinutes}} i denne uken. Grensen er {{limitMinutes}}.',
    },
    'contract-hours': {
      title: 'Timene stemmer ikke med stillingen',
      text: '{{paidMinutes}} i turnusen; stillingen gir {{contractMinutes}}. Avviket kan være høyst {{toleranceMinutes}}.',
    },
    'weekend-frequency': {
      title: 'For tette arbeidshelger',
      text: 'Helgene i turnusuke {{week}} og {{nextWeek}} er begge arbeidshelger. Avtalen er høyst hver {{weekendEvery}}. helg.',
    },
    'whole-weekends': {
      title: 'Delt helg',
      text: 'Bare én av dagene i helgen i turnusuke {{week}} er arbeidsdag.',
      text_saturday: 'Arbeider lørdag, men ikke søndag i turnusuke {{week}}.',
      text_sunday: 'Arbeider søndag, men ikke lørdag i turnusuke {{week}}.',
    },
    wishes: {
      title: 'Ønske som ikke er oppfylt',
      text: 'Ønsket {{want}}, fikk {{got}}. Vekt {{weight}} av 3.',
    },
    'supervision-reach': {
      title: 'For få uker med veiledning',
      text: 'Kan delta {{weeks}} av {{ofWeeks}} uker. Målet for stillingen er {{needed}}.',
    },
    occurrence: {
      title: 'Besøk som mangler eller står dobbelt',
      text: '{{listed}} er satt opp, og det skulle vært {{due}}.',
    },
    carers: {
      title: 'Feil antall på besøket',
      text: '{{people}} ulike ansatte er satt opp, og besøket trenger {{needed}}.',
    },
    'on-shift': {
      title: 'Besøk utenfor vakt',
      text: 'Besøket {{start}}–{{end}} ligger utenfor vakten til den ansatte.',
    },
    handover: {
      title: 'Besøk i rapporttiden',
      text: 'Besøket starter {{start}}, og rapporten varer til {{handoverUntil}}.',
    },
    overlap: {
      title: 'To besøk samtidig',
      text: 'Besøket starter {{start}}, og den ansatte er opptatt til {{busyUntil}}.',
    },
    travel: {
      title: 'For kort reisetid',
      text: '{{gapMinutes}} mellom besøkene, og veien tar {{travelMinutes}}.',
    },
    break: {
      title: 'Pausen får ikke plass',
      text: 'Lengste ledige tid på vakt {{code}} er {{longestIdleMinutes}}. Pausen er {{breakMinutes}}.',
    },
    skills: { title: 'Mangler kompetanse på besøket', text: 'Ingen på besøket har {{skill}}.' },
    excluded: {
      title: 'Ansatt som ikke skal på besøket',
      text: 'Den ansatte er satt opp hos en tjenestemottaker som vedkommende ikke skal besøke.',
    },
    window: {
      title: 'Besøk utenfor tidsvinduet',
      text: 'Besøket starter {{start}}; det skal starte mellom {{earliest}} og {{latest}}.',
    },
    'movable-weekday': {
      title: 'Besøk på feil ukedag',
      text: 'Besøket ligger på en {{weekday}}. Dagene som passer, er {{allowed}}.',
    },
    'movable-distance': {
      title: 'For kort mellom besøkene',
      text: '{{days}} dager fra forrige besøk; det skal være minst {{limit}}.',
    },
    'team-size': { title: 'For stort team', text: '{{members}} i teamet. Grensen er {{limit}}.' },
    'team-excluded': {
      title: 'Ansatt som ikke skal være i teamet',
      text: 'Teamet har en ansatt som ikke skal møte tjenestemottakeren.',
    },
    'team-primary': {
      title: 'Feil primærkontakt',
      text: 'Primærkontakten er låst til en annen enn den som står i planen.',
    },
    'pin-gone': {
      title: 'Festet til teamet, men ikke i gruppa',
      text: 'Den som er festet, er ikke med i gruppa lenger.',
    },
    'pin-excluded': {
      title: 'Festet til teamet, men skal ikke komme dit',
      text: 'Den som er festet, skal ikke møte tjenestemottakeren.',
    },
    'pin-no-room': {
      title: 'Festet til teamet, men teamet er fullt',
      text: 'Flere er festet enn teamet har plass til ({{limit}}).',
    },
    'recipient-wish': {
      title: 'En tjenestemottakers ønske er ikke helt oppfylt',
      text: 'Oppfylt {{met}} av {{of}} dager.',
      text_weeks: 'Oppfylt {{met}} av {{of}} uker.',
    },
    'previous-team': {
      title: 'Noen har gått ut av teamet',
      text: '{{size}} av {{before}} fra det forrige teamet er ikke med lenger.',
    },
  },
};
