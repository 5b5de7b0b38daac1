/** The sheets and columns of the workbook: one place for the template, the import, the export and the mapping page. */
export type CellKind = 'text' | 'integer' | 'decimal' | 'date' | 'clock' | 'weekday' | 'weekdays' | 'list' | 'choice';

export interface Column {
  readonly key: string;
  /** The heading that is written first; the others are understood too. */
  readonly headings: readonly [string, ...string[]];
  readonly kind: CellKind;
  readonly required?: boolean;
  /** For `choice`: stored value and the words for it, the first of which is written. */
  readonly choices?: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** Smallest and largest value of a number. */
  readonly range?: readonly [number, number];
  /** What stands in the example row of the template. */
  readonly example: string;
}

export const SHEET_KEYS = [
  'staff',
  'wishes',
  'absences',
  'recipients',
  'exclusions',
  'visitPlans',
  'demand',
  'skillDemand',
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

export interface Sheet {
  readonly key: SheetKey;
  /** The name that is written first; the others are understood too. */
  readonly names: readonly [string, ...string[]];
  readonly columns: readonly Column[];
}

/** How the made-up ids of the example rows end. */
export const EXAMPLE_ID = '-eksempel';

const ID = { kind: 'text', required: true } as const;
const WEEKDAY: Column = {
  key: 'weekday',
  headings: ['Ukedag', 'Dag', 'Weekday'],
  kind: 'weekday',
  required: true,
  example: 'mandag',
};
const CODE: Column = {
  key: 'code',
  headings: ['Vaktkode', 'Vakt', 'Kode', 'Shift code'],
  kind: 'text',
  required: true,
  example: 'D',
};
const STAFF: Column = {
  key: 'staff',
  headings: ['Ansattnr', 'Ansatt', 'Staff id'],
  ...ID,
  example: `ansatt${EXAMPLE_ID}`,
};
const RECIPIENT: Column = {
  key: 'recipient',
  headings: ['Mottakernr', 'Mottaker', 'Recipient id'],
  ...ID,
  example: `mottaker${EXAMPLE_ID}`,
};
const FROM: Column = {
  key: 'from',
  headings: ['Fra', 'Fra dato', 'From'],
  kind: 'date',
  required: true,
  example: '01.09.2026',
};
const TO: Column = { key: 'to', headings: ['Til', 'Til dato', 'To'], kind: 'date', example: '' };

const STAFF_SHEET: Sheet = {
  key: 'staff',
  names: ['Ansatte', 'Ansatt', 'Staff'],
  columns: [
    STAFF,
    { key: 'name', headings: ['Navn', 'Name'], kind: 'text', required: true, example: 'Solveny Ask' },
    { key: 'zone', headings: ['Sone', 'Zone'], kind: 'text', required: true, example: 'Nordvika' },
    {
      key: 'positionPercent',
      headings: ['Stilling %', 'Stillingsprosent', 'Stilling', 'Prosent', 'Position percent'],
      kind: 'decimal',
      required: true,
      range: [0.01, 100],
      example: '80',
    },
    { key: 'codes', headings: ['Vaktkoder', 'Vakter', 'Shift codes'], kind: 'list', required: true, example: 'D, A' },
    { key: 'skills', headings: ['Kompetanse', 'Skills'], kind: 'list', example: 'legemiddel' },
    {
      key: 'weekendEvery',
      headings: ['Helg hver', 'Helgefrekvens', 'Weekend every'],
      kind: 'integer',
      range: [1, 52],
      example: '3',
    },
    { key: 'offWeekdays', headings: ['Faste fridager', 'Fridager', 'Off weekdays'], kind: 'weekdays', example: 'fr' },
    {
      key: 'employedFrom',
      headings: ['Ansatt fra', 'Startdato', 'Employed from'],
      kind: 'date',
      required: true,
      example: '01.09.2026',
    },
    { key: 'employedTo', headings: ['Ansatt til', 'Sluttdato', 'Employed to'], kind: 'date', example: '' },
  ],
};

const WISH_SHEET: Sheet = {
  key: 'wishes',
  names: ['Ønsker', 'Wishes'],
  columns: [
    STAFF,
    { ...WEEKDAY, required: false },
    { key: 'date', headings: ['Dato', 'Date'], kind: 'date', example: '' },
    { key: 'want', headings: ['Ønske', 'Want'], kind: 'text', required: true, example: 'fri' },
    { key: 'weight', headings: ['Vekt', 'Weight'], kind: 'integer', required: true, range: [1, 3], example: '2' },
  ],
};

const ABSENCE_SHEET: Sheet = {
  key: 'absences',
  names: ['Fravær', 'Absences'],
  columns: [STAFF, FROM, { ...TO, required: true, example: '02.09.2026' }],
};

const RECIPIENT_SHEET: Sheet = {
  key: 'recipients',
  names: ['Mottakere', 'Tjenestemottakere', 'Recipients'],
  columns: [
    RECIPIENT,
    {
      key: 'displayName',
      headings: ['Visningsnavn', 'Navn', 'Display name'],
      kind: 'text',
      required: true,
      example: 'Aud B.',
    },
    { key: 'zone', headings: ['Sone', 'Zone'], kind: 'text', required: true, example: 'Nordvika' },
    {
      key: 'category',
      headings: ['Kategori', 'Category'],
      kind: 'choice',
      required: true,
      choices: {
        psychiatric: ['Psykisk helse', 'psykisk', 'psychiatric'],
        substance: ['Rus', 'substance'],
        dual: ['Rus og psykisk helse', 'rop', 'dual'],
      },
      example: 'Psykisk helse',
    },
    { key: 'tier', headings: ['Besøksgruppe', 'Gruppe', 'Tier'], kind: 'text', example: 'B' },
    { key: 'criteria', headings: ['Kriterier', 'Criteria'], kind: 'list', example: '' },
    {
      key: 'coverage',
      headings: ['Tilbud', 'Service coverage'],
      kind: 'choice',
      choices: {
        homeCareOnly: ['Bare hjemmetjeneste', 'hjemmetjeneste', 'home care only'],
        interdisciplinary: ['Tverrfaglig', 'interdisciplinary'],
      },
      example: 'Tverrfaglig',
    },
    {
      key: 'teamSize',
      headings: ['Teamstørrelse', 'Team', 'Team size'],
      kind: 'integer',
      range: [1, 50],
      example: '4',
    },
    { key: 'primary', headings: ['Fast primærkontakt', 'Primærkontakt', 'Primary'], kind: 'text', example: '' },
    {
      key: 'startsOn',
      headings: ['Startdato', 'Start', 'Starts on'],
      kind: 'date',
      required: true,
      example: '01.09.2026',
    },
    { key: 'reviewOn', headings: ['Ny vurdering', 'Vurderes', 'Review on'], kind: 'date', example: '01.03.2027' },
    { key: 'endsOn', headings: ['Sluttdato', 'Slutt', 'Ends on'], kind: 'date', example: '' },
  ],
};

const EXCLUSION_SHEET: Sheet = {
  key: 'exclusions',
  names: ['Unntak', 'Utelukkelser', 'Exclusions'],
  columns: [
    RECIPIENT,
    STAFF,
    {
      key: 'reason',
      headings: ['Årsak', 'Reason'],
      kind: 'choice',
      required: true,
      choices: {
        recipientWish: ['Mottakers ønske', 'recipient wish'],
        staffWish: ['Ansattes ønske', 'staff wish'],
        acquaintance: ['Bekjentskap', 'acquaintance'],
        other: ['Annet', 'other'],
      },
      example: 'Bekjentskap',
    },
    FROM,
    TO,
  ],
};

const VISIT_SHEET: Sheet = {
  key: 'visitPlans',
  names: ['Besøk', 'Oppdrag', 'Visits'],
  columns: [
    { key: 'id', headings: ['Besøksnr', 'Oppdragsnr', 'Visit id'], ...ID, example: `besok${EXAMPLE_ID}` },
    RECIPIENT,
    { key: 'recurrence', headings: ['Gjentakelse', 'RRULE', 'Recurrence'], kind: 'text', example: 'FREQ=DAILY' },
    { key: 'timesPerWeek', headings: ['Ganger i uka', 'Times per week'], kind: 'integer', range: [1, 7], example: '' },
    { key: 'weekdays', headings: ['Mulige ukedager', 'Ukedager', 'Weekdays'], kind: 'weekdays', example: '' },
    {
      key: 'minDaysBetween',
      headings: ['Dager mellom', 'Minst dager mellom', 'Min days between'],
      kind: 'integer',
      range: [1, 7],
      example: '',
    },
    { key: 'earliest', headings: ['Tidligst', 'Earliest'], kind: 'clock', required: true, example: '08:00' },
    { key: 'latest', headings: ['Senest', 'Latest'], kind: 'clock', required: true, example: '10:00' },
    {
      key: 'minutes',
      headings: ['Minutter', 'Varighet', 'Minutes'],
      kind: 'integer',
      required: true,
      range: [1, 1440],
      example: '25',
    },
    { key: 'carers', headings: ['Antall ansatte', 'Carers'], kind: 'integer', range: [1, 2], example: '1' },
    { key: 'skills', headings: ['Kompetanse', 'Skills'], kind: 'list', example: 'legemiddel' },
    { ...FROM, headings: ['Gjelder fra', 'Fra', 'From'] },
    { ...TO, headings: ['Gjelder til', 'Til', 'To'] },
  ],
};

const DEMAND_SHEET: Sheet = {
  key: 'demand',
  names: ['Bemanning', 'Behov', 'Demand'],
  columns: [
    WEEKDAY,
    CODE,
    { key: 'min', headings: ['Minst', 'Min'], kind: 'integer', required: true, range: [0, 500], example: '4' },
    { key: 'max', headings: ['Høyst', 'Maks', 'Max'], kind: 'integer', required: true, range: [0, 500], example: '6' },
  ],
};

const SKILL_DEMAND_SHEET: Sheet = {
  key: 'skillDemand',
  names: ['Kompetansekrav', 'Skill demand'],
  columns: [
    WEEKDAY,
    CODE,
    { key: 'skill', headings: ['Kompetanse', 'Skill'], kind: 'text', required: true, example: 'legemiddel' },
    { key: 'min', headings: ['Minst', 'Min'], kind: 'integer', required: true, range: [0, 500], example: '1' },
  ],
};

/** In the order that they stand in the workbook. */
export const SHEETS: readonly Sheet[] = [
  STAFF_SHEET,
  WISH_SHEET,
  ABSENCE_SHEET,
  RECIPIENT_SHEET,
  EXCLUSION_SHEET,
  VISIT_SHEET,
  DEMAND_SHEET,
  SKILL_DEMAND_SHEET,
];
