/** Sentences of the law's rules and of good practice; they stand among the rules of `findings`. */
export const lawFindings = {
  notice: {
    title: 'For kort varsel før turnusen starter',
    text: 'Drøftet {{discussedOn}}, {{days}} dager før start. Kravet er {{limit}} dager.',
    text_none: 'Turnusen er ikke drøftet. Kravet er {{limit}} dager før den starter.',
  },
  'day-hours': {
    title: 'For lang arbeidsdag',
    text: '{{workMinutes}} arbeid i ett døgn, fra vakt {{code}} begynner. Grensen er {{limitMinutes}}.',
  },
  'week-average': {
    title: 'For mange timer i gjennomsnitt',
    text: '{{averageMinutes}} i uken i gjennomsnitt over turnusen. Grensen er {{limitMinutes}}.',
  },
  'single-week': {
    title: 'For mange timer i én uke',
    text: '{{workMinutes}} i denne uken. Grensen er {{limitMinutes}}.',
  },
  'three-part-hours': {
    title: 'For mange timer for tredelt turnus',
    text: '{{averageMinutes}} i uken i gjennomsnitt. Med så mange natt- og helgetimer gir stillingen {{limitMinutes}}; full stilling er {{fullTimeMinutes}}.',
  },
  overtime: {
    title: 'For mye overtid',
    text: '{{overtimeMinutes}} overtid på {{weeks}} uker. Grensen er {{limitMinutes}}.',
    text_week: '{{overtimeMinutes}} overtid på sju dager. Grensen er {{limitMinutes}}.',
  },
  'total-day': {
    title: 'For lang samlet arbeidsdag',
    text: '{{totalMinutes}} arbeid og overtid i ett døgn. Grensen er {{limitMinutes}}.',
  },
  'total-week': {
    title: 'For lang samlet arbeidstid',
    text: '{{averageMinutes}} i uken i gjennomsnitt over {{weeks}} uker. Grensen er {{limitMinutes}}.',
  },
  'day-rest': {
    title: 'For kort døgnhvile',
    text: '{{restMinutes}} fri mellom {{fromCode}} og neste {{toCode}}. Kravet er {{limitMinutes}}.',
    text_clock:
      '{{restMinutes}} fri mellom {{fromCode}} og neste {{toCode}}, fordi klokken stilles. Kravet er {{limitMinutes}}.',
  },
  'week-rest': {
    title: 'For kort ukefri',
    text: 'Lengste sammenhengende fri rundt en fridag er {{longestMinutes}} i løpet av sju dager. Kravet er {{limitMinutes}}.',
  },
  'break-time': {
    title: 'For kort pause på vakten',
    text: 'Vakt {{code}} har {{workMinutes}} arbeid og {{breakMinutes}} pause. Kravet er minst {{neededMinutes}}. Koden brukes på {{shifts}} vakter.',
  },
  sundays: {
    title: 'Arbeid på to røde dager på rad',
    text: 'Arbeid på forrige røde dag også. Gi F3 (helgedagsfri) her, bytt vakten, eller inngå avtale om gjennomsnitt over 26 uker.',
    text_half: 'Arbeid på {{worked}} røde dager i løpet av 26 uker. Avtalen gir rom for {{most}}.',
    text_fourWeeks: 'Ingen ukefri på en rød dag i løpet av disse fire ukene.',
  },
  'red-zone': {
    title: 'Arbeid på rød dag uten behov',
    text: 'Vakt {{code}} har {{redMinutes}} i rød sone, og bemanningsplanen ber ikke om den. Arbeid på søn- og helgedager må være nødvendig.',
  },
  'night-average': {
    title: 'For mange timer for den som arbeider natt',
    text: '{{averageMinutes}} per døgn i gjennomsnitt over fire uker, med {{nights}} nattevakter i turnusen. Grensen er {{limitMinutes}}.',
  },
  'forward-rotation': {
    title: 'Fra kveld tilbake til dag',
    text: '{{toCode}} dagen etter {{fromCode}}. Kroppen tåler best dag, så kveld, så natt.',
  },
  'nights-in-a-row': {
    title: 'Mange netter på rad',
    text: '{{inARow}} netter på rad. Rådet er høyst {{limit}}.',
    text_endless: 'Natt hver dag uten fri. Rådet er høyst {{limit}} på rad.',
  },
  'after-nights': {
    title: 'Kort fri etter siste natt',
    text: '{{restMinutes}} fri fra siste natt til {{toCode}}. Rådet er minst {{limitMinutes}}.',
  },
  'quick-return': {
    title: 'Rask tilbakekomst',
    text: '{{restMinutes}} fri mellom {{fromCode}} og neste {{toCode}}. Avtalen tillater det, men rådet er minst {{limitMinutes}}. {{owedMinutes}} kompenserende hvile gis i friperioden fra {{madeUpOn}}.',
    text_owed:
      '{{restMinutes}} fri mellom {{fromCode}} og neste {{toCode}}. Avtalen tillater det, men rådet er minst {{limitMinutes}}. {{owedMinutes}} kompenserende hvile skal gis, og ingen friperiode de neste sju dagene er lang nok.',
  },
  'fair-evenings': {
    title: 'Ujevn fordeling av kvelder',
    text: '{{has}} kvelder; stillingen tilsier {{share}}.',
  },
  'fair-weekends': {
    title: 'Ujevn fordeling av helger',
    text: '{{has}} helger; stillingen tilsier {{share}}.',
  },
};
