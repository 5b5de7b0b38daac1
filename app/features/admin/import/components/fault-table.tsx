import { Alert, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { RowFault } from '../workbook/parse-rows';

/** Every fault with its place in the file and what was expected there. */
export function FaultTable({ faults, more }: { faults: readonly RowFault[]; more: number }) {
  const { t } = useTranslation('importing');
  return (
    <Alert data-color="danger">
      <Heading level={2} data-size="2xs">
        {t('faults.title', { count: faults.length + more })}
      </Heading>
      <div className="scroll-x" role="region" tabIndex={0} aria-label={t('faults.caption')}>
        <table className="import-table">
          <caption className="visually-hidden">{t('faults.caption')}</caption>
          <thead>
            <tr>
              {(['sheet', 'line', 'column', 'found', 'expected'] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`faults.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, place) => (
              <tr key={place}>
                <td>{fault.sheet}</td>
                <td className="num">{fault.line}</td>
                <td>{fault.column}</td>
                <td>{fault.found || t('faults.empty')}</td>
                <td>{t(`expected.${fault.expected}`, { detail: fault.detail ?? '' })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p>{t('faults.more', { count: more })}</p> : null}
    </Alert>
  );
}
