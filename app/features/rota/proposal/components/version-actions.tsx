import { Button } from '@digdir/designsystemet-react';
import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SwitchableVersion } from '~/ui/version-switch';

/** What a leader can do with a version: discuss, publish or discard a draft, begin a draft from any, see what was done. */
export function VersionActions({ version }: { version: Pick<SwitchableVersion, 'id' | 'status'> }) {
  const { t } = useTranslation('proposal');
  const { t: life } = useTranslation('lifecycle');
  const base = `/turnus/versjon/${version.id}`;
  const copying = useNavigation().formAction === `${base}/utkast`;
  const open = version.status === 'draft' || version.status === 'inConsultation';
  return (
    <div className="cluster no-print" role="group" aria-label={t('actions.label')}>
      {open ? (
        <Button asChild>
          <Link to={`${base}/publiser`}>{t('actions.publish')}</Link>
        </Button>
      ) : null}
      {open ? (
        <Button asChild variant="secondary">
          <Link to={`${base}/drofting`}>
            {life(version.status === 'draft' ? 'actions.consult' : 'actions.consultation')}
          </Link>
        </Button>
      ) : null}
      <Form method="post" action={`${base}/utkast`}>
        <Button type="submit" variant="secondary" loading={copying}>
          {t('actions.copy')}
        </Button>
      </Form>
      {open ? (
        <Button asChild variant="tertiary">
          <Link to={`${base}/navn`}>{life('actions.name')}</Link>
        </Button>
      ) : null}
      {version.status === 'draft' ? (
        <Button asChild variant="tertiary" data-color="danger">
          <Link to={`${base}/forkast`}>{t('actions.discard')}</Link>
        </Button>
      ) : null}
      <Button asChild variant="tertiary">
        <Link to={`${base}/forlop`}>{life('actions.history')}</Link>
      </Button>
    </div>
  );
}
