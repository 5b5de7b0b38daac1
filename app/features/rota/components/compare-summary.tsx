import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { addDays } from '~/domain/time/clock';
import type { Comparison } from '../compare-versions.query.server';

/** Every changed day in words, person by person, with its reason: the table behind the grid. */
export function CompareSummary({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('rota');
  const language = useLanguage();
  const { lines, reasons, rota } = comparison;
  const changed = lines.filter((line) => line.changed > 0);
  const word = (code: string | null) => code ?? t('cell.off');
  const dayOf = (day: number) => formatDay(addDays(rota.startsOn, day), language);
  return (
    <section className="stack" aria-labelledby="compare-summary-head">
      <Heading level={2} data-size="xs" id="compare-summary-head">
        {t('compare.summary', { count: changed.reduce((sum, line) => sum + line.changed, 0) })}
      </Heading>
      {changed.map((line) => (
        <details key={line.id}>
          <summary>{t('compare.person', { name: line.name, count: line.changed })}</summary>
          <table className="compare-summary">
            <thead>
              <tr>
                <th scope="col">{t('compare.day')}</th>
                <th scope="col">{t('compare.change')}</th>
                <th scope="col">{t('compare.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {line.cells.map((cell, day) => {
                if (cell.before === cell.after) return null;
                const told = reasons.find((reason) => reason.staffId === line.id && reason.day === day);
                return (
                  <tr key={day}>
                    <th scope="row">{dayOf(day)}</th>
                    <td>{t('compare.cell', { before: word(cell.before), after: word(cell.after) })}</td>
                    <td>
                      {told
                        ? t('compare.told', {
                            reason: told.reason,
                            who: told.who ?? t('notes.nobody'),
                            when: formatInstant(told.at, language),
                          })
                        : '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </details>
      ))}
    </section>
  );
}
