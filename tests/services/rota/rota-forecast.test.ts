import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import { rotaForecast } from '~/features/rota/rota-forecast.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeActor, makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let siv: Actor;
let versionId: string;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const saved = await makeSmallRota(db);
  kari = saved.kari;
  siv = await makeActor(db, { name: 'Siv Leder', role: 'manager' });
  ({ id: versionId } = await makeDraft(db, { rotaId: saved.rotaId, plan: smallPlan(1), actor: kari }));
});

describe('the forecast of a version', () => {
  it('has the tiers of the rota for a leader who sees every recipient, and no recipient', async () => {
    const forecast = await rotaForecast(db, { actor: kari, versionId });
    const sizes = forecast?.rows.map(({ size }) => size) ?? [];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(smallCase().recipients.length);
    expect(forecast?.rows.every(({ hidden }) => !hidden)).toBe(true);
    for (const { reference } of await db.recipient.findMany()) {
      expect(JSON.stringify(forecast)).not.toContain(`"${reference}"`);
    }
  });

  it('hides groups under five from a manager, and their size with them', async () => {
    const rows = (await rotaForecast(db, { actor: siv, versionId }))?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ hidden, size, floor, unmakeable }) => hidden && !size && floor === unmakeable)).toBe(true);
  });

  it('hides a tier from a leader where the others of it, whom she may not see, are few', async () => {
    const ole = await makeActor(db, { name: 'Ole Leder', zones: ['Z1'] });
    const others = smallCase().recipients.filter(({ zone }) => zone !== 'Z1');
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(5);
    const rows = (await rotaForecast(db, { actor: ole, versionId }))?.rows ?? [];
    for (const { tier, hidden } of rows) {
      expect([tier, hidden]).toEqual([tier, others.some((other) => (other.tier ?? null) === tier)]);
    }
  });

  it('changes with the cells of the version', async () => {
    const before = await rotaForecast(db, { actor: kari, versionId });
    expect(await rotaForecast(db, { actor: kari, versionId })).toEqual(before);
    await db.rotaCell.updateMany({ where: { rotaVersionId: versionId }, data: { shiftCodeId: null } });
    const after = await rotaForecast(db, { actor: kari, versionId });
    expect(after?.rows.every(({ unmakeable }) => (unmakeable ?? 0) > 0)).toBe(true);
  });

  it('of a version that does not exist is nothing', async () => {
    const gone = { actor: kari, versionId: '00000000-0000-4000-8000-000000000000' };
    expect(await rotaForecast(db, gone)).toBeNull();
  });
});
