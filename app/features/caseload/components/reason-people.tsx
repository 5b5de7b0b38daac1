import { Card, Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { isStopped, type PersonReasons } from '../reasons/people-reasons';
import { ReasonList } from './reason-list';
import './reasons.css';

interface ReasonPeopleProps {
  people: readonly PersonReasons[];
  /** What those who are in have in common, and the others. */
  heads: { readonly inside: string; readonly outside: string };
  /** Somebody who was asked about in particular. */
  chosenId: string | null;
}

/** Everybody with what speaks for and against: those who are in, whoever comes nearest, and those who cannot. */
export function ReasonPeople({ people, heads, chosenId }: ReasonPeopleProps) {
  const { t } = useTranslation('teams');
  const inside = people.filter(({ isIn }) => isIn);
  const outside = people.filter((person) => !person.isIn && (!isStopped(person) || person.staffId === chosenId));
  const stopped = people.filter((person) => !person.isIn && isStopped(person) && person.staffId !== chosenId);
  return (
    <>
      <Group head={heads.inside} people={inside} chosenId={chosenId} />
      <Group head={heads.outside} people={outside} chosenId={chosenId} />
      {stopped.length === 0 ? null : (
        <details className="reasons__stopped">
          <summary>{t('why.stopped', { count: stopped.length })}</summary>
          <Cards people={stopped} chosenId={chosenId} />
        </details>
      )}
    </>
  );
}

type GroupProps = { head: string; people: readonly PersonReasons[]; chosenId: string | null };

function Group({ head, people, chosenId }: GroupProps) {
  if (people.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">
        {head}
      </Heading>
      <Cards people={people} chosenId={chosenId} />
    </section>
  );
}

function Cards({ people, chosenId }: Omit<GroupProps, 'head'>) {
  const { t } = useTranslation('teams');
  return (
    <div className="card-grid">
      {people.map((person) => (
        <Card
          key={person.staffId}
          id={person.staffId}
          className={person.staffId === chosenId ? 'reasons__card reasons__card--chosen' : 'reasons__card'}
        >
          <div className="cluster">
            <Heading level={3} data-size="2xs">
              {person.name}
            </Heading>
            <Tag data-size="sm" data-color={person.role === 'other' ? 'neutral' : 'accent'}>
              {t(`why.role.${person.role}`)}
            </Tag>
          </div>
          <ReasonList reasons={person.reasons} />
        </Card>
      ))}
    </div>
  );
}
