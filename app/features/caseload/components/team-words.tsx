import { useTranslation } from 'react-i18next';
import type { TeamWords } from '../teams/team-history.query.server';

/** A team by names: the primary contact in bold, pins as a word. */
export function TeamNames({ team }: { team: TeamWords }) {
  const { t } = useTranslation('teams');
  const nameWith = (name: string) => (team.pinned.includes(name) ? `${name} (${t('panel.pinned')})` : name);
  return (
    <>
      {team.primary === null ? '–' : <strong>{nameWith(team.primary)}</strong>}
      {team.members.length === 0 ? '' : `, ${team.members.map(nameWith).join(', ')}`}
    </>
  );
}
