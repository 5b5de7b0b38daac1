import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '~/platform/i18n/format-clock';
import { NOT_DONE_CAUSES, TAP_KINDS } from '~/domain/visits/taps';
import type { DayView } from '../day-view';
import type { NewTap, TapQueue } from '../queue/tap-queue';
import { CURRENT_ID } from './visit-card';
import { rowIdOf } from './visit-list';

/** A second press so soon after the first is the same press, whatever the button has come to mean meanwhile. */
const SAME_PRESS_MS = 1_000;

interface LastTap {
  readonly tap: NewTap;
  readonly at: number;
  /** Where the focus was when it was pressed: the button, which may go at once or only when the server has answered. */
  readonly pressed: Element | null;
  isPlaced: boolean;
}

/** An undo is its own press, and so is what follows it. */
const isSamePress = (last: LastTap | null, { tap, at }: { tap: NewTap; at: number }): boolean =>
  last !== null &&
  last.tap.visitId === tap.visitId &&
  last.tap.kind !== 'undo' &&
  tap.kind !== 'undo' &&
  at - last.at < SAME_PRESS_MS;

/** The tap of a form, or nothing where the browser lacks what it takes: the form is then sent as it is. */
function tapOf(event: FormEvent<HTMLFormElement>): NewTap | null {
  if (typeof crypto.randomUUID !== 'function') return null;
  const form = new FormData(event.currentTarget);
  const submitter = (event.nativeEvent as SubmitEvent).submitter;
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') form.set(submitter.name, submitter.value);
  const field = (name: string) => String(form.get(name) ?? '').trim();
  const kind = TAP_KINDS.find((each) => each === field('kind'));
  if (kind === undefined) return null;
  return {
    ...{ id: crypto.randomUUID(), visitId: field('visitId'), kind },
    cause: NOT_DONE_CAUSES.find((each) => each === field('cause')) ?? null,
    undoesId: field('undoesId') || null,
    note: field('note') || null,
  };
}

/** Takes the page's forms into the queue, tells what was done, and keeps the focus where the carer goes on. */
export function useTapForms({ view, queue }: { view: DayView; queue: () => TapQueue }) {
  const { t } = useTranslation('day');
  const [said, setSaid] = useState('');
  const last = useRef<LastTap | null>(null);
  useEffect(() => {
    const tapped = last.current;
    const focused = document.activeElement;
    if (tapped === null || tapped.isPlaced || (focused !== document.body && focused === tapped.pressed)) return;
    tapped.isPlaced = true;
    if (focused !== document.body && focused !== null) return;
    const row = document.getElementById(rowIdOf(tapped.tap.visitId));
    const isInOpenRow = row?.closest('details')?.open === true;
    (isInOpenRow ? row : document.getElementById(CURRENT_ID))?.focus();
  }, [view]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const tap = tapOf(event);
    if (tap === null) return;
    event.preventDefault();
    const at = Date.now();
    if (isSamePress(last.current, { tap, at })) return;
    last.current = { tap, at, pressed: document.activeElement, isPlaced: false };
    event.currentTarget.reset();
    queue().add(tap);
    const visits = [...view.visits, ...view.elsewhere];
    const recipient = visits.find(({ visit }) => visit.id === tap.visitId)?.visit.recipient ?? '';
    setSaid(t(`said.${tap.kind}`, { recipient, time: formatClock(at + queue().view().ahead) }));
  };
  return { submit, said };
}
