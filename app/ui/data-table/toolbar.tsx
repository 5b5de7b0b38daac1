import { Details, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextBox } from '../form/text-box';
import { Checkbox } from '../form/tick';
import type { DataColumn, DataFilter } from './column';
import { changeTableAddress, type TableAddress } from './table-address';

interface ToolbarProps<Row> {
  columns: readonly DataColumn<Row>[];
  filters: readonly DataFilter[];
  address: TableAddress;
  search: URLSearchParams;
  hash: string;
  pathname: string;
  searchText: string;
  searchLabel: string;
  onSearch: (text: string) => void;
  /** Ids of the shown columns. */
  visible: readonly string[];
}

/** Search, filters and the choice of columns. */
export function Toolbar<Row>(props: ToolbarProps<Row>) {
  const { filters, address, search, hash, pathname } = props;
  const { t } = useTranslation('form');
  const navigate = useNavigate();
  const go = (change: Parameters<typeof changeTableAddress>[1]) =>
    navigate(
      { pathname, search: `?${changeTableAddress(search, change)}`, hash },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="data-table__tools">
      <TextBox
        className="data-table__search"
        label={props.searchLabel}
        type="search"
        autoComplete="off"
        value={props.searchText}
        onChange={(event) => {
          props.onSearch(event.currentTarget.value);
          if (address.page > 0) void go({ page: 0 });
        }}
      />
      {filters.map((filter) => (
        <Field key={filter.id} className="data-table__filter">
          <Label htmlFor={`filter-${filter.id}`}>{filter.label}</Label>
          <Select
            id={`filter-${filter.id}`}
            value={address.filters[filter.id] ?? ''}
            onChange={(event) => void go({ filter: { id: filter.id, value: event.currentTarget.value } })}
          >
            <Select.Option value="">{t('table.all')}</Select.Option>
            {filter.options.map((option) => (
              <Select.Option key={option.value} value={option.value}>
                {option.label}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ))}
      <ColumnChoice columns={props.columns} visible={props.visible} onChoose={(columns) => void go({ columns })} />
    </div>
  );
}

function ColumnChoice<Row>(props: {
  columns: readonly DataColumn<Row>[];
  visible: readonly string[];
  onChoose: (columns: string[] | null) => void;
}) {
  const { t } = useTranslation('form');
  const choosable = props.columns.filter((column) => column.rowHeader !== true);
  const usual = choosable.filter((column) => column.extra !== true).map((column) => column.id);
  const choose = (id: string, shown: boolean) => {
    const next = choosable
      .map((column) => column.id)
      .filter((each) => (each === id ? shown : props.visible.includes(each)));
    props.onChoose(next.join('.') === usual.join('.') || next.length === 0 ? null : next);
  };
  return (
    <Details className="data-table__columns">
      <Details.Summary>{t('table.columns')}</Details.Summary>
      <Details.Content>
        <Fieldset>
          <Fieldset.Legend className="visually-hidden">{t('table.columns')}</Fieldset.Legend>
          <div className="cluster">
            {choosable.map((column) => (
              <Checkbox
                key={column.id}
                value={column.id}
                label={column.header}
                checked={props.visible.includes(column.id)}
                onChange={(event) => choose(column.id, event.currentTarget.checked)}
              />
            ))}
          </div>
        </Fieldset>
      </Details.Content>
    </Details>
  );
}
