import { Alert, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '~/domain/time/clock';
import { formatDate } from '~/platform/i18n/format';
import type { SwitchableVersion } from '~/ui/version-switch';

/** In place of the form: that it has just been published, or that the version is no draft. */
export function PublishClosed({ version }: { version: Omit<SwitchableVersion, 'title'> }) {
  const { t } = useTranslation('proposal');
  const [search] = useSearchParams();
  const from = search.get('publisert') ?? '';
  const [shifts, visits] = [Number(search.get('vakter') ?? 0), Number(search.get('besok') ?? 0)];
  const justNow = version.status === 'published' && isIsoDate(from);
  return (
    <Alert data-color={justNow ? 'success' : 'info'} role="status" className="stack">
      <Paragraph>
        {justNow
          ? t('publish.done', { number: version.number, from: formatDate(from) })
          : t('publish.notDraft', { status: t(`status.${version.status}`).toLowerCase() })}
      </Paragraph>
      {justNow && shifts + visits > 0 ? <Paragraph>{t('publish.kept', { shifts, visits })}</Paragraph> : null}
      <Paragraph>
        <DsLink asChild>
          <Link to={`/turnus?versjon=${version.id}`}>{t('publish.toRota')}</Link>
        </DsLink>
      </Paragraph>
    </Alert>
  );
}
