import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFinding } from '~/platform/i18n/describe-finding';
import type { WallFinding } from '../judge-wall';
import type { VisitTrouble, WallPerson } from '../wall-rota';
import { shortDate, type WallDay } from './wall-days';
import { isBreach } from './wall-marks';

interface FindingListProps {
  findings: readonly WallFinding[];
  visitTrouble: readonly VisitTrouble[];
  people: readonly WallPerson[];
  days: readonly WallDay[];
  onLookAt: (found: WallFinding) => void;
}

/** Every finding of the rota, rule by rule; each leads to its place in the grid. */
export const FindingList = memo(function FindingList(props: FindingListProps) {
  const { findings, visitTrouble, people, days, onLookAt } = props;
  const { t, i18n } = useTranslation(['rota', 'findings']);
  const hard = findings.filter(isBreach);
  const groups = [...groupByRule(hard), ...groupByRule(findings.filter((found) => !isBreach(found)))];
  return (
    <section className="finding-list no-print stack" aria-labelledby="finding-list-head">
      <Heading level={2} data-size="xs" id="finding-list-head">
        {t('findings.heading')}
      </Heading>
      <Paragraph>
        {findings.length === 0
          ? t('findings.none')
          : `${t('findings.hard', { count: hard.length })} ${t('findings.soft', { count: findings.length - hard.length })}`}
      </Paragraph>
      {groups.map(([rule, group]) => (
        <details key={rule} className="finding-list__group">
          <summary>
            {t(group[0] && !isBreach(group[0]) ? 'findings:soft' : 'findings:hard')}:{' '}
            {group[0] ? describeFinding(i18n, group[0].finding).title : rule}
            {` (${group.length})`}
          </summary>
          <ul>
            {group.map((found) => (
              <li key={found.key}>
                <button type="button" className="finding-list__go" onClick={() => onLookAt(found)}>
                  {whereOf(found, { people, days, whole: t('findings.wholeRota') })}
                </button>
                {': '}
                {describeFinding(i18n, found.finding).sentence}
              </li>
            ))}
          </ul>
        </details>
      ))}
      <VisitTroubleList {...{ visitTrouble, people }} />
    </section>
  );
});

function VisitTroubleList({ visitTrouble, people }: Pick<FindingListProps, 'visitTrouble' | 'people'>) {
  const { t, i18n } = useTranslation('rota');
  if (visitTrouble.length === 0) return null;
  const names = new Map(people.map((person) => [person.staff, person.name]));
  return (
    <details className="finding-list__group">
      <summary>{t('findings.visits', { count: visitTrouble.reduce((sum, one) => sum + one.count, 0) })}</summary>
      <ul>
        {visitTrouble.map((one) => (
          <li key={`${one.staff} ${one.date} ${one.rule}`}>
            {names.get(one.staff)}, {shortDate(one.date)}: {describeFinding(i18n, { rule: one.rule, facts: {} }).title},{' '}
            {t('trouble', { count: one.count })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function groupByRule(findings: readonly WallFinding[]): [string, WallFinding[]][] {
  const groups = new Map<string, WallFinding[]>();
  for (const found of findings) groups.set(found.finding.rule, [...(groups.get(found.finding.rule) ?? []), found]);
  return [...groups];
}

interface Lookup {
  readonly people: readonly WallPerson[];
  readonly days: readonly WallDay[];
  readonly whole: string;
}

function whereOf(found: WallFinding, { people, days, whole }: Lookup): string {
  const person = found.row === null ? undefined : people[found.row]?.name;
  const day = found.day === null ? undefined : days[found.day]?.shortDate;
  return [person, day].filter((part) => part !== undefined).join(', ') || whole;
}
