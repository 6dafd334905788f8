import IconButton from '@mui/material/IconButton';
import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '~/lib/i18n/I18n';
import type { ListControl } from '~/lib/useListState';
import type { Column } from './DataTable';
import { Icon } from './Icon';

/** A filter: a choice of values, or, without options, one that only a link sets and that is shown as a chip. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly options?: readonly (readonly [value: string, label: string])[];
}

const DEBOUNCE = 250;

function SearchBox(props: { label: string; control: ListControl }) {
  const { label, control } = props;
  const [text, setText] = useState(control.state.q);
  const sent = useRef(control.state.q);
  useEffect(() => {
    // The address changed by something else than typing: back, reset, a link.
    if (control.state.q !== sent.current) setText(control.state.q);
    sent.current = control.state.q;
  }, [control.state.q]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      control.change({ q: text }, 'replace');
    }, DEBOUNCE);
    return () => clearTimeout(timer);
  }, [text, control]);
  return (
    <div className="toolbar-search" role="search">
      <Icon name="search" size={18} />
      <input
        type="search"
        className="input"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}

function Filter(props: { filter: ListFilter; control: ListControl }) {
  const { filter, control } = props;
  const t = useT('common');
  const id = useId();
  const value = control.state.filters[filter.name] ?? '';
  const set = (next: string) => {
    const { [filter.name]: _, ...others } = control.state.filters;
    control.change({ filters: next ? { ...others, [filter.name]: next } : others });
  };
  if (!filter.options) {
    if (!value) return null;
    return (
      <button
        type="button"
        className="chip"
        aria-label={t('list.removeFilter', { filter: filter.label })}
        onClick={() => set('')}
      >
        {filter.label}
        <Icon name="close" size={16} />
      </button>
    );
  }
  return (
    <span className="toolbar-filter" data-set={value || undefined}>
      <label htmlFor={id}>{filter.label}</label>
      <select id={id} className="input" value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{t('list.all')}</option>
        {filter.options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** On a phone the headers are gone, so the order is chosen here. */
function PhoneSort<Row>(props: { columns: readonly Column<Row>[]; control: ListControl }) {
  const { columns, control } = props;
  const t = useT('common');
  const id = useId();
  const key = control.state.sort.replace(/^-/, '');
  const descending = control.state.sort.startsWith('-');
  return (
    <span className="toolbar-filter toolbar-sort">
      <label htmlFor={id}>{t('list.sortBy')}</label>
      <span>
        <select
          id={id}
          className="input"
          value={columns.some((column) => column.sort === key) ? key : ''}
          onChange={(event) => control.change({ sort: event.target.value })}
        >
          {!columns.some((column) => column.sort === key) && <option value="" />}
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
          onClick={() => control.change({ sort: descending ? key : `-${key}` })}
        >
          <Icon name={descending ? 'down' : 'up'} />
        </IconButton>
      </span>
    </span>
  );
}

/** Search box, filters and the way back from them. */
export function ListToolbar<Row>(props: {
  control: ListControl;
  search?: string | undefined;
  filters: readonly ListFilter[];
  columns: readonly Column<Row>[];
}) {
  const { control, filters } = props;
  const t = useT('common');
  const set = control.state.q !== '' || Object.keys(control.state.filters).length > 0;
  return (
    <div className="toolbar">
      {props.search && <SearchBox label={props.search} control={control} />}
      {filters.map((filter) => (
        <Filter key={filter.name} filter={filter} control={control} />
      ))}
      <PhoneSort columns={props.columns} control={control} />
      {set && (
        <Button size="small" onClick={control.reset}>
          {t('list.resetShort')}
        </Button>
      )}
    </div>
  );
}
