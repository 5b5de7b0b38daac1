import { Button, Select } from '@digdir/designsystemet-react';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUSES, type Status } from '../attendance.form';
import type { Attendee } from '../attendance-list.query.server';
import { refusalText } from './refusal-text';

interface AttendeeRowProps {
  person: Attendee;
  status: Status | null;
  mayChange: boolean;
  onPress: (status: Status | null) => void;
}

/** One name: pressed is present, pressed again takes it back; what else can be said stands beside. */
export function AttendeeRow({ person, status, mayChange, onPress }: AttendeeRowProps) {
  const { t } = useTranslation(['training', 'form']);
  const fetcher = useFetcher<{ cause: string | null }>();
  const before = useRef(person.status);
  const told = useRef<unknown>(undefined);
  const cause = fetcher.data?.cause ?? null;
  useEffect(() => {
    if (fetcher.data === told.current) return;
    told.current = fetcher.data;
    if (cause !== null) onPress(before.current);
  }, [fetcher.data, cause, onPress]);
  const say = (next: Status | null) => {
    before.current = status;
    onPress(next);
    void fetcher.submit({ [person.key]: person.id, status: next ?? 'none' }, { method: 'post' });
  };
  const hint = [person.zone, person.could === null ? null : t(`could.${person.could}`)].filter((one) => one !== null);
  const isPresent = status === 'present';
  return (
    <li>
      <div className="training__person">
        {mayChange ? (
          <Button
            type="button"
            variant={isPresent ? 'primary' : 'secondary'}
            aria-pressed={isPresent}
            data-attendee
            onClick={() => say(isPresent ? null : 'present')}
          >
            <span aria-hidden="true">{isPresent ? '✓' : '+'}</span> {person.name}
          </Button>
        ) : (
          <strong>{person.name}</strong>
        )}
        {mayChange ? (
          <Select
            aria-label={t('attendance.other', { name: person.name })}
            value={status ?? ''}
            onChange={(event) => say(STATUSES.find((one) => one === event.currentTarget.value) ?? null)}
          >
            <Select.Option value="">–</Select.Option>
            {STATUSES.map((one) => (
              <Select.Option key={one} value={one}>
                {t(`status.${one}`)}
              </Select.Option>
            ))}
          </Select>
        ) : (
          <span>{status === null ? '–' : t(`status.${status}`)}</span>
        )}
      </div>
      <span className="muted">{hint.join(', ')}</span>
      {cause === null ? null : <p role="alert">{t('attendance.notSaved', { cause: refusalText(t, cause) })}</p>}
    </li>
  );
}
