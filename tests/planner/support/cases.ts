import { readFileSync } from 'node:fs';
import { parseCase } from '~/domain/case/parse-case';
import type { PlanningCase } from '~/domain/case/planning-case';

export type FixtureCase = 'small-8' | 'fjordvik-60' | 'impossible-night';

/** A case of the fixtures, read through the same door as any other. */
export function fixtureCase(name: FixtureCase): PlanningCase {
  const file = new URL(`../../fixtures/cases/${name}.json`, import.meta.url);
  const parsed = parseCase(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.case;
}
