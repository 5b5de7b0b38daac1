import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { suggestedFrom } from '~/features/rota/proposal/suggested-from';

const suggest = (span: { startsOn: string; lastDay: string; today: string; agreements?: DatedAgreement[] }) =>
  suggestedFrom({
    agreements: span.agreements ?? [],
    startsOn: span.startsOn as IsoDate,
    lastDay: span.lastDay as IsoDate,
    today: span.today as IsoDate,
  });

const rota = { startsOn: '2026-11-09', lastDay: '2026-12-20' };

describe('the date that a publication suggests', () => {
  it('is the first day of a rota that is 14 days away or more', () => {
    expect(suggest({ ...rota, today: '2026-10-26' })).toBe('2026-11-09');
  });

  it('is the first Monday that leaves 14 days, where the rota starts sooner', () => {
    expect(suggest({ ...rota, today: '2026-10-27' })).toBe('2026-11-16');
    expect(suggest({ ...rota, today: '2026-11-25' })).toBe('2026-12-14');
    expect(suggest({ ...rota, today: '2026-11-30' })).toBe('2026-12-14');
  });

  it('leaves the longer notice that is agreed', () => {
    const agreed = { limit: 'noticeDays' as const, value: 28, staff: null, validTo: null, source: 'Protokoll' };
    const agreements = [{ ...agreed, validFrom: '2026-01-01' as IsoDate }];
    expect(suggest({ ...rota, agreements, today: '2026-10-12' })).toBe('2026-11-09');
    expect(suggest({ ...rota, agreements, today: '2026-10-26' })).toBe('2026-11-23');
  });

  it('is today where the plan ends before any such Monday, and a reason will be asked for', () => {
    expect(suggest({ ...rota, today: '2026-12-08' })).toBe('2026-12-08');
  });
});
