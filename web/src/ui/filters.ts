import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { ONLY, type ListState } from '~/lib/listState';
import type { ListControl } from '~/lib/useListState';
import { useRecordNames, type RecordKind } from './records';

/** A filter of a list: a choice of values, a day, one record, or a text that only a link sets. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly day?: boolean;
  /** A choice made so seldom that it has no box in the toolbar, only in the sheet. */
  readonly seldom?: boolean;
  /** The kind of record that it names; those of `enrollments` come from links only. */
  readonly record?: RecordKind;
}

/** A filter that is set, in words. */
export interface ActiveFilter {
  readonly name: string;
  readonly text: string;
  /** It has a box of its own in the toolbar of a wide screen. */
  readonly boxed: boolean;
}

/** Whether a filter has a box of its own in the toolbar of a wide screen. */
export const isBoxed = (filter: ListFilter) => filter.options !== undefined && !filter.seldom;

/** One or several chosen values in words. */
export function optionText(filter: ListFilter, value: string): string {
  const labels = new Map(filter.options);
  return value
    .split(',')
    .map((part) => labels.get(part) ?? part)
    .join(', ');
}

/** The filters that are set, each as a sentence says it: `Session : Anglais B1, 3–4 mars 2026`. */
export function useActiveFilters(filters: readonly ListFilter[], state: ListState): readonly ActiveFilter[] {
  const t = useT('common');
  const formats = useFormats();
  const set = filters.filter((filter) => state.filters[filter.name]);
  const records = set.flatMap(({ name, record }) =>
    record ? [{ name, kind: record, id: Number(state.filters[name]) }] : [],
  );
  const names = useRecordNames(records);
  const active = set.map((filter): ActiveFilter => {
    const value = state.filters[filter.name] ?? '';
    const at = records.findIndex(({ name }) => name === filter.name);
    const said = filter.day ? formats.day(value) : filter.options ? optionText(filter, value) : (names[at] ?? value);
    const text = t('list.filterIs', { filter: filter.label, value: said });
    return { name: filter.name, text, boxed: isBoxed(filter) };
  });
  const only = state.filters[ONLY];
  if (!only) return active;
  return [...active, { name: ONLY, text: t('list.only', { n: only.split(',').length }), boxed: false }];
}

/** All that a list is narrowed by, in words. */
export function useCriteria(q: string, active: readonly ActiveFilter[]): readonly string[] {
  const t = useT('common');
  return [...(q ? [t('list.searched', { q })] : []), ...active.map(({ text }) => text)];
}

/** Sets a filter, or takes it away with an empty value. */
export function setFilter(control: ListControl, name: string, value: string, how: 'push' | 'replace' = 'push'): void {
  const { [name]: _, ...others } = control.state.filters;
  control.change({ filters: value ? { ...others, [name]: value } : others }, how);
}
