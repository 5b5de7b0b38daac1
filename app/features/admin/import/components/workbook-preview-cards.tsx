import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { WorkbookPreview } from '../import-preview.query.server';
import { FaultTable } from './fault-table';
import { SheetCard } from './sheet-card';
import { SheetChoice } from './sheet-choice';

/** What a workbook would change: every fault, the button that imports, and sheets and columns, which can be chosen. */
export function WorkbookPreviewCards({ preview }: { preview: WorkbookPreview }) {
  const { t } = useTranslation('importing');
  const busy = useNavigation().state !== 'idle';
  const faulty = preview.faults.length > 0;
  const nothing = preview.sheets.every((sheet) => sheet.added + sheet.changed + sheet.removed === 0);
  const removed = preview.sheets.filter((sheet) => sheet.removed > 0);
  const standing = faulty ? 'preview.mendFirst' : nothing ? 'preview.nothing' : 'preview.allOrNothing';
  return (
    <>
      {preview.sheets.length === 0 ? <Alert data-color="warning">{t('preview.noSheets')}</Alert> : null}
      {faulty ? <FaultTable faults={preview.faults} more={preview.moreFaults} /> : null}
      {removed.length > 0 ? (
        <Alert data-color="warning">
          {t('preview.removes', { what: removed.map((sheet) => `${sheet.name} (${sheet.removed})`).join(', ') })}
        </Alert>
      ) : null}
      <Form method="post" className="stack" onSubmit={(event) => (busy ? event.preventDefault() : undefined)}>
        <input type="hidden" name="stempel" value={preview.stamp} />
        <div className="cluster">
          <Button type="submit" name="valg" value="importer" disabled={faulty || nothing} loading={busy}>
            {t('preview.import')}
          </Button>
          <Button type="submit" name="valg" value="forkast" variant="secondary">
            {t('preview.discard')}
          </Button>
          <span className="muted">{t(standing)}</span>
        </div>
        <Heading level={2} data-size="xs">
          {t('preview.sheets')}
        </Heading>
        <SheetChoice file={preview.file} />
        {preview.sheets.map((sheet) => (
          <SheetCard key={`${sheet.key} ${sheet.name}`} sheet={sheet} />
        ))}
        <div>
          <Button type="submit" name="valg" value="kolonner" variant="secondary">
            {t('preview.useColumns')}
          </Button>
        </div>
      </Form>
    </>
  );
}
