import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { sheetField } from '../chosen-columns';
import type { WorkbookPreview } from '../import-preview.query.server';
import { SHEETS } from '../workbook/columns';

/** What each sheet of the file is read as. Open where a sheet was not recognised. */
export function SheetChoice({ file }: { file: WorkbookPreview['file'] }) {
  const { t } = useTranslation('importing');
  const unread = file.filter((sheet) => sheet.key === null).map((sheet) => sheet.name);
  return (
    <Details defaultOpen={unread.length > 0}>
      <Details.Summary>
        {unread.length > 0 ? t('preview.unknownSheets', { names: unread.join(', ') }) : t('preview.whichSheet')}
      </Details.Summary>
      <Details.Content>
        <fieldset className="import-columns">
          <legend>{t('preview.whichSheet')}</legend>
          {file.map((sheet, place) => (
            <Field key={place} data-size="sm">
              <Label htmlFor={`import-sheet-${place}`}>{sheet.name}</Label>
              <Select id={`import-sheet-${place}`} name={sheetField(place)} defaultValue={sheet.key ?? ''}>
                <Select.Option value="">{t('preview.notRead')}</Select.Option>
                {SHEETS.map((known) => (
                  <Select.Option key={known.key} value={known.key}>
                    {known.names[0]}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          ))}
        </fieldset>
      </Details.Content>
    </Details>
  );
}
