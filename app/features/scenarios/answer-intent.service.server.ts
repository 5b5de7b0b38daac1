import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import { adoptScenario } from './adopt-scenario.service.server';
import { askAgain } from './ask-scenario.service.server';
import { discardScenario } from './discard-scenario.service.server';
import type { ScenarioIntent } from './scenario-intent.form';

/** Does with a scenario what its reader chose, and says which page comes next. */
export async function answerIntent(
  deps: { db: Db; actor: Actor; now: Now },
  input: { scenarioId: string; intent: ScenarioIntent },
): Promise<Verdict<{ next: string }>> {
  const { scenarioId, intent } = input;
  if (intent === 'discard') {
    const verdict = await discardScenario(deps, scenarioId);
    return verdict.ok ? { ok: true, next: '/hva-om' } : verdict;
  }
  if (intent === 'again') {
    const verdict = await askAgain(deps, scenarioId);
    return verdict.ok ? { ok: true, next: `/hva-om/${verdict.scenarioId}` } : verdict;
  }
  const verdict = await adoptScenario(deps, { scenarioId });
  return verdict.ok ? { ok: true, next: `/turnus?versjon=${verdict.versionId}` } : refuse(verdict.cause, verdict);
}
