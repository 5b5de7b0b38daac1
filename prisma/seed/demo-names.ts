/** Surnames for the made-up staff of the case, in its order. */
const SURNAMES = [
  'Fjellstrand',
  'Havnebakk',
  'Solvik',
  'Nesbryn',
  'Tjernlund',
  'Kvernmo',
  'Ospeland',
  'Strandvold',
  'Lyngholt',
  'Bråtevik',
  'Haugsundet',
  'Rognli',
  'Skogtun',
  'Myrvang',
];

const FIRST_NAMES = [
  'Alma',
  'Birk',
  'Cecilie',
  'Daniel',
  'Eldbjørg',
  'Filip',
  'Gudny',
  'Hallvard',
  'Ingeborg',
  'Johannes',
  'Kjellaug',
  'Leander',
  'Marit',
  'Nikolai',
  'Oddny',
  'Peder',
  'Ragna',
  'Sindre',
  'Torbjørg',
  'Ulrik',
  'Vilde',
  'Yngve',
  'Ågot',
  'Øystein',
  'Solfrid',
];

const LONG_FIRST_NAMES = ['Anne-Margrethe', 'Kristoffer-Alexander', 'Elisabeth Johanne', 'Hans-Christoffer'];
const INITIALS = 'AHBKSLMNTEVR';

/** Every so many recipients has a name that is too long for a narrow column. */
const LONG_EVERY = 13;

/** The full name of the staff member at a place of the case. */
export const staffNameAt = (at: { first: string; index: number }): string =>
  `${at.first} ${SURNAMES[at.index % SURNAMES.length] ?? 'Testesen'}`;

/** A made-up display name: first name and initial. No two of the first hundred are the same. */
export function recipientNameAt(index: number): string {
  const round = Math.floor(index / FIRST_NAMES.length);
  const initial = INITIALS.charAt((index + round) % INITIALS.length);
  const isLong = index % LONG_EVERY === 5;
  const names = isLong ? LONG_FIRST_NAMES : FIRST_NAMES;
  const place = isLong ? Math.floor(index / LONG_EVERY) : index;
  return `${names[place % names.length] ?? 'Kim'} ${initial}.`;
}
