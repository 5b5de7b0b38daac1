import { Details, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { usePeriodText } from './use-period-text';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';

type Member = RecipientData['careTeam'][number];

/** The care team now, and how it was. */
export function CareTeamSection({ team }: { team: readonly Member[] }) {
  const { t } = useTranslation('recipients');
  const now = team.filter((member) => member.state === 'current');
  const rest = team.filter((member) => member.state !== 'current');
  return (
    <Section id="team" title={t('teamTitle')}>
      {now.length === 0 ? <Paragraph>{t('noTeam')}</Paragraph> : <MemberList members={now} />}
      {rest.length === 0 ? null : (
        <Details>
          <Details.Summary>{t('teamHistory')}</Details.Summary>
          <Details.Content>
            <MemberList members={rest} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function MemberList({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('recipients');
  const periodText = usePeriodText();
  return (
    <ul className="people__list">
      {members.map((member) => (
        <li key={member.id}>
          <span>
            {member.name}
            {member.role === 'primary' ? <strong> – {t('primary')}</strong> : null}
          </span>
          <span className="muted">{periodText(member)}</span>
        </li>
      ))}
    </ul>
  );
}
