import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate } from '~/domain/brand';
import { titleVersion } from '~/features/rota/lifecycle/title-version.service.server';
import type { Db } from '~/platform/db/db.server';
import { shownVersion } from '~/platform/versions/shown-version.server';
import { BEFORE_START, makeDraft, makeSmallRota, smallPlan } from '../../factories/proposal';
import { createTestDb } from '../../setup/database';

let db: Db;
let kari: Actor;
let versionId: string;
const today = '2026-08-17' as IsoDate;

beforeAll(async () => {
  ({ db } = await createTestDb());
  const small = await makeSmallRota(db);
  kari = small.kari;
  versionId = (await makeDraft(db, { rotaId: small.rotaId, plan: smallPlan(1), actor: kari })).id;
});

const title = (input: { before: string | null; title: string | null }) =>
  titleVersion({ db, actor: kari, now: () => BEFORE_START }, { versionId, ...input });
const shownTitle = async () => (await shownVersion(db, { versionId, today }))?.version.title;

describe('the name of a draft', () => {
  it('is what the leader calls it, and leaves the revision that an open board saves on', async () => {
    const { revision } = await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } });
    expect(await title({ before: null, title: 'Flere helger på Nordvika' })).toEqual({ ok: true });
    expect(await shownTitle()).toBe('Flere helger på Nordvika');
    expect((await db.rotaVersion.findUniqueOrThrow({ where: { id: versionId } })).revision).toBe(revision);
  });

  it('is kept where another leader has changed it meanwhile, and she who comes second is told', async () => {
    expect(await title({ before: null, title: 'Noe annet' })).toEqual({ ok: false, cause: 'stale' });
    expect(await shownTitle()).toBe('Flere helger på Nordvika');
  });

  it('goes when it is emptied', async () => {
    expect(await title({ before: 'Flere helger på Nordvika', title: null })).toEqual({ ok: true });
    expect(await shownTitle()).toBeNull();
  });

  it('is refused for a version that is not there', async () => {
    const nobody = { versionId: '00000000-0000-4000-8000-000000000000', before: null, title: 'Ny' };
    const verdict = await titleVersion({ db, actor: kari, now: () => BEFORE_START }, nobody);
    expect(verdict).toMatchObject({ ok: false, cause: 'notFound' });
  });
});
