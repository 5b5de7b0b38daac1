import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { SheetPreview } from '../import-preview.query.server';
import { columnField } from '../chosen-columns';
import { SHEETS } from '../workbook/columns';

/** One sheet: what it changes, which column is read as what, and its first rows. Open where a column is missing. */
export function SheetCard({ sheet }: { sheet: SheetPreview }) {
  const { t } = useTranslation('importing');
  const columns = SHEETS.find((candidate) => candidate.key === sheet.key)?.columns ?? [];
  const counts = { added: sheet.added, changed: sheet.changed, same: sheet.same, removed: sheet.removed };
  const incomplete = columns.some((column) => column.required && (sheet.places[column.key] ?? null) === null);
  return (
    <Details defaultOpen={incomplete}>
      <Details.Summary>
        {sheet.name}: {t('preview.counts', counts)}
      </Details.Summary>
      <Details.Content>
        <fieldset className="import-columns">
          <legend>{t('preview.columns')}</legend>
          {columns.map((column) => {
            const id = `${sheet.key}-${column.key}`;
            const name = column.required ? t('preview.required', { name: column.headings[0] }) : column.headings[0];
            return (
              <Field key={column.key} data-size="sm">
                <Label htmlFor={id}>{name}</Label>
                <Select
                  id={id}
                  name={columnField({ sheet: sheet.key, column: column.key })}
                  defaultValue={String(sheet.places[column.key] ?? '')}
                >
                  <Select.Option value="">{t('preview.notInFile')}</Select.Option>
                  {sheet.headings.map((heading, place) => (
                    <Select.Option key={place} value={String(place)}>
                      {heading || t('preview.columnNumber', { number: place + 1 })}
                    </Select.Option>
                  ))}
                </Select>
              </Field>
            );
          })}
        </fieldset>
        <div className="scroll-x" role="region" tabIndex={0} aria-label={t('preview.firstRows', { name: sheet.name })}>
          <table className="import-table">
            <caption>{t('preview.firstRows', { name: sheet.name })}</caption>
            <thead>
              <tr>
                {sheet.headings.map((heading, place) => (
                  <th scope="col" key={place}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, place) => (
                    <td key={place}>{cell}</td>
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
