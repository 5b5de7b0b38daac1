import { Button, Paragraph } from '@digdir/designsystemet-react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ConsultationPage } from '../consultation-page.query.server';

type Version = ConsultationPage['version'];

/** Sends the draft to discussion. */
export function OpenCard({ version }: { version: Version }) {
  const { t } = useTranslation('lifecycle');
  return (
    <Form method="post" className="card stack">
      <Paragraph>{t('consultation.draft')}</Paragraph>
      <input type="hidden" name="revision" value={version.revision} />
      <div>
        <Button type="submit" name="step" value="open">
          {t('consultation.open')}
        </Button>
      </div>
    </Form>
  );
}

/** On to publishing or, until it has been held, back to a draft. */
export function NextSteps({ version, held }: { version: Version; held: boolean }) {
  const { t } = useTranslation('lifecycle');
  return (
    <>
      <div>
        <Button asChild variant="secondary">
          <Link to={`/turnus/versjon/${version.id}/publiser`}>{t('consultation.publish')}</Link>
        </Button>
      </div>
      {held ? null : (
        <Form method="post" className="card stack">
          <Paragraph>{t('consultation.takeBackText')}</Paragraph>
          <input type="hidden" name="revision" value={version.revision} />
          <div>
            <Button type="submit" name="step" value="takeBack" variant="secondary" data-color="danger">
              {t('consultation.takeBack')}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
