import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { isNarrowed } from '~/lib/listState';
import { useDebounced } from '~/lib/useDebounced';
import type { ListControl } from '~/lib/useListState';
import { Combobox } from '../Combobox';
import type { Column } from '../DataTable';
import { isBoxed, setFilter, type ListFilter } from '../filters';
import { FilterSelect } from '../FilterSelect';
import { Icon } from '../Icon';
import { Popup } from '../Popup';
import { foundQuery, recordName, useRecordNames, type RecordKind } from '../records';
import { periods } from './periods';
import '../form/form.css';
import './FilterSheet.css';

type Orders = readonly Pick<Column<never>, 'key' | 'header' | 'sort'>[];
type Searchable = Exclude<RecordKind, 'enrollments'>;

/** One record, found by typing. */
function RecordFilter(props: { filter: ListFilter; kind: Searchable; control: ListControl }) {
  const { filter, kind, control } = props;
  const id = useId();
  const formats = useFormats();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 200);
  const value = Number(control.state.filters[filter.name] ?? 0);
  const found = useQuery({ ...foundQuery(kind, q), enabled: q.length > 1 });
  const [name = ''] = useRecordNames(value ? [{ kind, id: value }] : []);
  return (
    <div className="field">
      <label htmlFor={id}>{filter.label}</label>
      <Combobox
        field={{ id }}
        value={value ? { id: String(value), label: name } : null}
        onChange={(choice) => setFilter(control, filter.name, choice?.id ?? '', 'replace')}
        onSearch={setText}
        loading={text.trim() !== q || found.isFetching}
        choices={(found.data ?? []).map((record) => ({ id: String(record.id), label: recordName(record, formats) }))}
      />
    </div>
  );
}

function DayFilter(props: { filter: ListFilter; control: ListControl }) {
  const { filter, control } = props;
  const id = useId();
  return (
    <div className="field field-narrow">
      <label htmlFor={id}>{filter.label}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={control.state.filters[filter.name] ?? ''}
        onChange={(event) => setFilter(control, filter.name, event.target.value, 'replace')}
      />
    </div>
  );
}

/** The periods that people ask for most, in one click. */
function Periods(props: { control: ListControl }) {
  const { control } = props;
  const t = useT('common');
  const { from, to } = control.state.filters;
  return (
    <div className="periods" role="group" aria-label={t('list.period')}>
      {periods(useFormats().today()).map((period) => (
        <Button
          key={period.key}
          size="small"
          variant="outlined"
          aria-pressed={from === period.from && to === period.to}
          onClick={() =>
            control.change({ filters: { ...control.state.filters, from: period.from, to: period.to } }, 'replace')
          }
        >
          {t(`period.${period.key}`)}
        </Button>
      ))}
    </div>
  );
}

/** On a phone the headers are gone, so the order is chosen here. */
function Order(props: { columns: Orders; control: ListControl }) {
  const { columns, control } = props;
  const t = useT('common');
  const id = useId();
  const key = control.state.sort.replace(/^-/, '');
  const descending = control.state.sort.startsWith('-');
  const known = columns.some((column) => column.sort === key);
  return (
    <div className="field phone-only">
      <label htmlFor={id}>{t('list.sortBy')}</label>
      <span className="order">
        <select
          id={id}
          className="input"
          value={known ? key : ''}
          onChange={(event) => control.change({ sort: event.target.value }, 'replace')}
        >
          {!known && <option value="" />}
          {columns.map((column) =>
            column.sort ? (
              <option key={column.key} value={column.sort}>
                {column.header}
              </option>
            ) : null,
          )}
        </select>
        <IconButton
          aria-label={t('list.sortTurn')}
          onClick={() => control.change({ sort: descending ? key : `-${key}` }, 'replace')}
        >
          <Icon name={descending ? 'down' : 'up'} />
        </IconButton>
      </span>
    </div>
  );
}

/** What a list can be narrowed by; the list follows at once. On a phone it is a sheet at the bottom and holds everything. */
export default function FilterSheet(props: {
  control: ListControl;
  filters: readonly ListFilter[];
  columns: Orders;
  total: number | undefined;
  onClose: () => void;
}) {
  const { control, filters } = props;
  const t = useT('common');
  return (
    <Popup
      title={t('list.filters')}
      onClose={props.onClose}
      sheet
      actions={
        <>
          {isNarrowed(control.state) && (
            <Button variant="outlined" onClick={control.reset}>
              {t('list.resetShort')}
            </Button>
          )}
          <Button variant="contained" onClick={props.onClose}>
            {props.total === undefined ? t('close') : t('list.see', { n: props.total })}
          </Button>
        </>
      }
    >
      <div className="fields">
        {filters.map((filter) => {
          if (filter.options)
            return (
              <div key={filter.name} className={isBoxed(filter) ? 'field phone-only' : 'field'}>
                <FilterSelect filter={filter} control={control} />
              </div>
            );
          if (filter.day) return <DayFilter key={filter.name} filter={filter} control={control} />;
          if (filter.record && filter.record !== 'enrollments')
            return <RecordFilter key={filter.name} filter={filter} kind={filter.record} control={control} />;
          return null;
        })}
        {filters.some((filter) => filter.day) && <Periods control={control} />}
        <Order columns={props.columns} control={control} />
      </div>
    </Popup>
  );
}
