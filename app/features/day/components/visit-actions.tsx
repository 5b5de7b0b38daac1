import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NOT_DONE_CAUSES } from '~/domain/visits/taps';
import { formatClock } from '~/platform/i18n/format-clock';
import type { DayVisit } from '../day-list';
import { isThere, type VisitView } from '../day-view';
import { TapButton } from './tap-button';
import { TapForm } from './tap-form';

/** Everything that a carer can tell of a visit: the likely first and largest, the rest folded. */
export function VisitActions({ view }: { view: VisitView }) {
  const { t } = useTranslation('day');
  const { visit, lastTap } = view;
  const isHere = isThere(view);
  const main = isHere ? 'checkOut' : 'checkIn';
  const act = isHere ? t('act.checkOut') : lastTap === null ? t('act.checkIn') : t('act.again');
  const of = (text: string) => t('act.at', { act: text, recipient: visit.recipient, time: visit.from ?? '' });
  const isOver = view.told.outcome === 'notDone' || (lastTap !== null && !isHere);
  return (
    <div className="day__actions">
      {visit.isCancelled ? null : (
        <TapForm visit={visit} kind={main}>
          <TapButton text={act} label={of(act)} variant={isOver ? 'secondary' : 'primary'} />
        </TapForm>
      )}
      {isHere ? <CheckOutWithNote visit={visit} /> : null}
      {isOver || visit.isCancelled ? null : <NotDone visit={visit} />}
      {lastTap === null ? null : (
        <TapForm visit={visit} kind="undo" undoesId={lastTap.id}>
          <TapButton
            variant="tertiary"
            text={t('act.undoLast', { what: `${t(`kind.${lastTap.kind}`)} ${formatClock(lastTap.at)}` })}
            label={of(t('act.undoLast', { what: t(`kind.${lastTap.kind}`) }))}
          />
        </TapForm>
      )}
    </div>
  );
}

function CheckOutWithNote({ visit }: { visit: DayVisit }) {
  const { t } = useTranslation('day');
  return (
    <details className="day__more">
      <summary>{t('act.withNote')}</summary>
      <TapForm visit={visit} kind="checkOut">
        <NoteField />
        <TapButton text={t('act.sendNote')} variant="secondary" />
      </TapForm>
    </details>
  );
}

function NotDone({ visit }: { visit: DayVisit }) {
  const { t } = useTranslation('day');
  return (
    <details className="day__more">
      <summary>{t('act.notDone')}</summary>
      <TapForm visit={visit} kind="notDone">
        <NoteField />
        <fieldset className="day__causes">
          <legend>{t('act.notDoneAsk')}</legend>
          {NOT_DONE_CAUSES.map((cause) => (
            <TapButton key={cause} text={upper(t(`cause.${cause}`))} variant="secondary" name="cause" value={cause} />
          ))}
        </fieldset>
      </TapForm>
    </details>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MOST_CHARACTERS = 500;

function NoteField() {
  const { t } = useTranslation('day');
  const id = useId();
  return (
    <div className="day__note">
      <label htmlFor={id}>{t('act.note')}</label>
      <p id={`${id}-w`} className="muted">
        {t('act.noteWarning')}
      </p>
      <textarea
        id={id}
        name="note"
        className="ds-input"
        rows={2}
        maxLength={MOST_CHARACTERS}
        aria-describedby={`${id}-w`}
      />
    </div>
  );
}
