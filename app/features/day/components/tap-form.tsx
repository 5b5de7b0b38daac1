import type { ReactNode } from 'react';
import type { TapKind } from '~/domain/visits/taps';
import type { DayVisit } from '../day-list';
import { useTaps } from './tap-context';

interface TapFormProps {
  visit: DayVisit;
  kind: TapKind;
  undoesId?: string;
  children: ReactNode;
}

/** A form that is one tap. It works as it is; with the page's script the tap goes into the phone's queue. */
export function TapForm({ visit, kind, undoesId, children }: TapFormProps) {
  const { date, submit } = useTaps();
  const fields = { dato: date, id: visit.nextTapId, visitId: visit.id, kind, undoesId: undoesId ?? '' };
  return (
    <form method="post" action="/i-dag" onSubmit={submit} className="day__form">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
