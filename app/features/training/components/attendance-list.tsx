import { Button } from '@digdir/designsystemet-react';
import { useFetcher } from '@remix-run/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextBox } from '~/ui/form/text-box';
import type { Status } from '../attendance.form';
import type { Attendee } from '../attendance-list.query.server';
import { AttendeeRow } from './attendee-row';

interface AttendanceListProps {
  people: readonly Attendee[];
  mayChange: boolean;
}

/** What has been pressed since the list was read: a list that is read anew says it all itself. */
interface Pressed {
  readonly people: readonly Attendee[];
  readonly said: Readonly<Record<string, Status | null>>;
}

const keyOf = (person: Attendee) => `${person.key} ${person.id}`;

/** The list of a session: a press for each name, found by typing or by the arrow keys. */
export function AttendanceList({ people, mayChange }: AttendanceListProps) {
  const { t } = useTranslation('training');
  const [pressedOf, setPressed] = useState<Pressed>({ people, said: {} });
  const [sought, setSought] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const fetcher = useFetcher();
  const pressed = pressedOf.people === people ? pressedOf.said : {};
  const statusOf = (person: Attendee) => pressed[keyOf(person)] ?? (keyOf(person) in pressed ? null : person.status);
  const shown = people.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const present = people.filter((person) => statusOf(person) === 'present').length;

  const press = (person: Attendee, status: Status | null) =>
    setPressed((before) => ({
      people,
      said: { ...(before.people === people ? before.said : {}), [keyOf(person)]: status },
    }));
  const buttons = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-attendee]') ?? [])];
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = buttons().findIndex((button) => button === document.activeElement);
    if (step === 0 || (event.target as HTMLElement).tagName === 'SELECT') return;
    event.preventDefault();
    buttons()[Math.max(0, at + step)]?.focus();
  };
  const pressFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || sought.trim() === '') return;
    event.preventDefault();
    buttons()[0]?.click();
    setSought('');
  };

  return (
    <div className="stack" onKeyDown={move}>
      <p role="status">{t('attendance.count', { present, count: people.length })}</p>
      <div className="training__find" onKeyDown={pressFirst}>
        <TextBox
          label={t('attendance.find')}
          description={t('attendance.findHelp')}
          value={sought}
          autoComplete="off"
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      {mayChange ? (
        <fetcher.Form method="post" className="cluster">
          <Button type="submit" name="status" value="allOnDuty" variant="secondary">
            {t('attendance.allOnDuty')}
          </Button>
          <Button type="submit" name="status" value="undoAll" variant="tertiary">
            {t('attendance.undoAll')}
          </Button>
        </fetcher.Form>
      ) : null}
      {shown.length === 0 ? <p className="muted">{t('attendance.nobodyFound')}</p> : null}
      <ul className="training__people" ref={list} aria-label={t('attendance.list')}>
        {shown.map((person) => (
          <AttendeeRow
            key={keyOf(person)}
            person={person}
            status={statusOf(person)}
            mayChange={mayChange}
            onPress={(status) => press(person, status)}
          />
        ))}
      </ul>
    </div>
  );
}
