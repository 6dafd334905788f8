import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { client } from '~/api/generated/client.gen';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { keepWay, keptWay, type ListWay } from '~/lib/listWay';
import { remember, type Recent } from '~/lib/recents';
import { useShortcuts } from '~/lib/shortcuts';
import { Icon } from './Icon';

/** The neighbour of the page's first or last record, on the page before or after. */
function useBeyond(list: string, way: ListWay | null, step: 1 | -1, wanted: boolean) {
  const page = (way?.state.page ?? 1) + step;
  const exists = way !== null && page > 0 && (page - 1) * way.state.size < way.total;
  const { data } = useQuery({
    queryKey: [list.split('/').at(-1), 'beyond', way?.state, page],
    queryFn: async ({ signal }): Promise<ListWay | null> => {
      if (!way) return null;
      const state = { ...way.state, page };
      const answer = await client.get<{ id: number }[], unknown, true>({
        url: `/api/${list.split('/').at(-1)}`,
        query: listQuery(state),
        signal,
      });
      return { ...way, state, ids: answer.data.map(({ id }) => id), address: atPage(way.address, page) };
    },
    enabled: wanted && exists,
  });
  return data ?? null;
}

function atPage(address: string, page: number): string {
  const url = new URL(address, window.location.origin);
  if (page > 1) url.searchParams.set('page', String(page));
  else url.searchParams.delete('page');
  return url.pathname + url.search;
}

function useNeighbours(list: string, id: number) {
  const way = keptWay(list);
  const at = way ? way.ids.indexOf(id) : -1;
  const known = way !== null && at >= 0;
  const before = useBeyond(list, way, -1, known && at === 0);
  const after = useBeyond(list, way, 1, known && at === way.ids.length - 1);
  if (!known) return null;
  const { state, total, ids } = way;
  return {
    place: (state.page - 1) * state.size + at + 1,
    total,
    previous: ids[at - 1] ?? before?.ids.at(-1),
    next: ids[at + 1] ?? after?.ids[0],
    /** Going over the edge of the page turns it. */
    turned: (to: number) => [before, after].find((other) => other?.ids.includes(to)),
  };
}

/**
 * Stands at the head of a record's page: the ways to the records before and after it in the list that the user came
 * from, with `j` and `k`; `e` edits. It also keeps the record for the palette.
 */
export function RecordNav(props: {
  /** The list's address, such as `/students`. */
  list: string;
  kind: Recent['kind'];
  id: number;
  label: string;
  /** Whether the record has a form at `/edit` that this user may use. */
  edit?: boolean;
}) {
  const { list, kind, id, label, edit } = props;
  const t = useT('common');
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const near = useNeighbours(list, id);
  const to = `${list}/${id}`;
  useEffect(() => remember(me.id, { to, label, kind }), [me.id, to, label, kind]);
  const go = (other: number | undefined) => {
    if (other === undefined) return;
    const turned = near?.turned(other);
    if (turned) keepWay(list, turned);
    // The same tab of the other record; "back" still leads to the list.
    void navigate(`${list}/${other}${pathname.slice(to.length)}`, { replace: true });
  };
  useShortcuts({
    j: near ? () => go(near.next) : undefined,
    k: near ? () => go(near.previous) : undefined,
    e: edit ? () => void navigate(`${to}/edit`) : undefined,
  });
  if (!near) return null;
  return (
    <nav className="record-nav" aria-label={t('record.nav')}>
      <IconButton
        aria-label={t('record.previous')}
        title={t('record.previous')}
        disabled={near.previous === undefined}
        onClick={() => go(near.previous)}
      >
        <Icon name="up" />
      </IconButton>
      <span className="num">{t('record.place', { at: near.place, total: near.total })}</span>
      <IconButton
        aria-label={t('record.next')}
        title={t('record.next')}
        disabled={near.next === undefined}
        onClick={() => go(near.next)}
      >
        <Icon name="down" />
      </IconButton>
    </nav>
  );
}
