import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ProposeButton } from '../proposal/components/propose-button';
import { VersionActions } from '../proposal/components/version-actions';
import type { WallRota } from '../wall-rota';

/** What can be done with the shown version. */
export function RotaActions({ wall }: { wall: WallRota }) {
  const { t } = useTranslation('proposal');
  return (
    <div className="cluster no-print">
      {wall.mayPropose ? (
        <>
          <ProposeButton versionId={wall.version.id} />
          <DsLink asChild>
            <Link to="/turnus/forslag">{t('earlier')}</Link>
          </DsLink>
        </>
      ) : null}
      {wall.mayChange ? <VersionActions version={wall.version} /> : null}
    </div>
  );
}
