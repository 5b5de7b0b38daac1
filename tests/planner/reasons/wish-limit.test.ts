import { expect, it } from 'vitest';
import type { Clock, IsoDate, RecipientId, StaffId } from '~/domain/brand';
import type { RecipientWish } from '~/domain/visits/recipient-wish';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Rota } from '~/planner/model/model';
import { wishLimit } from '~/planner/reasons/wish-limit';
import { fixtureCase } from '../support/cases';

const model = buildModel(fixtureCase('small-8'));
/** S1 works the first shift every Monday; nobody else ever works. */
const rota: Rota = model.staff.map(({ id }) => {
  const line = new Int8Array(model.rotaDays).fill(OFF);
  if (id === 'S1') for (let day = 0; day < model.rotaDays; day += 7) line[day] = 0;
  return line;
});
const MONDAY = '2026-09-07' as IsoDate;
const TUESDAY = '2026-09-08' as IsoDate;

const limitOf = (
  asked: Partial<Omit<RecipientWish, 'recipient'>> & { recipient: string },
  dates = [MONDAY, TUESDAY],
  met = 0,
) =>
  wishLimit(model, rota, {
    wish: { weekday: null, times: null, staff: null, ...asked, recipient: asked.recipient as RecipientId },
    dates,
    met,
  });
const staff = (id: string) => id as StaffId;
const times = (earliest: string, latest: string) => ({ earliest: earliest as Clock, latest: latest as Clock });

it('counts the dates on which the person is at work, and says that she is not on the others', () => {
  expect(limitOf({ recipient: 'R2', staff: staff('S1') }, [MONDAY, TUESDAY], 1)).toEqual({
    possible: 1,
    cause: 'off-duty',
  });
});

it('says that something else came first where it could have been', () => {
  expect(limitOf({ recipient: 'R2', staff: staff('S1') })).toEqual({ possible: 1, cause: 'others' });
});

it('gives no cause where every date is met', () => {
  expect(limitOf({ recipient: 'R2', staff: staff('S1') }, [MONDAY], 1)).toEqual({ possible: 1, cause: null });
});

it('names what stands in the way: nobody of that name, not to come there, no such time, no such day', () => {
  expect(limitOf({ recipient: 'R2', staff: staff('X') })?.cause).toBe('gone');
  expect(limitOf({ recipient: 'R2', staff: staff('S2') })?.cause).toBe('may-not');
  expect(limitOf({ recipient: 'R2', times: times('19:00', '20:00') })?.cause).toBe('times');
  expect(limitOf({ recipient: 'R3', weekday: 2 }, [TUESDAY])?.cause).toBe('weekday');
});

it('knows nothing of a recipient who is not in the case', () => {
  expect(limitOf({ recipient: 'nobody' })).toBeNull();
});
