import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Seam } from '../seam.server';

/** Says before publishing what the first day would otherwise be refused for. Nothing where everybody has rested enough. */
export function SeamNotice({ seam: { from, short } }: { seam: Seam }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  if (short === null) return null;
  const facts = {
    ...short,
    hours: formatNumber(Math.max(0, short.hours), { language, digits: 1 }),
    on: formatDate(short.on),
    from: formatDate(from),
  };
  return <Alert data-color="warning">{t(from === short.on ? 'seam.stays' : 'seam.moved', facts)}</Alert>;
}
