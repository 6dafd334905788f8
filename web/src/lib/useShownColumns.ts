import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '~/api/me';
import { keptSize, STANDARD_SIZE } from './listState';

interface Choosable {
  readonly key: string;
  /** Hidden until somebody chooses it. */
  readonly extra?: boolean;
}

/** Which columns of a list are on the screen, and the way to change that. */
export interface ColumnChoice<C extends Choosable> {
  readonly all: readonly C[];
  readonly shown: readonly C[];
  toggle(key: string): void;
  /** Back to the standard columns. */
  reset(): void;
}

const COLUMNS = 'cols';

const keptPlace = (user: number, list: string) => `ecole.columns.${user}.${list}`;

/** The columns that a text names; a text that names none of them counts as absent. */
function named(text: string | null, all: readonly Choosable[]): ReadonlySet<string> | null {
  const keys = (text ?? '').split(',').filter((key) => all.some((column) => column.key === key));
  return keys.length > 0 ? new Set(keys) : null;
}

/**
 * The columns of a list: those that the address names, else those last chosen for it on this device, else the standard
 * ones. The first names the row and is always there. A list without a name shows all the columns that it has.
 */
export function useShownColumns<C extends Choosable>(list: string | undefined, all: readonly C[]): ColumnChoice<C> {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const place = list && keptPlace(me.id, list);
  const keys = place ? (named(params.get(COLUMNS), all) ?? named(localStorage.getItem(place), all)) : null;
  const shown = all.filter((column, index) => index === 0 || (keys ? keys.has(column.key) : !column.extra));
  const choose = (next: readonly C[]) => {
    if (!place) return;
    const text = next.map(({ key }) => key).join(',');
    const isStandard = next.every(({ extra }) => !extra) && next.length === all.filter(({ extra }) => !extra).length;
    if (isStandard) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
    setParams(
      (current) => {
        const address = new URLSearchParams(current);
        if (isStandard) address.delete(COLUMNS);
        else address.set(COLUMNS, text);
        return address;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return {
    all,
    shown,
    toggle: (key) => choose(all.filter((column) => (column.key === key) !== shown.includes(column))),
    reset: () => choose(all.filter(({ extra }) => !extra)),
  };
}

/**
 * An address that says nothing of page size and columns takes those last used on this device, so that it shows
 * everybody the list as it stands here.
 */
export function useKeptView(list: string): void {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  useEffect(() => {
    const address = new URLSearchParams(params);
    const size = keptSize(list);
    if (!address.has('size') && size !== STANDARD_SIZE) address.set('size', String(size));
    const columns = localStorage.getItem(keptPlace(me.id, list));
    if (!address.has(COLUMNS) && columns) address.set(COLUMNS, columns);
    if (address.toString() !== params.toString()) setParams(address, { replace: true, preventScrollReset: true });
  }, [list, me.id, params, setParams]);
}
