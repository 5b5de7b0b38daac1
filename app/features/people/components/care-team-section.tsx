import { Details, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { usePeriodText } from './use-period-text';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';

type Member = RecipientData['careTeam'][number];

/** The care team now, and everyone who has been on it: who, as what, from when to when, and why. */
export function CareTeamSection({ team }: { team: readonly Member[] }) {
  const { t } = useTranslation('recipients');
  const periodText = usePeriodText();
  const now = team
    .filter((member) => member.state === 'current')
    .sort((a, b) => Number(b.role === 'primary') - Number(a.role === 'primary'));
  return (
    <Section id="team" title={t('teamTitle')}>
      {now.length === 0 ? (
        <Paragraph>{t('noTeam')}</Paragraph>
      ) : (
        <ul className="people__list">
          {now.map((member) => (
            <li key={member.id}>
              <span>
                {member.name}
                {member.role === 'primary' ? <strong> – {t('primary')}</strong> : null}
              </span>
              <span className="muted">{periodText(member)}</span>
            </li>
          ))}
        </ul>
      )}
      {team.length === 0 ? null : (
        <Details>
          <Details.Summary>{t('history.title')}</Details.Summary>
          <Details.Content>
            <History team={team} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function History({ team }: { team: readonly Member[] }) {
  const { t } = useTranslation('recipients');
  const reasonText = useReasonText();
  return (
    <div className="scroll-x" role="region" aria-label={t('history.title')} tabIndex={0}>
      <Table data-size="sm">
        <caption className="visually-hidden">{t('history.title')}</caption>
        <Table.Head>
          <Table.Row>
            {(['who', 'role', 'from', 'to', 'reason'] as const).map((column) => (
              <Table.HeaderCell scope="col" key={column}>
                {t(`history.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {team.map((member) => (
            <Table.Row key={member.id}>
              <Table.HeaderCell scope="row">{member.name}</Table.HeaderCell>
              <Table.Cell>{t(`history.roles.${member.role}`)}</Table.Cell>
              <Table.Cell>{formatDate(member.validFrom)}</Table.Cell>
              <Table.Cell>{member.validTo === null ? t('history.now') : formatDate(member.validTo)}</Table.Cell>
              <Table.Cell>{reasonText(member.reason)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

/** A person's own words first; else what the program knows, and which version it came with. */
function useReasonText(): (reason: Member['reason']) => string {
  const { t } = useTranslation('recipients');
  return ({ words, cause, version }) => {
    const said = words ?? (cause && t(`history.causes.${cause}`));
    const made = version && t('history.versionReason', version);
    return [said, made].filter(Boolean).join(' · ') || t('history.noReason');
  };
}
