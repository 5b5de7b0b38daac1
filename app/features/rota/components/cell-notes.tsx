import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { FreeTextNote } from '~/ui/form/free-text-note';
import type { CellChange } from '../cell-history.query.server';
import { MAX_REASON } from '../change-cells.form';
import { cellCount, type CellRange } from '../range-edits';
import type { CellTarget, WallPerson, WallRota } from '../wall-rota';
import type { DraftCells } from './use-draft-cells';
import type { WallDay } from './wall-days';

interface CellNotesProps {
  wall: WallRota;
  people: readonly WallPerson[];
  range: CellRange;
  draft: DraftCells;
  person: WallPerson;
  day: WallDay;
}

/** Why the chosen days were changed, and what has happened to the one with the focus. */
export function CellNotes(props: CellNotesProps) {
  const { t } = useTranslation('rota');
  const [open, setOpen] = useState(false);
  return (
    <details className="cell-bar__notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('notes.heading')}</summary>
      {open ? (
        <div className="cell-bar__panes">
          <ReasonForm {...props} />
          <History key={`${props.person.id} ${props.day.day}`} {...props} />
        </div>
      ) : null}
    </details>
  );
}

function ReasonForm({ people, range, draft }: CellNotesProps) {
  const { t } = useTranslation('rota');
  const [reason, setReason] = useState('');
  const id = useId();
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    draft.change(targetsIn(people, range), reason.trim());
    setReason('');
  };
  return (
    <form className="cell-bar__reason" onSubmit={give}>
      <Field data-size="sm">
        <Label htmlFor={id}>{t('notes.reason', { count: cellCount(range) })}</Label>
        <Input
          id={id}
          value={reason}
          maxLength={MAX_REASON}
          autoComplete="off"
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Button type="submit" data-size="sm" variant="secondary">
        {t('notes.give')}
      </Button>
      <FreeTextNote />
    </form>
  );
}

/** The chosen days as they are, so that a reason changes nothing else. */
const targetsIn = (people: readonly WallPerson[], range: CellRange): CellTarget[] =>
  people
    .slice(range.top, range.bottom + 1)
    .flatMap(({ cells }, i) =>
      cells
        .slice(range.left, range.right + 1)
        .map((cell, k): CellTarget => ({ row: range.top + i, day: range.left + k, cell })),
    );

function History({ wall, person, day }: CellNotesProps) {
  const { t } = useTranslation('rota');
  const language = useLanguage();
  const { load, data, state } = useFetcher<{ changes: readonly CellChange[] } | null>();
  const address = `/turnus/versjon/${wall.version.id}/historikk?ansatt=${person.id}&dag=${day.day}`;
  useEffect(() => load(address), [load, address]);
  const box = (inner: ReactNode) => (
    <div className="cell-bar__history" tabIndex={0} role="group" aria-label={t('notes.history')}>
      {inner}
    </div>
  );
  const word = (code: string | null) => code ?? t('cell.off');
  if (data === null) return box(<p>{t('notes.failed')}</p>);
  if (data === undefined) return box(<p className="muted">{t('notes.loading')}</p>);
  if (data.changes.length === 0) return box(<p className="muted">{t('notes.none')}</p>);
  return box(
    <ol aria-busy={state !== 'idle'}>
      {data.changes.map((change) => (
        <li key={change.id}>
          {formatInstant(change.at, language)}, {change.who ?? t('notes.nobody')}:{' '}
          {change.before === change.after
            ? t(change.reason !== null ? 'notes.explained' : change.locked ? 'notes.locked' : 'notes.unlocked')
            : t('notes.changed', { before: word(change.before), after: word(change.after) })}
          {change.reason === null ? '' : ` «${change.reason}»`}
        </li>
      ))}
    </ol>,
  );
}
