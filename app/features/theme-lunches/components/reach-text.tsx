import { useTranslation } from 'react-i18next';
import { shareReached, type Reach } from '~/domain/training/reach';
import { formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { ReachDisc } from './reach-disc';

/** A reach as disc, share and count, with how many are missing. */
export function ReachText({ reach }: { reach: Reach }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const share = shareReached(reach);
  if (share === null) return <span className="muted">{t('board.nobody')}</span>;
  return (
    <span className="reach-text">
      <ReachDisc share={share} />
      <strong>{formatShare(share, language)}</strong>{' '}
      <span className="reach-text__count">
        {t('board.reach', { reached: reach.reached, size: reach.size })},{' '}
        {t('board.missing', { count: reach.size - reach.reached })}
      </span>
    </span>
  );
}
