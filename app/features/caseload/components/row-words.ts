import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { FaceRole } from '../caseload';

/** Texts of every row. Each is looked up once: a look-up in every row takes longer than drawing it. */
export interface RowWords {
  readonly t: TFunction<'caseload'>;
  readonly tier: string;
  readonly roles: Readonly<Record<FaceRole, string>>;
  readonly pinned: string;
  readonly unsaved: string;
  readonly excluded: string;
  readonly ofVisits: (visits: number) => string;
  readonly faces: (m14: number) => string;
  readonly floor: (m14Floor: number) => string;
}

export function useRowWords(): RowWords {
  const { t } = useTranslation('caseload');
  const { t: team } = useTranslation('teams');
  const language = useLanguage();
  return useMemo(
    () => ({
      t,
      tier: t('tier'),
      roles: { primary: t('role.primary'), member: t('role.member'), other: t('role.other') },
      pinned: team('panel.pinned'),
      unsaved: team('panel.pending'),
      excluded: t('excluded'),
      ofVisits: remembered((of) => t('ofVisits', { of })),
      faces: remembered((faces) => t('faces', { faces: formatNumber(faces, { language }) })),
      floor: remembered((floor) => t('floor', { floor: formatNumber(floor, { language }) })),
    }),
    [t, team, language],
  );
}

function remembered(make: (number: number) => string): (number: number) => string {
  const known = new Map<number, string>();
  return (number) => {
    const text = known.get(number) ?? make(number);
    known.set(number, text);
    return text;
  };
}
