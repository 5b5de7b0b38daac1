import { useTranslation } from 'react-i18next';
import { formatClock } from '~/platform/i18n/format-clock';
import type { VisitView } from '../day-view';
import { useTaps } from './tap-context';

const join = (names: readonly string[]): string => names.join(', ');

/** How a visit stands, in a sentence. */
export function useStateWords(): (view: VisitView) => string {
  const { t } = useTranslation('day');
  const { people } = useTaps();
  return ({ visit, told, mine, others }) => {
    if (visit.isCancelled && told.outcome !== 'done') return t('state.cancelled');
    if (told.outcome === 'notDone') return t('state.notDone', { cause: t(`cause.${told.cause ?? 'other'}`) });
    const names = (wanted: VisitView['others']) => join(wanted.map(({ staffId }) => people[staffId] ?? ''));
    if (mine === null) {
      return told.outcome === 'done' ? t('state.doneByOthers', { names: names(others) }) : t('state.planned');
    }
    if (mine.checkedOutAt === null) return t('state.here', { time: formatClock(mine.checkedInAt) });
    const time = formatClock(mine.checkedOutAt);
    if (told.outcome === 'done') return t('state.done', { from: formatClock(mine.checkedInAt), to: time });
    const awaited = others.filter(({ attendance }) => (attendance?.checkedOutAt ?? null) === null);
    return awaited.length > 0
      ? t('state.leftWaiting', { time, names: names(awaited) })
      : t('state.leftShort', { time });
  };
}

/** Who else comes, and for those who never go alone who is awaited. */
export function Company({ view }: { view: VisitView }) {
  const { t } = useTranslation('day');
  const { people } = useTaps();
  const { visit, others } = view;
  const name = (staffId: string) => people[staffId] ?? '';
  return (
    <>
      {visit.others.length > 0 ? (
        <p>{t('withOthers', { names: join(visit.others.map((other) => other.name)) })}</p>
      ) : null}
      {others.map(({ staffId, attendance }) =>
        attendance === null ? null : (
          <p key={staffId}>
            {attendance.checkedOutAt === null
              ? t('otherHere', { name: name(staffId), time: formatClock(attendance.checkedInAt) })
              : t('otherLeft', { name: name(staffId), time: formatClock(attendance.checkedOutAt) })}
          </p>
        ),
      )}
      {visit.neverAlone ? (
        <p className="day__alone">
          <strong>{t('alone.title')}.</strong> <AloneWords view={view} />
        </p>
      ) : null}
    </>
  );
}

function AloneWords({ view: { mine, others, told } }: { view: VisitView }) {
  const { t } = useTranslation('day');
  const { people } = useTaps();
  const names = (wanted: VisitView['others']) => join(wanted.map(({ staffId }) => people[staffId] ?? ''));
  const there = others.filter(({ attendance }) => attendance !== null && attendance.checkedOutAt === null);
  if (told.outcome !== 'open') return null;
  if (mine !== null && mine.checkedOutAt !== null)
    return there.length > 0 ? t('alone.stay', { names: names(there) }) : null;
  if (there.length > 0) return mine === null ? t('alone.before') : t('alone.both');
  if (others.length === 0) return t('alone.waitForSomeone');
  return t('alone.waitFor', { names: names(others) });
}
