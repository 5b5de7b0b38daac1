import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ProposeButton } from '../proposal/components/propose-button';
import { VersionActions } from '../proposal/components/version-actions';
import type { WallRota } from '../wall-rota';

/** What can be done with the shown version: propose, fill the rest, publish, copy, discard, print. */
export function RotaActions({ wall }: { wall: WallRota }) {
  const { t } = useTranslation('proposal');
  const { t: life } = useTranslation('lifecycle');
  const { t: rota } = useTranslation('rota');
  return (
    <div className="rota-actions cluster no-print" data-size="sm">
      {wall.mayPropose && !wall.isWithoutVisits ? (
        <ProposeButton versionId={wall.version.id} variant={wall.mayChange ? 'secondary' : 'primary'} />
      ) : null}
      {wall.mayPropose && wall.mayChange ? (
        <ProposeButton versionId={wall.version.id} keep="fill" variant="secondary" />
      ) : null}
      {wall.mayPlan ? <VersionActions version={wall.version} /> : null}
      <Button variant="tertiary" onClick={() => window.print()}>
        {rota('actions.print')}
      </Button>
      {wall.mayPlan ? (
        <>
          <DsLink href={`/turnus/turnus.xlsx?versjon=${wall.version.id}&runde=${wall.turn + 1}`}>
            {rota('actions.excel')}
          </DsLink>
          <DsLink asChild>
            <Link to={`/turnus/sammenlign?til=${wall.version.id}`}>{rota('actions.compare')}</Link>
          </DsLink>
        </>
      ) : null}
      {wall.mayPropose ? (
        <DsLink asChild>
          <Link to="/turnus/forslag">{t('earlier')}</Link>
        </DsLink>
      ) : null}
      {wall.mayPlan ? (
        <>
          <DsLink asChild>
            <Link to="/turnus/ny">{life('actions.newRota')}</Link>
          </DsLink>
          <DsLink asChild>
            <Link to="/turnus/hjelpeturnus">{life('actions.holiday')}</Link>
          </DsLink>
          <DsLink asChild>
            <Link to={`/turnus/rullerende?versjon=${wall.version.id}`}>{life('actions.rolling')}</Link>
          </DsLink>
        </>
      ) : null}
    </div>
  );
}
