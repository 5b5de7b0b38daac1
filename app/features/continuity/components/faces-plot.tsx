import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import type { Figures } from '../continuity-figures';
import { GroupName } from './group-name';

interface FacesPlotProps {
  heading: string;
  /** Head of the first column. */
  first: string;
  rows: readonly Figures[];
  /** Whether each row is a recipient with a page. */
  linked?: boolean;
}

/** Different faces in 14 days as a bar for each group, with the figures in the same table. Largest gap first. */
export function FacesPlot({ heading, first, rows, linked = false }: FacesPlotProps) {
  const { t } = useTranslation('continuity');
  const scaleTo = Math.max(1, ...rows.flatMap((row) => [row.planned?.m14 ?? 0, row.actual?.m14 ?? 0]));
  const untold = rows.some((row) => row.actual !== null);
  const ordered = linked ? [...rows].sort((a, b) => gapOf(b) - gapOf(a)) : rows;
  return (
    <section className="stack">
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      <div className="scroll-x" role="region" aria-label={heading} tabIndex={0}>
        <table className="faces-plot">
          <caption className="visually-hidden">{t('plotCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {linked ? null : (
                <th scope="col" className="num">
                  {t('count')}
                </th>
              )}
              <th scope="col" className="faces-plot__bar">
                {t('m14')}
              </th>
              {(['actual', 'planned', 'feasible', 'gap'] as const).map((column) => (
                <th scope="col" className="num" key={column}>
                  {t(column)}
                </th>
              ))}
              {untold ? (
                <th scope="col" className="num">
                  <abbr title={t('unregisteredHelp')}>{t('unregistered')}</abbr>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => (
              <FacesRow key={row.key} row={row} scaleTo={scaleTo} linked={linked} untold={untold} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const gapOf = (row: Figures): number =>
  row.planned?.m14 != null && row.m14Floor !== null ? row.planned.m14 - row.m14Floor : -1;

interface FacesRowProps {
  row: Figures;
  scaleTo: number;
  linked: boolean;
  /** Whether there is a column for visits that nobody has told of. */
  untold: boolean;
}

function FacesRow({ row, scaleTo, linked, untold }: FacesRowProps) {
  const { t } = useTranslation('continuity');
  const language = useLanguage();
  const format = (value: number | null) => formatNumber(value, { language, digits: 2, fixed: true });
  const actual = row.actual?.m14 ?? null;
  const planned = row.planned?.m14 ?? null;
  const gap = planned !== null && row.m14Floor !== null ? planned - row.m14Floor : null;
  const words = t('barLabel', {
    name: row.label,
    actual: format(actual),
    planned: format(planned),
    feasible: format(row.m14Floor),
  });
  return (
    <tr>
      <GroupName row={row} linked={linked} />
      {linked ? null : <td className="num">{row.size}</td>}
      <td>
        <ThreeNumberBar actual={actual} planned={planned} feasible={row.m14Floor} scaleTo={scaleTo} label={words} />
      </td>
      <td className="num">{format(actual)}</td>
      <td className="num">{format(planned)}</td>
      <td className="num">{format(row.m14Floor)}</td>
      <td className="num">{format(gap)}</td>
      {untold ? <td className="num">{row.unregistered}</td> : null}
    </tr>
  );
}
