import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { CountingRota, SupervisionPerson } from '../supervision-map.query.server';

interface AdviceProps {
  readonly people: readonly SupervisionPerson[];
  readonly short: readonly SupervisionPerson[];
  readonly rota: CountingRota;
  readonly mayPropose: boolean;
}

/**
 * What a rota can do about supervision. Where the one that counts has somebody there too seldom, a proposal mends it; where
 * it does not, it is the rota before it that made people short, or no proposal can help.
 */
export function RotaAdvice({ people, short, rota, mayPropose }: AdviceProps) {
  const { t } = useTranslation('supervision');
  const language = useLanguage();
  const lacking = people.filter(({ chance }) => chance !== null && chance.weeks < chance.needed);
  if (lacking.length > 0) {
    const names = lacking.map(({ name, chance }) => t('share.lacks', { name, ...chance }));
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
    return (
      <Alert data-color="info">
        <Paragraph>{t('share.rotaMends', { list, ofWeeks: rota.weeks })}</Paragraph>
        {mayPropose ? (
          <TextLink to={`/turnus/forslag?for=veiledning&versjon=${rota.versionId}`}>{t('share.toProposal')}</TextLink>
        ) : null}
      </Alert>
    );
  }
  if (!short.some(({ share }) => share.isByRota)) return null;
  return (
    <Alert data-color="info">
      <Paragraph>{t('share.rotaGivesAll', { date: formatDate(rota.startsOn) })}</Paragraph>
      <TextLink to={`/turnus?versjon=${rota.versionId}`}>{t('share.toRota')}</TextLink>
    </Alert>
  );
}
