import { Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/platform/i18n/format';
import { TextLink } from '~/ui/text-link';
import type { ShownTarget, TargetState } from '../targets.query.server';
import { useTargetText } from './use-target-text';

const COLORS: Record<TargetState, 'success' | 'info' | 'neutral'> = {
  now: 'success',
  later: 'info',
  over: 'neutral',
};

/** Every target with its history: what it was, for whom, when, and who set it. */
export function TargetTable({ targets, canChange }: { targets: readonly ShownTarget[]; canChange: boolean }) {
  const { t } = useTranslation('reviewTools');
  const heads = ['measure', 'group', 'value', 'period', 'state', 'setBy'] as const;
  return (
    <div className="scroll-x" role="region" aria-label={t('target.caption')} tabIndex={0}>
      <Table zebra border className="target-table">
        <caption className="visually-hidden">{t('target.caption')}</caption>
        <Table.Head>
          <Table.Row>
            {heads.map((head) => (
              <Table.HeaderCell scope="col" key={head}>
                {t(`target.column.${head}`)}
              </Table.HeaderCell>
            ))}
            {canChange ? <Table.HeaderCell scope="col">{t('target.column.actions')}</Table.HeaderCell> : null}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {targets.map((target) => (
            <TargetRow key={target.id} target={target} canChange={canChange} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function TargetRow({ target, canChange }: { target: ShownTarget; canChange: boolean }) {
  const { t } = useTranslation('reviewTools');
  const text = useTargetText();
  const { measure, validFrom, validTo, state } = target;
  const from = formatDate(validFrom);
  const on = formatDate(target.setOn);
  const name = `${text.measure(measure)}, ${text.group(target)}`;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{text.measure(measure)}</Table.HeaderCell>
      <Table.Cell>{text.group(target)}</Table.Cell>
      <Table.Cell>{text.value(measure, target.value)}</Table.Cell>
      <Table.Cell>
        {validTo === null ? t('target.fromOn', { from }) : t('target.fromTo', { from, to: formatDate(validTo) })}
      </Table.Cell>
      <Table.Cell>
        <Tag data-color={COLORS[state]}>{t(`target.state.${state}`)}</Tag>
      </Table.Cell>
      <Table.Cell>
        {target.setBy === null ? t('target.setOn', { on }) : t('target.setByOn', { who: target.setBy, on })}
      </Table.Cell>
      {canChange ? (
        <Table.Cell>
          {state === 'over' ? null : (
            <TextLink to={`/kontinuitet/maal/${target.id}/avslutt`} label={t('target.endNamed', { name })}>
              {t('target.endShort')}
            </TextLink>
          )}
        </Table.Cell>
      ) : null}
    </Table.Row>
  );
}
