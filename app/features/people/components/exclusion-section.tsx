import { Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';
import { usePeriodText } from './use-period-text';

interface ExclusionSectionProps {
  exclusions: RecipientData['exclusions'];
  /** Address of the recipient's page. */
  base: string;
}

/** Who does not visit the recipient. Shown only to those who plan. */
export function ExclusionSection({ exclusions, base }: ExclusionSectionProps) {
  const { t } = useTranslation('recipients');
  const periodText = usePeriodText();
  return (
    <Section id="unntak" title={t('exclusionsTitle')} link={{ to: `${base}/unntak/nytt`, text: t('addExclusion') }}>
      <Paragraph className="muted">{t('exclusionsLead')}</Paragraph>
      {exclusions.length === 0 ? (
        <Paragraph>{t('noExclusions')}</Paragraph>
      ) : (
        <ul className="people__list">
          {exclusions.map((row) => (
            <li key={row.id}>
              <span>
                {row.name} – {t(`reasons.${row.reason}`)}
              </span>
              <span className="muted">
                {periodText(row)}
                {row.state === 'past' ? ` (${t('over')})` : null}
              </span>
              {row.state === 'past' ? null : (
                <DsLink asChild>
                  <Link to={`${base}/unntak/${row.id}/avslutt`} aria-label={t('endExclusionNamed', { name: row.name })}>
                    {t('end')}
                  </Link>
                </DsLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
