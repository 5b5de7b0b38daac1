import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupervisionCell } from '~/domain/training/supervision-cell';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { SupervisionMap, SupervisionPerson } from '../supervision-map.query.server';
import { LOOK } from './cell-look';
import { MapLegend } from './map-legend';

type Session = SupervisionMap['sessions'][number];

interface HeatMapProps {
  readonly sessions: readonly Session[];
  readonly people: readonly SupervisionPerson[];
  /** The id of the next session, which is brought into view. */
  readonly nextId: string | null;
}

/** Everyone of the group and each session: who was there, who could have been, and why the others were not. */
export function HeatMap({ sessions, people, nextId }: HeatMapProps) {
  const { t } = useTranslation('supervision');
  const region = useNextInView();
  const words = useCellWords();
  return (
    <>
      <MapLegend />
      <div
        className="scroll-x supervision__region"
        tabIndex={0}
        role="region"
        aria-label={t('map.caption')}
        ref={region}
      >
        <table className="supervision__map">
          <caption className="visually-hidden">{t('map.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className="supervision__name">
                {t('map.name')}
              </th>
              {sessions.map((session) => (
                <SessionHead key={session.id} session={session} isNext={session.id === nextId} />
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row" className="supervision__name">
                  {person.name}
                </th>
                {sessions.map(({ id, state }, at) => (
                  <MapCell key={id} cell={person.cells[at] ?? null} isCancelled={state === 'cancelled'} words={words} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A narrow window begins at the weeks around now; one that shows all weeks has nowhere to go. */
function useNextInView() {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const next = region.current?.querySelector<HTMLElement>('[data-next]');
    if (!region.current || !next) return;
    region.current.scrollLeft = next.offsetLeft - region.current.clientWidth + 3 * next.offsetWidth;
  }, []);
  return region;
}

function SessionHead({ session, isNext }: { session: Session; isNext: boolean }) {
  const { t } = useTranslation('supervision');
  const day = formatDay(session.date, useLanguage());
  return (
    <th scope="col" data-next={isNext ? '' : undefined} title={[day, session.theme].filter(Boolean).join(', ')}>
      <span aria-hidden="true">{session.week}</span>
      <span className="visually-hidden">
        {t('map.session', { week: session.week, day })} {isNext ? t('map.next') : ''}
        {session.state === 'cancelled' ? t('map.cancelled') : ''}
        {session.state === 'unregistered' ? t('map.unregistered') : ''}
      </span>
    </th>
  );
}

/** The words of every cell, asked for once for a map of hundreds of cells. */
function useCellWords() {
  const { t } = useTranslation('supervision');
  const { cancelled, notHere } = t('map', { returnObjects: true });
  return { cell: t('cell', { returnObjects: true }), cancelled, notHere };
}

interface MapCellProps {
  readonly cell: SupervisionCell | null;
  readonly isCancelled: boolean;
  readonly words: ReturnType<typeof useCellWords>;
}

function MapCell({ cell, isCancelled, words }: MapCellProps) {
  if (cell === null) {
    return (
      <td className={isCancelled ? 'supervision__cell--cancelled' : undefined}>
        <span className="visually-hidden">{isCancelled ? words.cancelled : words.notHere}</span>
      </td>
    );
  }
  return (
    <td className={`supervision__cell supervision__cell--${LOOK[cell]}`}>
      <span aria-hidden="true">{words.cell[cell].letter}</span>
      <span className="visually-hidden">{words.cell[cell].name}</span>
    </td>
  );
}
