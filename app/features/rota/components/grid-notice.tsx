import { useTranslation } from 'react-i18next';
import type { GridNotice } from './use-grid-edit';

/** What the last act came to, read out and shown for as long as it is the last. */
export function GridNoticeText({ notice }: { notice: GridNotice | null }) {
  const { t } = useTranslation('rota');
  const words = (): string[] => {
    if (notice === null) return [];
    if (notice.kind === 'typing') return [t('notice.typing', { typed: notice.typed })];
    if (notice.kind === 'locked') return [t('notice.locked', { count: notice.count })];
    return [
      t(`notice.${notice.kind}`, { count: notice.count }),
      ...(notice.locked > 0 ? [t('notice.locked', { count: notice.locked })] : []),
      ...(notice.unknown > 0 ? [t('notice.unknown', { count: notice.unknown })] : []),
    ];
  };
  return (
    <p className="cell-bar__notice" role="status">
      {words().join(' ')}
    </p>
  );
}
