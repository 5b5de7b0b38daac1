import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useTold } from '~/ui/use-told';
import type { TeamChange, VersionChanges } from '../version-changes.server';
import { ChangeCounts } from './result-summary';

/** Whom a publication touches, by name. */
export function PublishChanges({ changes }: { changes: VersionChanges }) {
  const { t } = useTranslation('proposal');
  const elsewhere = useTold().elsewhere(changes.teamsElsewhere, (count) => t('publish.otherZones', { count }));
  return (
    <section className="stack" aria-labelledby="publish-changes-head">
      <Heading level={2} data-size="sm" id="publish-changes-head">
        {t('result.changes')}
      </Heading>
      <ChangeCounts changes={changes} />
      {changes.staff.length > 0 ? (
        <details>
          <summary>{t('publish.staffChanges')}</summary>
          <ul>
            {changes.staff.map(({ id, name, days }) => (
              <li key={id}>
                {name}: {t('publish.staffDays', { count: days })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {changes.teamsTotal.count > 0 ? (
        <details>
          <summary>{t('publish.teamChanges')}</summary>
          <ul>
            {changes.teams.map((team) => (
              <TeamLine key={team.recipientId} team={team} />
            ))}
          </ul>
          {elsewhere === null ? null : <p>{elsewhere}</p>}
        </details>
      ) : null}
    </section>
  );
}

function TeamLine({ team }: { team: TeamChange }) {
  const { t } = useTranslation('proposal');
  const nobody = t('publish.nobody');
  const parts = [
    team.primary &&
      t('publish.newPrimary', { name: team.primary.after ?? nobody, before: team.primary.before ?? nobody }),
    team.joins.length > 0 && t('publish.joins', { names: team.joins.join(', ') }),
    team.leaves.length > 0 && t('publish.leaves', { names: team.leaves.join(', ') }),
  ];
  return (
    <li>
      <DsLink asChild>
        <Link to={`/tjenestemottakere/${team.recipientId}`}>{team.name}</Link>
      </DsLink>
      : {parts.filter((part) => typeof part === 'string').join('; ')}
    </li>
  );
}
