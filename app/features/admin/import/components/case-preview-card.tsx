import { Alert, Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CasePreview } from '../import-preview.query.server';

/** What a case file holds, or each fault by its JSON path. */
export function CasePreviewCard({ preview }: { preview: CasePreview }) {
  const { t } = useTranslation('importing');
  const busy = useNavigation().state !== 'idle';
  const blocked = preview.counts === null || preview.zonesOutside.length > 0;
  return (
    <>
      {preview.faults.length > 0 ? <CaseFaults preview={preview} /> : null}
      {preview.zonesOutside.length > 0 ? (
        <Alert data-color="danger">{t('case.zonesOutside', { names: preview.zonesOutside.join(', ') })}</Alert>
      ) : null}
      {preview.counts ? (
        <Card>
          <Heading level={2} data-size="xs">
            {preview.name}
          </Heading>
          <Paragraph>{t('case.counts', preview.counts)}</Paragraph>
          <Paragraph className="muted">{t('case.explain')}</Paragraph>
        </Card>
      ) : null}
      <Form method="post" className="cluster" onSubmit={(event) => (busy ? event.preventDefault() : undefined)}>
        <Button type="submit" name="valg" value="importer" disabled={blocked} loading={busy}>
          {t('preview.import')}
        </Button>
        <Button type="submit" name="valg" value="forkast" variant="secondary">
          {t('preview.discard')}
        </Button>
      </Form>
    </>
  );
}

function CaseFaults({ preview }: { preview: CasePreview }) {
  const { t } = useTranslation('importing');
  return (
    <Alert data-color="danger">
      <Heading level={2} data-size="2xs">
        {t('faults.title', { count: preview.faults.length + preview.moreFaults })}
      </Heading>
      <ul className="import-paths">
        {preview.faults.map((fault, place) => (
          <li key={place}>
            <code>{fault.path}</code>: {t('case.fault', { expected: fault.expected, found: fault.found })}
          </li>
        ))}
      </ul>
      {preview.moreFaults > 0 ? <p>{t('faults.more', { count: preview.moreFaults })}</p> : null}
    </Alert>
  );
}
