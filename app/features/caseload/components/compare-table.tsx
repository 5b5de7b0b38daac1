import { Table } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { Checkbox } from '~/ui/form/tick';
import type { ChangedFace, ComparedTeam } from '../compare/comparison';
import { ReasonList } from './reason-list';
import { TeamNames } from './team-words';

interface CompareTableProps {
  teams: readonly ComparedTeam[];
  chosen: ReadonlySet<string>;
  onChoose: (recipientIds: readonly string[], isChosen: boolean) => void;
}

/** A line for each team that changes: before, after, faces, who comes and goes, and why. */
export function CompareTable({ teams, chosen, onChoose }: CompareTableProps) {
  const { t } = useTranslation('teams');
  return (
    <div className="scroll-x" role="region" tabIndex={0} aria-label={t('compare.title')}>
      <Table data-size="sm" className="compare-table">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>
              <Checkbox
                data-size="sm"
                aria-label={t('compare.chooseAll')}
                checked={chosen.size === teams.length}
                onChange={(event) =>
                  onChoose(
                    teams.map(({ recipientId }) => recipientId),
                    event.currentTarget.checked,
                  )
                }
              />
            </Table.HeaderCell>
            {(['recipient', 'before', 'after', 'faces', 'reason'] as const).map((column) => (
              <Table.HeaderCell key={column}>{t(`compare.${column}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {teams.map((team) => (
            <Line
              key={team.recipientId}
              team={team}
              isChosen={chosen.has(team.recipientId)}
              onChoose={(isChosen) => onChoose([team.recipientId], isChosen)}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Line(props: { team: ComparedTeam; isChosen: boolean; onChoose: (isChosen: boolean) => void }) {
  const { team } = props;
  const { t } = useTranslation('teams');
  const language = useLanguage();
  const faces = (value: number | null) => formatNumber(value, { language });
  const shift = Math.sign((team.m14After ?? 0) - (team.m14Before ?? 0));
  const word = shift < 0 ? 'better' : shift > 0 ? 'worse' : 'same';
  return (
    <Table.Row>
      <Table.Cell>
        <Checkbox
          data-size="sm"
          name="mottaker"
          value={team.recipientId}
          aria-label={t('compare.choose', { name: team.name })}
          checked={props.isChosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
      </Table.Cell>
      <Table.HeaderCell scope="row">
        <Link to={`/tjenestemottakere/${team.recipientId}`}>{team.name}</Link>
        <br />
        <span className="muted">{team.zone}</span>
      </Table.HeaderCell>
      <Table.Cell>
        <TeamNames team={team.before} />
      </Table.Cell>
      <Table.Cell>
        <TeamNames team={team.after} />
      </Table.Cell>
      <Table.Cell className="compare-table__faces">
        {faces(team.m14Before)} → <strong>{faces(team.m14After)}</strong>
        <br />
        <span className="muted">{t('effect.floor', { floor: faces(team.floor) })}</span>{' '}
        <span className={`effect__word effect__word--${word}`}>{t(`effect.${word}`)}</span>
      </Table.Cell>
      <Table.Cell>
        <Faces head={t('compare.new')} faces={team.joins} />
        <Faces head={t('compare.lost')} faces={team.leaves} known />
      </Table.Cell>
    </Table.Row>
  );
}

function Faces({ head, faces, known = false }: { head: string; faces: readonly ChangedFace[]; known?: boolean }) {
  const { t } = useTranslation('teams');
  if (faces.length === 0) return null;
  return (
    <details>
      <summary>
        {head}:{' '}
        {faces
          .map(({ name, visits }) => (known && visits > 0 ? t('compare.lostKnown', { name, visits }) : name))
          .join(', ')}
      </summary>
      {faces.map((face) => (
        <div key={face.staffId}>
          <strong>{face.name}</strong>
          <ReasonList reasons={face.reasons} />
        </div>
      ))}
    </details>
  );
}
