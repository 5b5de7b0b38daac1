import { useTranslation } from 'react-i18next';

/** How the proposed dates are found, and what is known of whom. */
export function ProposalHelp() {
  const { t } = useTranslation('themeLunches');
  return (
    <details>
      <summary>{t('help.heading')}</summary>
      <p>{t('proposal.help.group')}</p>
      <p>{t('proposal.help.others')}</p>
      <p>{t('proposal.help.best')}</p>
    </details>
  );
}
