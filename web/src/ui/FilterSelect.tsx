import { useId } from 'react';
import { useT } from '~/lib/i18n/I18n';
import type { ListControl } from '~/lib/useListState';
import { optionText, setFilter, type ListFilter } from './filters';

/** A filter with few values. Several at once, which a link can set, are one more choice. */
export function FilterSelect(props: { filter: ListFilter; control: ListControl }) {
  const { filter, control } = props;
  const t = useT('common');
  const id = useId();
  const { options = [] } = filter;
  const value = control.state.filters[filter.name] ?? '';
  const isOwn = value === '' || options.some(([option]) => option === value);
  return (
    <span className="toolbar-filter" data-set={value || undefined}>
      <label htmlFor={id}>{filter.label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => setFilter(control, filter.name, event.target.value)}
      >
        <option value="">{t('list.all')}</option>
        {!isOwn && <option value={value}>{optionText(filter, value)}</option>}
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
