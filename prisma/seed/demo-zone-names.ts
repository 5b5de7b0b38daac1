/** First names and surnames for the made-up staff of the zones; their counts have no common pairing before 75 people. */
export const FIRST_NAMES = [
  ...['Agnes', 'Bjarne', 'Cecilie', 'Dagny', 'Eirik', 'Frida', 'Gjertrud', 'Halvor', 'Iselin', 'Jostein', 'Karoline'],
  ...['Leif', 'Mathea', 'Njål', 'Oddny', 'Peder', 'Ragna', 'Sigve', 'Tuva', 'Ulrik', 'Vilde', 'Yngvar', 'Åshild'],
  ...['Ørjan', 'Embla'],
];
export const LAST_NAMES = [
  ...['Bergvoll', 'Dalsrud', 'Engvik', 'Flaten', 'Granli', 'Hjellvang', 'Innvik', 'Kleppmyr', 'Lundsbakk', 'Moenvik'],
  ...['Osvang', 'Ravnberg', 'Sletthaug', 'Tveitnes', 'Utgård'],
];
