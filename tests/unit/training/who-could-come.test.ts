import { describe, expect, it } from 'vitest';
import { couldCome, type ShiftBookOfOne } from '~/domain/training/who-could-come';

const span = (start: string, end: string) => ({
  startsAt: new Date(`2026-11-25T${start}:00Z`),
  endsAt: new Date(`2026-11-25T${end}:00Z`),
});
const session = span('12:30', '14:00');
const answer = (book: Partial<ShiftBookOfOne>) =>
  couldCome({ session, book: { shifts: [], isAway: false, isEverThere: true, ...book } });

describe('who could come to a session', () => {
  it('is whoever has a shift that shares half an hour with it, and not a minute less', () => {
    expect(answer({ shifts: [span('06:30', '13:00')] })).toBe('onShift');
    expect(answer({ shifts: [span('06:30', '12:59')] })).toBe('otherShift');
    expect(answer({ shifts: [span('13:30', '21:00')] })).toBe('onShift');
    expect(answer({ shifts: [span('14:00', '21:30')] })).toBe('otherShift');
  });

  it('is told apart from who is off, who is away, and whom the rota never has there', () => {
    expect(answer({})).toBe('off');
    expect(answer({ isAway: true, isEverThere: false })).toBe('absent');
    expect(answer({ isEverThere: false })).toBe('neverThatWeekday');
    expect(answer({ isEverThere: false, shifts: [span('14:00', '21:30')] })).toBe('neverThatWeekday');
  });

  it('needs all of a session that is shorter than half an hour', () => {
    const short = span('12:00', '12:20');
    const book = { isAway: false, isEverThere: true };
    expect(couldCome({ session: short, book: { ...book, shifts: [span('06:30', '12:20')] } })).toBe('onShift');
    expect(couldCome({ session: short, book: { ...book, shifts: [span('06:30', '12:19')] } })).toBe('otherShift');
  });
});
