import type { IsoDate } from '~/domain/brand';
import { changedFaces, type ChangedFace, type WindowVisit } from '~/domain/continuity/lost-faces';
import { outcomeOf } from '~/domain/continuity/met-visits';
import { addDays, clockOf, mod, MINUTES_PER_DAY } from '~/domain/time/clock';
import type { PastVisit } from '~/platform/continuity/past-book';
import type { FaceRole, StripVisit } from '~/ui/face-strip-visits';

/** Who is who on the team of the window's first day, and everybody's name. */
export interface DetailPeople {
  readonly roles: ReadonlyMap<string, FaceRole>;
  readonly names: ReadonlyMap<string, string>;
}

/** A recipient's visits of one window as they were and as they were planned, and who came or did not come beside it. */
export interface DetailVisits {
  readonly actual: readonly StripVisit[];
  readonly planned: readonly StripVisit[];
  readonly changed: readonly (Omit<ChangedFace<string>, 'person'> & { readonly name: string })[];
}

interface Window {
  readonly from: IsoDate;
  readonly days: number;
}

/** From the visits of one recipient, in days from the first of the window. */
export function detailVisits(visits: readonly PastVisit[], of: { window: Window; people: DetailPeople }): DetailVisits {
  const { window, people } = of;
  const isIn = ({ day }: { day: number }): boolean => day >= 0 && day < window.days;
  const facesOf = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: people.names.get(id) ?? '–', role: people.roles.get(id) ?? ('other' as const) }));
  const were = visits.filter((visit) => isIn(visit) && visit.status !== 'cancelled').sort((a, b) => a.order - b.order);
  const faces = visits.map((visit): WindowVisit<string> => ({
    planned: visit.planned !== null && isIn(visit.planned) ? visit.planned.staff : [],
    met: isIn(visit) && outcomeOf(visit) === 'met' ? visit.present : [],
    cause: visit.cause,
  }));
  return {
    actual: were.map(({ row, status }): StripVisit => {
      const outcome = outcomeOf(row);
      const ids = { met: row.present, notDone: row.state.staff, unregistered: [] }[outcome];
      const shown = outcome === 'met' ? 'done' : status === 'unassigned' ? status : outcome;
      return { id: row.id, ...placeOf(window, row.state), status: shown, carers: facesOf(ids) };
    }),
    planned: visits.flatMap(({ row, planned }): StripVisit[] =>
      planned !== null && isIn(planned)
        ? [{ id: row.id, ...placeOf(window, planned), status: 'planned', carers: facesOf(planned.staff) }]
        : [],
    ),
    changed: changedFaces(faces).map(({ person, ...change }) => ({ ...change, name: people.names.get(person) ?? '–' })),
  };
}

const placeOf = ({ from }: Window, { day, start }: { day: number; start: number | null }) => ({
  date: addDays(from, day),
  start: start === null ? null : clockOf(mod(start, MINUTES_PER_DAY)),
  end: null,
});
