import { useTranslation } from 'react-i18next';
import type { BesideFigures } from '~/platform/continuity/review-beside.query.server';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';

const FIGURES = ['supervision', 'lunch', 'coverage', 'absence', 'notDone'] as const;

/** Reach, coverage, absence and visits not made in the period. */
export function PrintBeside({ figures }: { figures: BesideFigures }) {
  const { t } = useTranslation('reviewTools');
  const language = useLanguage();
  const told = (name: (typeof FIGURES)[number]): string => {
    const portion = figures[name];
    if (portion === null) return t('print.few');
    if (portion.of === 0) return '–';
    return `${formatNumber((portion.count / portion.of) * 100, { language, digits: 1 })} %`;
  };
  return (
    <dl className="council__beside">
      {FIGURES.map((name) => (
        <div key={name}>
          <dt>{t(`print.beside.${name}`)}</dt>
          <dd>{told(name)}</dd>
        </div>
      ))}
    </dl>
  );
}
