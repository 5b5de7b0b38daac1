import type { i18n as I18n } from 'i18next';
import type { Finding } from '~/domain/case/plan';
import type { CaseStaff } from '~/domain/case/planning-case';
import { blocksPublishing, type Standing } from '~/domain/working-time/standing';
import type { BreachUnit } from '~/planner/rules/rule';
import { describeFinding } from '~/platform/i18n/describe-finding';
import { durationOf } from '~/platform/i18n/fact-words';
import { formatDate } from '~/platform/i18n/format';

const ORDER: readonly Standing[] = ['law', 'agreement', 'house', 'advice'];

/**
 * One line for each finding, its parts between tabs: standing, level, rule, paragraph, whom, date, size, sentence.
 * What is broken comes first. Then the totals.
 */
export function findingLines(i18n: I18n, of: { findings: readonly Finding[]; staff: readonly CaseStaff[] }): string[] {
  const names = new Map<string | undefined, string>(of.staff.map(({ id, name }) => [id, name ? `${id} ${name}` : id]));
  const rank = (finding: Finding): number =>
    (finding.level === 'hard' ? 0 : ORDER.length) + ORDER.indexOf(standingIn(finding));
  const sorted = [...of.findings].sort((a, b) => rank(a) - rank(b));
  return [
    ...sorted.map((finding) => lineOf(i18n, { finding, who: names.get(finding.staff) ?? finding.recipient ?? '-' })),
    totals(of.findings),
  ];
}

const standingIn = ({ facts }: Finding): Standing => facts.standing as Standing;

function lineOf(i18n: I18n, { finding, who }: { finding: Finding; who: string }): string {
  const { sentence, title, source } = describeFinding(i18n, finding);
  const date = finding.date === undefined ? '-' : formatDate(finding.date);
  const { size, unit } = finding.facts;
  const shown = unit === 'minutes' ? durationOf(i18n, Number(size)) : String(size);
  const amount = i18n.getFixedT(null, 'findings')(`size.${unit as BreachUnit}`, { size: shown });
  const head = [standingIn(finding), finding.level, finding.rule, source, who, date, amount];
  return [...head, `${title}. ${sentence}`].join('\t').trimEnd();
}

function totals(findings: readonly Finding[]): string {
  const hard = findings.filter(({ level }) => level === 'hard').length;
  const soft = findings.filter(({ level }) => level === 'soft');
  const counts = ORDER.map((standing) => `${standing} ${soft.filter((one) => standingIn(one) === standing).length}`);
  const broken = findings.filter(blocksPublishing).length;
  return `total\thard ${hard}, soft: ${counts.join(', ')}; ${broken === 0 ? 'kept' : `${broken} to mend`}`;
}
