import { describe, expect, it } from 'vitest';
import { createEngineRun } from '~/planner/engine-run';
import { buildModel } from '~/planner/model/build-model';
import type { Rota } from '~/planner/model/model';
import { buildRota } from '~/planner/rota/build-rota';
import { withVisitDemand } from '~/planner/rota/visit-demand';
import { some } from '../support/some';
import { makeCase } from '../../../scripts/lib/make-case';

/** Its ninth recipient has two carers morning and evening, and two people who may not come. */
const source = makeCase({ seed: 8408, recipients: 60 });
const model = buildModel(source);
const recipient = some(model.recipients[8]);
const shiftOf = (code: string): number => source.shiftCodes.findIndex((shift) => shift.code === code);

/** Shifts of plan days that fewer than two who may come to the recipient work. */
function shortShifts(rota: Rota): string[] {
  const may = model.staff.filter(({ index }) => !recipient.excluded.has(index));
  return Array.from({ length: model.planDays }, (_, day) => day).flatMap((day) =>
    ['D', 'A'].flatMap((code) => {
      const there = may.filter(({ index, off }) => !off.has(day) && rota[index]?.[day] === shiftOf(code));
      return there.length < 2 ? [`${code} ${String(day)}`] : [];
    }),
  );
}

function legalRota(of: typeof model): Rota {
  const run = createEngineRun({ seed: 5, budget: { steps: 2_000_000 }, now: () => 0 });
  return buildRota(of, run, { stopWhenLegal: true }).rota;
}

describe('a rota that is asked for people who may make each visit', () => {
  it('has two at work who may come to a recipient of two carers, where a legal rota may lack them', () => {
    expect(recipient.excluded.size).toBe(2);
    expect(shortShifts(legalRota(model)).length).toBeGreaterThan(0);
    expect(shortShifts(legalRota(withVisitDemand(model)))).toEqual([]);
  });

  it('keeps every demand of the case, and asks nothing of a visit that everybody may make', () => {
    const asking = withVisitDemand(model);
    expect(asking.skillDemand.slice(0, model.skillDemand.length)).toEqual(model.skillDemand);
    const free = source.recipients.map((one) => ({
      ...one,
      excludedStaff: [],
      visits: one.visits.map((visit) => ({ ...visit, skills: [] })),
    }));
    const open = buildModel({ ...source, recipients: free });
    expect(withVisitDemand(open)).toBe(open);
  });
});
