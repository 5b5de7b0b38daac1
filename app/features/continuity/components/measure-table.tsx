import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { MEASURE_NAMES } from '~/domain/continuity/measures';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Figures } from '../continuity-figures';
import { GroupName } from './group-name';

interface MeasureTableProps {
  heading: string;
  first: string;
  rows: readonly Figures[];
  linked?: boolean;
}

const COUNTS = new Set(['m14', 'm28', 'coc']);

/** Every measure of the plan for each group, with the ceiling of the largest share beside it. */
export function MeasureTable({ heading, first, rows, linked = false }: MeasureTableProps) {
  const { t } = useTranslation('continuity');
  const language = useLanguage();
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      <div className="scroll-x" role="region" aria-label={heading} tabIndex={0}>
        <table className="faces-plot">
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <th scope="col" className="num">
                {t('visits')}
              </th>
              {MEASURE_NAMES.map((name) => (
                <th scope="col" className="num" key={name}>
                  <abbr title={t(`measure.${name}.help`)}>{t(`measure.${name}.name`)}</abbr>
                </th>
              ))}
              <th scope="col" className="num">
                {t('upcCeiling')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <GroupName row={row} linked={linked} />
                <td className="num">{row.planned?.visits ?? '–'}</td>
                {MEASURE_NAMES.map((name) => {
                  const value = row.planned?.[name] ?? null;
                  return (
                    <td className="num" key={name}>
                      {COUNTS.has(name)
                        ? formatNumber(value, { language, digits: 2, fixed: true })
                        : formatShare(value, language)}
                    </td>
                  );
                })}
                <td className="num">{formatShare(row.upcCeiling, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
