import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

interface PlotTableProps {
  caption: string;
  /** Head of each column; the first is of the rows. */
  columns: readonly string[];
  /** Cells as they are read; the first is the head of the row. */
  rows: readonly (readonly string[])[];
}

/** The figures of a plot as a table, behind a button. */
export function PlotTable({ caption, columns, rows }: PlotTableProps) {
  const { t } = useTranslation('review');
  return (
    <Details>
      <Details.Summary>{t('asTable')}</Details.Summary>
      <Details.Content>
        <div className="scroll-x" role="region" aria-label={caption} tabIndex={0}>
          <table className="faces-plot">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th scope="col" key={column} className={index === 0 ? undefined : 'num'}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    <td className="num" key={columns[index + 1]}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Details.Content>
    </Details>
  );
}
