import { z } from 'zod';
import type { Finding } from '~/domain/case/plan';
import type { Db, Tx } from '../db/db.server';
import { judgeVersion, type VersionJudgement } from './judge-version.server';
import { judgedState } from './judged-state.server';

interface OfVersion {
  readonly rotaId: string;
  readonly versionId: string;
}

/** Stands beside the measures of a version: what its stored findings were judged on. */
const keptMark = z.object({ mark: z.string(), state: z.enum(['judged', 'outdated']) });

interface Kept {
  readonly findings: unknown;
  readonly judged: unknown;
}

/**
 * What a version breaks now. The stored judgement is the answer while nothing that it was made of has changed; else the
 * version is judged anew, and that is kept.
 */
export async function currentJudgement(db: Db, version: OfVersion): Promise<VersionJudgement> {
  const [mark, rows] = await Promise.all([
    judgedState(db, version),
    db.$queryRaw<Kept[]>`
      SELECT findings, continuity -> 'judged' AS judged FROM rota_version WHERE id = ${version.versionId}::uuid`,
  ]);
  const kept = keptMark.safeParse(rows[0]?.judged);
  if (!kept.success || kept.data.mark !== mark) return judgeAndKeep(db, version);
  const { state } = kept.data;
  return state === 'judged' ? { state, findings: (rows[0]?.findings ?? []) as Finding[] } : { state };
}

/**
 * Judges a version and keeps the answer with it. Findings of a plan that no longer fits are left as they were. Where
 * something was changed by others meanwhile, nothing is kept, and the next reader judges again.
 */
export async function judgeAndKeep(db: Db | Tx, version: OfVersion): Promise<VersionJudgement> {
  const before = await judgedState(db, version);
  const judgement = await judgeVersion(db, version);
  if (judgement.state === 'empty' || before !== (await judgedState(db, version))) return judgement;
  const mark = JSON.stringify({ judged: { mark: before, state: judgement.state } });
  const findings = judgement.state === 'judged' ? JSON.stringify(judgement.findings) : null;
  await db.$executeRaw`
    UPDATE rota_version SET
      findings = coalesce(${findings}::jsonb, findings),
      continuity = CASE jsonb_typeof(continuity) WHEN 'object' THEN continuity || ${mark}::jsonb ELSE continuity END
    WHERE id = ${version.versionId}::uuid`;
  return judgement;
}
