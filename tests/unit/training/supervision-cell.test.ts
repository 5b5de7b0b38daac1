import { describe, expect, it } from 'vitest';
import { supervisionCell } from '~/domain/training/supervision-cell';

const over = { isOver: true, said: null, could: null, hasVisits: false } as const;
const toCome = { ...over, isOver: false } as const;

describe('how a session was for somebody', () => {
  it('is what the list says of her, whatever the shift book says', () => {
    expect(supervisionCell({ ...over, said: 'present', could: 'off' })).toBe('present');
    expect(supervisionCell({ ...over, said: 'ill', could: 'onShift' })).toBe('absent');
    expect(supervisionCell({ ...over, said: 'onDutyElsewhere', could: 'onShift' })).toBe('busy');
    expect(supervisionCell({ ...over, said: 'off', could: 'onShift' })).toBe('off');
    expect(supervisionCell({ ...over, said: 'off', could: 'neverThatWeekday' })).toBe('neverThatWeekday');
  });

  it('tells those with visits from those who could have come', () => {
    expect(supervisionCell({ ...over, could: 'onShift', hasVisits: true })).toBe('busy');
    expect(supervisionCell({ ...over, could: 'onShift' })).toBe('stayedAway');
    expect(supervisionCell({ ...over, could: 'onShift', said: 'signedUp' })).toBe('stayedAway');
    expect(supervisionCell({ ...over, could: 'otherShift' })).toBe('off');
  });

  it('is not known where neither the list nor the shift book says anything', () => {
    expect(supervisionCell(over)).toBe('unknown');
    expect(supervisionCell({ ...over, said: 'declined' })).toBe('stayedAway');
  });
});

describe('how a session to come is for somebody', () => {
  it('is that she has signed up, can come, has visits, or says that she will not come', () => {
    expect(supervisionCell({ ...toCome, said: 'signedUp', could: 'off' })).toBe('signedUp');
    expect(supervisionCell({ ...toCome, could: 'onShift' })).toBe('canCome');
    expect(supervisionCell({ ...toCome, could: 'onShift', hasVisits: true })).toBe('busy');
    expect(supervisionCell({ ...toCome, could: 'onShift', said: 'declined' })).toBe('stayedAway');
    expect(supervisionCell({ ...toCome, could: 'absent' })).toBe('absent');
  });
});
