import Button from '@mui/material/Button';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { useShortcuts } from '~/lib/shortcuts';
import type { ListControl } from '~/lib/useListState';
import type { Column } from './DataTable';
import { isBoxed, setFilter, type ActiveFilter, type ListFilter } from './filters';
import { FilterSelect } from './FilterSelect';
import { Icon } from './Icon';

const FilterSheet = lazy(() => import('./list/FilterSheet'));

const DEBOUNCE = 250;

function SearchBox(props: { label: string; control: ListControl }) {
  const { label, control } = props;
  const [text, setText] = useState(control.state.q);
  const sent = useRef(control.state.q);
  const box = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => box.current?.select() });
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
        ref={box}
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

/** The filters that are set; a click takes one away. Those with a box of their own are repeated here on a phone only. */
function Chips(props: { active: readonly ActiveFilter[]; control: ListControl }) {
  const { active, control } = props;
  const t = useT('common');
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('list.active')} data-boxed={active.every(({ boxed }) => boxed) || undefined}>
      {active.map(({ name, text, boxed }) => (
        <li key={name} data-boxed={boxed || undefined}>
          <button
            type="button"
            className="chip"
            aria-label={t('list.removeFilter', { filter: text })}
            onClick={() => setFilter(control, name, '')}
          >
            <span>{text}</span>
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Search box, filters, the way back from them, and at the end what can be done with the whole list. */
export function ListToolbar<Row>(props: {
  control: ListControl;
  search?: string | undefined;
  filters: readonly ListFilter[];
  active: readonly ActiveFilter[];
  columns: readonly Column<Row>[];
  total: number | undefined;
  tools?: ReactNode;
}) {
  const { control, filters, active } = props;
  const t = useT('common');
  const [open, setOpen] = useState(false);
  const boxed = filters.filter(isBoxed);
  const hasMore = filters.some(
    (filter) => filter.day || filter.seldom || (filter.record && filter.record !== 'enrollments'),
  );
  return (
    <div className="toolbar">
      {props.search && <SearchBox label={props.search} control={control} />}
      {boxed.map((filter) => (
        <span key={filter.name} className="wide-only">
          <FilterSelect filter={filter} control={control} />
        </span>
      ))}
      <span className={hasMore ? undefined : 'phone-only'}>
        <Button
          variant="outlined"
          aria-haspopup="dialog"
          startIcon={<Icon name="filter" size={18} />}
          onClick={() => setOpen(true)}
        >
          {t('list.filters')}
          {active.length > 0 && <span className="count">{active.length}</span>}
        </Button>
      </span>
      {(control.state.q !== '' || active.length > 0) && (
        <Button className="toolbar-reset" size="small" onClick={control.reset}>
          {t('list.resetShort')}
        </Button>
      )}
      {props.tools}
      <Chips active={active} control={control} />
      {open && (
        <Suspense>
          <FilterSheet
            control={control}
            filters={filters}
            columns={props.columns}
            total={props.total}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
