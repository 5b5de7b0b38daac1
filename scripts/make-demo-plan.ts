import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCase } from '~/domain/case/parse-case';
import { solve } from '~/planner';

const DEMO = fileURLToPath(new URL('../prisma/demo/', import.meta.url));
/** Few enough that a proposal in the demo finds something better within a minute. */
const STEPS = Number(process.argv[2] ?? 800_000);

/** Writes the plan that the demo is published with. The same case, steps and planner give the same file. */
function main(): void {
  const parsed = parseCase(JSON.parse(readFileSync(`${DEMO}fjordvik-60.json`, 'utf8')));
  if (!parsed.ok) throw new Error('The demo case is not valid');
  const plan = solve(parsed.case, { seed: 1, budget: { steps: STEPS }, now: () => performance.now() });
  const { findings, unassigned, continuity } = plan;
  const hard = findings.filter(({ level }) => level === 'hard').length;
  if (hard > 0 || unassigned.length > 0) throw new Error(`${hard} hard faults, ${unassigned.length} not placed`);
  writeFileSync(`${DEMO}plan.json`, `${JSON.stringify({ ...plan, run: { ...plan.run, seconds: 0 } })}\n`);
  console.log(`Mean of faces in 14 days: ${continuity.case.mean.m14}`);
}

main();
