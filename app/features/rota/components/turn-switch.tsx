import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Form, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '~/domain/time/clock';
import { formatDate } from '~/platform/i18n/format';
import { TURN_PARAM } from '../turn-param';
import type { WallRota } from '../wall-rota';

/** Chooses which turn of the rolling rota is shown, where the plan holds more than one. */
export function TurnSwitch({ wall }: { wall: WallRota }) {
  const { t } = useTranslation('rota');
  const [search] = useSearchParams();
  const id = useId();
  if (wall.turns === 1) return null;
  const others = [...search].filter(([name]) => name !== TURN_PARAM);
  return (
    <Form method="get" className="cluster" preventScrollReset>
      {others.map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
      <Field data-size="sm">
        <Label htmlFor={id}>{t('turn.label')}</Label>
        <Select id={id} key={wall.turn} name={TURN_PARAM} defaultValue={String(wall.turn + 1)}>
          {Array.from({ length: wall.turns }, (_, turn) => {
            const from = addDays(wall.rota.startsOn, turn * wall.rota.weeks * 7);
            return (
              <Select.Option key={turn} value={String(turn + 1)}>
                {t('turn.option', { number: turn + 1, from: formatDate(from) })}
              </Select.Option>
            );
          })}
        </Select>
      </Field>
      <Button type="submit" variant="secondary" data-size="sm">
        {t('turn.show')}
      </Button>
    </Form>
  );
}
