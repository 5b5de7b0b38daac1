import { expect, it } from 'vitest';
import { faultLabel } from '~/ui/form/fault-label';

const labels = { name: 'Navn', visits: 'Besøk', 'visits.earliest': 'Tidligste start', days: 'Dager' };
const words = {
  row: (facts: { list: string; number: number }) => `${facts.list} ${facts.number}`,
  field: (facts: { list: string; number: number; field: string }) => `${facts.list} ${facts.number} ${facts.field}`,
};

it.each([
  ['name', 'Navn'],
  ['visits[0].earliest', 'Besøk 1 Tidligste start'],
  ['visits[11].earliest', 'Besøk 12 Tidligste start'],
  ['visits[1].kind', 'Besøk 2'],
  ['visits', 'Besøk'],
  ['days[2]', 'Dager'],
  ['unlabelled[0].field', 'unlabelled[0].field'],
])('calls %s %s', (name, expected) => expect(faultLabel(name, labels, words)).toBe(expected));
