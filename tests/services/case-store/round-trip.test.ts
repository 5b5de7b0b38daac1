import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import { parseCase } from '~/domain/case/parse-case';
import type { PlanningCase } from '~/domain/case/planning-case';
import { loadCase } from '~/platform/case-store/load-case.server';
import { saveCase } from '~/platform/case-store/save-case.server';
import type { Db, Tx } from '~/platform/db/db.server';
import { anyCase } from '../../factories/db-case-arbitrary';
import { normalCase } from '../../factories/db-normal-case';
import { createTestDb } from '../../setup/database';

let db: Db;
beforeAll(async () => {
  ({ db } = await createTestDb());
});

const today = '2026-09-01' as IsoDate;

class Undo extends Error {}

/** Does the work in a transaction that leaves nothing behind. */
async function undone<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined;
  await db
    .$transaction(async (tx) => {
      result = { value: await work(tx) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (!result) throw new Error('The work did not end');
  return result.value;
}

async function save(tx: Tx, source: PlanningCase) {
  const saved = await saveCase(tx, { case: source, today });
  if (!saved.ok) throw new Error(saved.cause);
  return saved;
}

const fixture = (name: string): PlanningCase => {
  const parsed = parseCase(JSON.parse(readFileSync(`tests/fixtures/cases/${name}.json`, 'utf8')));
  if (!parsed.ok) throw new Error('The fixture is not a case');
  return parsed.case;
};

describe('a case that goes into an empty database and out again', () => {
  it.each(['fjordvik-60', 'small-8', 'impossible-night'])('is the same: %s', async (name) => {
    const source = fixture(name);
    const loaded = await undone(async (tx) => loadCase(tx, await save(tx, source)));
    expect(parseCase(loaded)).toMatchObject({ ok: true });
    expect(normalCase(loaded)).toEqual(normalCase(source));
  });

  it('is the same, whatever it says and leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (source) => {
        expect(parseCase(source)).toMatchObject({ ok: true });
        const loaded = await undone(async (tx) => loadCase(tx, await save(tx, source)));
        expect(parseCase(loaded)).toMatchObject({ ok: true });
        expect(normalCase(loaded)).toEqual(normalCase(source));
      }),
      { numRuns: 15, seed: 20261121, endOnFailure: true },
    );
  });
});

describe('a case that is saved over another', () => {
  it('is the same when nothing has changed, and makes a second draft', async () => {
    const source = fixture('small-8');
    await undone(async (tx) => {
      const first = await save(tx, source);
      const second = await save(tx, source);
      expect(second.rotaId).toBe(first.rotaId);
      expect(await tx.staff.findMany({ where: { revision: { gt: 1 } } })).toEqual([]);
      expect(await tx.rotaVersion.count({ where: { rotaId: first.rotaId } })).toBe(2);
      expect(normalCase(await loadCase(tx, second))).toEqual(normalCase(source));
    });
  });

  it('changes what the case says and keeps whom it does not name', async () => {
    const source = fixture('small-8');
    const [gone, ...stay] = source.recipients;
    const [person, ...others] = source.staff;
    if (!gone || !person) throw new Error('The fixture is too small');
    await undone(async (tx) => {
      await save(tx, source);
      const changed = {
        ...source,
        recipients: stay,
        staff: [{ ...person, positionPercent: 12.5, off: [] }, ...others],
      };
      const loaded = await loadCase(tx, await save(tx, changed));
      expect(loaded.staff.find(({ id }) => id === person.id)).toMatchObject({ positionPercent: 12.5 });
      expect(loaded.staff.find(({ id }) => id === person.id)?.off).toBeUndefined();
      expect(loaded.recipients.map(({ id }) => id)).toContain(gone.id);
    });
  });

  it('ends a visit plan that a recipient no longer has', async () => {
    const source = fixture('fjordvik-60');
    const twice = source.recipients.find(({ visits }) => visits.length === 2);
    if (!twice) throw new Error('The fixture has no such recipient');
    const once = { ...twice, visits: twice.visits.slice(0, 1) };
    const changed = { ...source, recipients: source.recipients.map((other) => (other === twice ? once : other)) };
    await undone(async (tx) => {
      await save(tx, source);
      expect(normalCase(await loadCase(tx, await save(tx, changed)))).toEqual(normalCase(changed));
    });
  });

  it('takes the place of exclusions, previous teams, absences, wishes and limits that differ', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.infiniteStream(fc.nat(3)), async (source, dice) => {
        const roll = <Value>(list: readonly Value[] = []) => list.filter(() => dice.next().value !== 0);
        const changed: PlanningCase = {
          ...source,
          demand: roll(source.demand),
          staff: source.staff.map((person) => ({ ...person, off: roll(person.off), wishes: roll(person.wishes) })),
          recipients: source.recipients.map((recipient) => {
            const previousTeam = roll(recipient.previousTeam);
            return {
              ...recipient,
              previousTeam: previousTeam.length > 0 ? previousTeam : recipient.previousTeam,
              excludedStaff: roll(recipient.excludedStaff),
            };
          }),
          rules: source.rules && { ...source.rules, maxWeekMinutes: 1234, wholeWeekends: true },
        };
        const loaded = await undone(async (tx) => {
          await save(tx, source);
          return loadCase(tx, await save(tx, changed));
        });
        expect(normalCase(loaded)).toEqual(normalCase(changed));
      }),
      { numRuns: 10, seed: 20261122, endOnFailure: true },
    );
  });
});

describe('a case that cannot go in', () => {
  const refusal = async (change: (source: PlanningCase) => PlanningCase) =>
    undone(async (tx) => {
      const source = fixture('small-8');
      await save(tx, source);
      const before = await tx.visitPlan.findMany({ orderBy: { id: 'asc' } });
      const answer = await saveCase(tx, { case: change(source), today });
      expect(await tx.visitPlan.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
      return answer.ok ? 'saved' : answer.cause;
    });

  it('is refused for another length than the rota of that name, before anything is written', async () => {
    expect(await refusal((source) => ({ ...source, planWeeks: source.planWeeks + 1 }))).toBe('rotaDiffers');
  });

  it("is refused for another recipient's visit", async () => {
    const change = (source: PlanningCase): PlanningCase => {
      const [first, second, ...rest] = source.recipients;
      if (!first || !second) throw new Error('The fixture is too small');
      return {
        ...source,
        recipients: [{ ...first, visits: second.visits }, { ...second, visits: first.visits }, ...rest],
      };
    };
    expect(await refusal(change)).toBe('visitReferenceTaken');
  });

  it('is refused where it would leave a carer alone with somebody whom two always visit', async () => {
    const source = fixture('small-8');
    const saved = await undone(async (tx) => {
      await save(tx, source);
      const reference = source.recipients.find(({ visits }) => visits.some(({ carers }) => carers !== 2))?.id ?? '';
      await tx.recipient.update({ where: { reference }, data: { neverAlone: true } });
      return saveCase(tx, { case: source, today });
    });
    expect(saved).toMatchObject({ ok: false, cause: 'neverAlone' });
  });

  it('is refused for two zones of one name', async () => {
    const change = (source: PlanningCase): PlanningCase => ({
      ...source,
      zones: source.zones.map((zone) => ({ ...zone, name: 'Nordvika' })),
    });
    expect(await refusal(change)).toBe('zoneNameTaken');
  });

  it('is refused for a number that no column holds', async () => {
    const change = (source: PlanningCase): PlanningCase => ({ ...source, rules: { maxWeekMinutes: 3_000_000_000 } });
    expect(await refusal(change)).toBe('numberTooLarge');
  });
});
