import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '~/domain/grouped';
import { describeFinding } from '~/platform/i18n/describe-finding';
import type { WallFinding } from '../judge-wall';
import { sameProps } from '../same-items';
import type { VisitTrouble, WallPerson } from '../wall-rota';
import { shortDate, type WallDay } from './wall-days';
import { isBreach } from './wall-marks';
import type { WallWords } from './wall-words';

interface FindingListProps {
  findings: readonly WallFinding[];
  visitTrouble: readonly VisitTrouble[];
  people: readonly Pick<WallPerson, 'staff' | 'name'>[];
  days: readonly WallDay[];
  words: WallWords;
  /** The finding that is to be shown in the list, once for each object. */
  wanted: { readonly key: string } | null;
  onLookAt: (found: WallFinding) => void;
}

/** Every finding of the rota, rule by rule; each leads to its place in the grid, and the grid leads here. */
export const FindingList = memo(function FindingList(props: FindingListProps) {
  const { findings, visitTrouble, people, wanted, ...shown } = props;
  const { t } = useTranslation('rota');
  const groups = useMemo(() => groupsOf(findings), [findings]);
  const hard = findings.filter(isBreach).length;
  return (
    <section className="finding-list no-print stack" aria-labelledby="finding-list-head">
      <Heading level={2} data-size="xs" id="finding-list-head">
        {t('findings.heading')}
      </Heading>
      <Paragraph>
        {findings.length === 0
          ? t('findings.none')
          : `${t('findings.hard', { count: hard })} ${t('findings.soft', { count: findings.length - hard })}`}
      </Paragraph>
      {groups.map(([key, group]) => (
        <FindingGroup
          key={key}
          {...shown}
          {...{ group, people }}
          wanted={wanted && group.some((found) => found.key === wanted.key) ? wanted : null}
        />
      ))}
      <VisitTroubleList {...{ visitTrouble, people }} />
    </section>
  );
});

type GroupProps = Omit<FindingListProps, 'findings' | 'visitTrouble'> & { group: readonly WallFinding[] };

/** The findings of one rule. They are written out while the group is open; some rotas have many hundreds. */
const FindingGroup = memo(function FindingGroup({ group, people, days, words, wanted, onLookAt }: GroupProps) {
  const { t } = useTranslation(['rota', 'findings']);
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(wanted);
  if (wanted !== opened) {
    setOpened(wanted);
    if (wanted) setOpen(true);
  }
  const [first] = group;
  if (!first) return null;
  return (
    <details className="finding-list__group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(isBreach(first) ? 'findings:hard' : 'findings:soft')}: {words.finding(first)}
        {` (${group.length})`}
      </summary>
      {open ? (
        <ul>
          {group.map((found) => (
            <FoundItem
              key={found.key}
              {...{ found, words, onLookAt }}
              where={whereOf(found, { people, days, whole: t('findings.wholeRota') })}
              wanted={wanted?.key === found.key ? wanted : null}
            />
          ))}
        </ul>
      ) : null}
    </details>
  );
}, sameProps);

interface FoundItemProps extends Pick<FindingListProps, 'words' | 'wanted' | 'onLookAt'> {
  found: WallFinding;
  where: string;
}

const FoundItem = memo(function FoundItem({ found, where, words, wanted, onLookAt }: FoundItemProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wanted) button.current?.focus();
  }, [wanted]);
  return (
    <li>
      <button ref={button} type="button" className="finding-list__go" onClick={() => onLookAt(found)}>
        {where}
      </button>
      {': '}
      {words.sentence(found)}
    </li>
  );
});

type TroubleProps = Pick<FindingListProps, 'visitTrouble' | 'people'>;

const VisitTroubleList = memo(function VisitTroubleList({ visitTrouble, people }: TroubleProps) {
  const { t, i18n } = useTranslation('rota');
  if (visitTrouble.length === 0) return null;
  const names = new Map(people.map((person) => [person.staff, person.name]));
  return (
    <details className="finding-list__group finding-list__visits">
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
});

/** Breaches by rule, then advice by rule. */
function groupsOf(findings: readonly WallFinding[]): [string, WallFinding[]][] {
  const kinds = [true, false].map((breach) => findings.filter((found) => isBreach(found) === breach));
  return kinds.flatMap((found, kind) => {
    const byRule = grouped(found, ({ finding }) => finding.rule);
    return [...byRule].map(([rule, group]): [string, WallFinding[]] => [`${rule} ${kind}`, group]);
  });
}

interface Lookup extends Pick<FindingListProps, 'people' | 'days'> {
  readonly whole: string;
}

function whereOf(found: WallFinding, { people, days, whole }: Lookup): string {
  const person = found.row === null ? undefined : people[found.row]?.name;
  const day = found.day === null ? undefined : days[found.day]?.shortDate;
  return [person, day].filter((part) => part !== undefined).join(', ') || whole;
}
