import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './settings.css';

interface Zone {
  id: string;
  name: string;
}

interface TravelTableProps {
  zones: readonly Zone[];
  travel: readonly { fromZoneId: string; toZoneId: string; minutes: number }[];
  /** In place of the minutes, such as a field. */
  cell?: (pair: { from: Zone; to: Zone }) => ReactNode;
}

/** Minutes between visits: from the zone of the row to the zone of the column. */
export function TravelTable({ zones, travel, cell }: TravelTableProps) {
  const { t } = useTranslation('settings');
  const minutesOf = new Map(travel.map((row) => [`${row.fromZoneId} ${row.toZoneId}`, row.minutes]));
  return (
    <div className="scroll-x" role="region" aria-label={t('travel.caption')} tabIndex={0}>
      <Table border className="settings__table">
        <caption className="visually-hidden">{t('travel.caption')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('travel.fromTo')}</Table.HeaderCell>
            {zones.map((to) => (
              <Table.HeaderCell key={to.id} scope="col" className="num">
                {to.name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {zones.map((from) => (
            <Table.Row key={from.id}>
              <Table.HeaderCell scope="row">{from.name}</Table.HeaderCell>
              {zones.map((to) => (
                <Table.Cell key={to.id} className="num">
                  {cell ? cell({ from, to }) : (minutesOf.get(`${from.id} ${to.id}`) ?? '–')}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
