import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { RotaState } from '~/planner/rota/rota-state';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { judgeLaw } from '~/planner/rules/judge-law';
import { lawFrame, redDaysAround } from '~/planner/rules/law/law-frame';
import { redDaysOf, redZonesTooMany } from '~/planner/search/red-days';
import { solve } from '~/planner/solve';
import { fixtureCase } from '../support/cases';

const averaging: DatedAgreement = {
  limit: 'redDayAveraging',
  value: true,
  staff: null,
  validFrom: '2026-01-01' as IsoDate,
  validTo: null,
  source: 'Protokoll 14.02.2026',
};

/** Holy Week and Easter of 2026 lie in its six weeks. */
const overEaster = { ...fixtureCase('fjordvik-60'), start: '2026-03-16' as IsoDate };

/** How many `sundays` findings of the kinds that the search minds a rota has. */
function foundByRule(model: Model, rota: Int8Array[], agreements: readonly DatedAgreement[]): number {
  const redDays = redDaysAround({ start: model.case.start, rotaWeeks: model.rotaWeeks, turn: 0 });
  const frame = lawFrame(model, { agreements, redDays, turn: 0, supplements: [], hourlyWageOre: null });
  return judgeLaw(frame, rota).filter(({ rule, breach }) => rule.id === 'sundays' && breach.facts.kind !== 'fourWeeks')
    .length;
}

describe('the red days that a search minds', () => {
  it.each([
    ['one by one', []],
    ['averaged by agreement', [averaging]],
  ])('are too many exactly where the rule finds them, %s', (_, agreements) => {
    const model = buildModel(overEaster);
    const redDays = redDaysOf(model, agreements);
    const random = createRandom(7);
    const seen = new Set<boolean>();
    for (let trial = 0; trial < 60; trial++) {
      const share = 0.1 + 0.6 * random();
      const rota = model.staff.map(() =>
        Int8Array.from({ length: model.rotaDays }, () =>
          random() < share ? Math.trunc(random() * model.shifts.length) : OFF,
        ),
      );
      const broken = foundByRule(model, rota, agreements) > 0;
      seen.add(broken);
      expect(redZonesTooMany(new RotaState(createRotaTables(model), rota), redDays) > 0).toBe(broken);
    }
    expect(seen.has(true)).toBe(true);
  });

  it('are few enough to publish in a plan over Easter, by the agreement that the municipality has', () => {
    const plan = solve(overEaster, { seed: 3, budget: { steps: 400_000 }, now: () => 0, agreements: [averaging] });
    expect(plan.findings.filter(({ facts }) => facts.standing === 'law')).toEqual([]);
    expect(plan.findings.filter(({ level }) => level === 'hard')).toEqual([]);
    expect(plan.unassigned).toEqual([]);
  });
});
