import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';
import { usePeriodText } from './use-period-text';
import { TextLink } from '~/ui/text-link';

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
                <TextLink to={`${base}/unntak/${row.id}/avslutt`} label={t('endExclusionNamed', { name: row.name })}>
                  {t('end')}
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
