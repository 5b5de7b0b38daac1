import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatHours, formatNumber, formatShare } from '~/platform/i18n/format';
import type { Language } from '~/platform/i18n/language';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { Caseload, CaseloadRecipient } from '../caseload';
import type { TeamEffect } from '../teams/team-effect';
import type { TeamEdit } from './use-team-edit';

interface EffectViewProps {
  effect: TeamEdit['effect'];
  caseload: Caseload;
  recipient: CaseloadRecipient;
}

/** What a team would mean, before it is saved: for the recipient, and for each carer whose load changes. */
export function EffectView({ effect, caseload, recipient }: EffectViewProps) {
  const { t } = useTranslation('teams');
  return (
    <div className="effect" aria-live="polite" aria-busy={effect.state === 'working'}>
      <Heading level={3} data-size="2xs">
        {t('effect.title')}
      </Heading>
      {effect.state === 'ready' ? (
        <>
          <OnRecipient effect={effect.effect} {...{ caseload, recipient }} />
          <OnStaff effect={effect.effect} caseload={caseload} />
          <Paragraph data-size="sm" className="muted">
            {t('effect.kept')}
          </Paragraph>
        </>
      ) : (
        <Paragraph data-size="sm" className="muted">
          {t(`effect.${effect.state === 'pins' ? 'onlyPins' : effect.state === 'failed' ? 'failed' : 'working'}`)}
        </Paragraph>
      )}
    </div>
  );
}

type Ready = Omit<EffectViewProps, 'effect'> & { effect: TeamEffect };

function OnRecipient({ effect, caseload, recipient }: Ready) {
  const { t } = useTranslation('teams');
  const language = useLanguage();
  const { number } = useTold();
  const { before, after, lost, movedOwn, movedOthers } = effect;
  const faces = (value: number | null) => formatNumber(value, { language });
  const floor = recipient.m14Floor;
  const lostNames = lost.map((id) => caseload.staff.find((person) => person.id === id)?.name ?? '').join(', ');
  return (
    <dl className="effect__list">
      <Pair
        label={t('effect.faces')}
        before={faces(before.m14)}
        after={faces(after.m14)}
        better={signOf(after.m14, before.m14)}
      >
        {floor === null ? '' : ` · ${t('effect.floor', { floor: faces(floor) })}`}
      </Pair>
      <Pair
        label={t('effect.team')}
        before={formatShare(before.teamShare, language)}
        after={formatShare(after.teamShare, language)}
        better={signOf(before.teamShare, after.teamShare)}
      />
      <Pair
        label={t('effect.primary')}
        before={formatShare(before.primaryShare, language)}
        after={formatShare(after.primaryShare, language)}
        better={signOf(before.primaryShare, after.primaryShare)}
      />
      {before.unassigned + after.unassigned === 0 ? null : (
        <Pair
          label={t('effect.unassigned')}
          before={String(before.unassigned)}
          after={String(after.unassigned)}
          better={signOf(after.unassigned, before.unassigned)}
        />
      )}
      {lostNames === '' ? null : (
        <div>
          <dt>{t('effect.lost')}</dt>
          <dd>{lostNames}</dd>
        </div>
      )}
      <div>
        <dt>{t('effect.moved')}</dt>
        <dd>
          {movedOwn + movedOthers.count === 0 ? t('effect.nothing') : t('effect.movedText', { count: movedOwn })}
          {movedOthers.count === 0
            ? ''
            : ` ${t('effect.movedOthers', { count: movedOthers.count, number: number(movedOthers) })}`}
        </dd>
      </div>
    </dl>
  );
}

/** 1 where the first is below the second, -1 where it is above. */
const signOf = (a: number | null, b: number | null): number => Math.sign(Math.round(((b ?? 0) - (a ?? 0)) * 1000));

interface PairProps {
  label: string;
  before: string;
  after: string;
  better: number;
  children?: string;
}

function Pair({ label, before, after, better, children }: PairProps) {
  const { t } = useTranslation('teams');
  const word = better > 0 ? 'better' : better < 0 ? 'worse' : 'same';
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {better === 0 ? '' : `${before} → `}
        <strong>{after}</strong>
        {children}
        <span className={`effect__word effect__word--${word}`}>{t(`effect.${word}`)}</span>
      </dd>
    </div>
  );
}

function OnStaff({ effect, caseload }: Omit<Ready, 'recipient'>) {
  const { t } = useTranslation('teams');
  const language = useLanguage();
  const { number } = useTold();
  const weeks = caseload.rota.planWeeks;
  const rows = effect.staff.flatMap((row) => {
    const person = caseload.staff.find(({ id }) => id === row.staffId);
    return person ? [{ ...row, person }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <table className="effect__staff">
      <caption>{t('effect.staff')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('effect.person')}</th>
          <th scope="col">{t('effect.hours')}</th>
          <th scope="col">{t('effect.share')}</th>
          <th scope="col">{t('effect.recipients')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ person, ...row }) => (
          <tr key={row.staffId}>
            <th scope="row">{person.name}</th>
            <td>{change(hours(row.minutesBefore / weeks, language), hours(row.minutesAfter / weeks, language))}</td>
            <td>
              {change(
                formatShare(row.minutesBefore / (person.contractMinutes || 1), language),
                formatShare(row.minutesAfter / (person.contractMinutes || 1), language),
              )}
            </td>
            <td>{change(number(row.teamsBefore), number(row.teamsAfter))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const hours = (minutes: number, language: Language): string => formatHours(Math.round(minutes / 6) * 6, language);

const change = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`);
