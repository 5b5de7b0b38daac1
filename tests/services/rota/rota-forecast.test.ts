import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { rotaForecast } from '~/features/rota/rota-forecast.query.server';
import type { Db } from '~/platform/db/db.server';
import { makeActor, makeDraft, makeSmallRota, smallCase, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let siv: Actor;
let versionId: string;
const today = '2026-09-09' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const saved = await makeSmallRota(db);
  kari = saved.kari;
  siv = await makeActor(db, { name: 'Siv Leder', role: 'manager' });
  ({ id: versionId } = await makeDraft(db, { rotaId: saved.rotaId, plan: smallPlan(1), actor: kari }));
});

describe('the forecast of a version', () => {
  it('has the tiers of the rota for a leader who sees every recipient, and no recipient', async () => {
    const forecast = await rotaForecast(db, { actor: kari, versionId, today });
    const sizes = forecast?.rows.map(({ size }) => size) ?? [];
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(smallCase().recipients.length);
    expect(forecast?.rows.every(({ hidden }) => !hidden)).toBe(true);
    for (const { reference } of await db.recipient.findMany()) {
      expect(JSON.stringify(forecast)).not.toContain(`"${reference}"`);
    }
  });

  it('hides groups under five from a manager, and from a leader of one zone', async () => {
    const other = await makeActor(db, { name: 'Ole Leder', zones: ['Z1'] });
    for (const actor of [siv, other]) {
      const rows = (await rotaForecast(db, { actor, versionId, today }))?.rows ?? [];
      const small = rows.filter(({ size }) => size < 5);
      expect(small.length).toBeGreaterThan(0);
      expect(small.every(({ hidden, floor, unmakeable }) => hidden && floor === null && unmakeable === null)).toBe(
        true,
      );
    }
  });

  it('changes with the cells of the version', async () => {
    const before = await rotaForecast(db, { actor: kari, versionId, today });
    expect(await rotaForecast(db, { actor: kari, versionId, today })).toEqual(before);
    await db.rotaCell.updateMany({ where: { rotaVersionId: versionId }, data: { shiftCodeId: null } });
    const after = await rotaForecast(db, { actor: kari, versionId, today });
    expect(after?.rows.every(({ unmakeable }) => (unmakeable ?? 0) > 0)).toBe(true);
  });

  it('of a version that does not exist is nothing', async () => {
    const gone = { actor: kari, versionId: '00000000-0000-4000-8000-000000000000', today };
    expect(await rotaForecast(db, gone)).toBeNull();
  });
});
