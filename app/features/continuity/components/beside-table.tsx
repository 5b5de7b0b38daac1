import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Beside, BesideFigures, Portion } from '~/platform/continuity/review-beside.query.server';
import type { ReviewText } from './use-review-text';

type Told = (portion: Portion | null) => string;

const COLUMNS = ['supervision', 'lunch', 'coverage', 'absence', 'notDone'] as const;

/** Reach of supervision and theme lunches, coverage, absence and visits not made, month by month. */
export function BesideTable({ beside, text }: { beside: Beside; text: ReviewText }) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const told: Told = (portion) => {
    if (portion === null) return t('few');
    if (portion.of === 0) return '–';
    return `${formatNumber((100 * portion.count) / portion.of, { language, digits: 1, fixed: true })} %`;
  };
  return (
    <section className="stack review-section">
      <Heading level={2} data-size="xs">
        {t('beside.title')}
      </Heading>
      <Paragraph>{t('beside.lead')}</Paragraph>
      <div className="scroll-x" role="region" aria-label={t('beside.title')} tabIndex={0}>
        <table className="faces-plot">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              {COLUMNS.map((column) => (
                <th scope="col" className="num" key={column}>
                  <abbr title={t(`beside.${column}.help`)}>{t(`beside.${column}.name`)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beside.months.map(({ month, ...figures }) => (
              <BesideRow key={month} name={text.month(month)} {...{ figures, told }} />
            ))}
            <BesideRow name={t('period')} figures={beside.period} told={told} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Each portion as `92,4 %`, and a dash where there was nothing to count. */
function BesideRow({ name, figures, told }: { name: string; figures: BesideFigures; told: Told }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td className="num" key={column}>
          {told(figures[column])}
        </td>
      ))}
    </tr>
  );
}
