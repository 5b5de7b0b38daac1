import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { WorkbookPreview } from '../import-preview.query.server';
import { FaultTable } from './fault-table';
import { SheetCard } from './sheet-card';

/** What a workbook would change: counts and columns by sheet, every fault, and the button that imports. */
export function WorkbookPreviewCards({ preview }: { preview: WorkbookPreview }) {
  const { t } = useTranslation('importing');
  const busy = useNavigation().state !== 'idle';
  const faulty = preview.faults.length > 0;
  const nothing = preview.sheets.every((sheet) => sheet.added + sheet.changed + sheet.removed === 0);
  return (
    <>
      {preview.sheets.length === 0 ? <Alert data-color="warning">{t('preview.noSheets')}</Alert> : null}
      {preview.unknownSheets.length > 0 ? (
        <Paragraph className="muted">
          {t('preview.unknownSheets', { names: preview.unknownSheets.join(', ') })}
        </Paragraph>
      ) : null}
      {faulty ? <FaultTable faults={preview.faults} more={preview.moreFaults} /> : null}
      <Form method="post" className="cluster">
        <input type="hidden" name="stempel" value={preview.stamp} />
        <Button type="submit" name="valg" value="importer" disabled={faulty || nothing} loading={busy}>
          {t('preview.import')}
        </Button>
        <Button type="submit" name="valg" value="forkast" variant="secondary">
          {t('preview.discard')}
        </Button>
        <span className="muted">
          {faulty ? t('preview.mendFirst') : nothing ? t('preview.nothing') : t('preview.allOrNothing')}
        </span>
      </Form>
      <Heading level={2} data-size="xs">
        {t('preview.sheets')}
      </Heading>
      <Form method="post" className="stack">
        {preview.sheets.map((sheet) => (
          <SheetCard key={sheet.key} sheet={sheet} />
        ))}
        {preview.sheets.length > 0 ? (
          <Button type="submit" name="valg" value="kolonner" variant="secondary">
            {t('preview.useColumns')}
          </Button>
        ) : null}
      </Form>
    </>
  );
}
