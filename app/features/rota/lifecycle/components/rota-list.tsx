import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import type { ListedRota } from '../rota-list.query.server';

interface RotaListProps {
  rotas: readonly ListedRota[];
  /** Holiday rotas can be held against the rota that they lie on. */
  againstBase?: boolean;
}

/** Rotas with their days, where each stands, and the way there. */
export function RotaList({ rotas, againstBase = false }: RotaListProps) {
  const { t } = useTranslation(['lifecycle', 'proposal']);
  return (
    <ul className="stack">
      {rotas.map(({ name, startsOn, lastDay, version }) => (
        <li key={version.id}>
          <DsLink asChild>
            <Link to={`/turnus?versjon=${version.id}`}>{name}</Link>
          </DsLink>{' '}
          {t('holiday.period', { from: formatDate(startsOn), to: formatDate(lastDay) })},{' '}
          {t(`proposal:status.${version.status}`).toLowerCase()}{' '}
          {againstBase ? (
            <DsLink asChild>
              <Link
                to={`/turnus/versjon/${version.id}/mot-grunnturnusen`}
                aria-label={`${t('against.title')}: ${name}`}
              >
                {t('against.title')}
              </Link>
            </DsLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
