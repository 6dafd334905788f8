import IconButton from '@mui/material/IconButton';
import { useId, type MouseEvent } from 'react';
import { getApiAuthMe } from '~/api/generated/sdk.gen';
import { useT } from '~/lib/i18n/I18n';
import { listQuery, SIZES } from '~/lib/listState';
import type { ListControl } from '~/lib/useListState';
import { Icon, type IconName } from './Icon';

/** A link to a file of the whole filtered list. The click renews an ended session first, which a plain link cannot. */
function ExportLink(props: { path: string; format: 'csv' | 'xlsx'; control: ListControl }) {
  const { path, format, control } = props;
  const t = useT('common');
  const { page: _page, size: _size, ...query } = listQuery(control.state);
  const href = `${path}/export?${new URLSearchParams({ format, ...query }).toString()}`;
  const download = async (event: MouseEvent) => {
    event.preventDefault();
    await getApiAuthMe();
    window.location.assign(href);
  };
  return (
    <a href={href} aria-label={t('list.exportAs', { format: format.toUpperCase() })} onClick={(e) => void download(e)}>
      {format.toUpperCase()}
    </a>
  );
}

function Step(props: { icon: IconName; label: string; to: number; off: boolean; control: ListControl }) {
  return (
    <IconButton
      size="small"
      aria-label={props.label}
      disabled={props.off}
      onClick={() => props.control.change({ page: props.to })}
    >
      <Icon name={props.icon} />
    </IconButton>
  );
}

/** Under a list: exports, page size, range and the way to other pages. */
export function Pager(props: { control: ListControl; total: number; exports?: string | undefined }) {
  const { control, total } = props;
  const { page, size } = control.state;
  const t = useT('common');
  const id = useId();
  const last = Math.max(1, Math.ceil(total / size));
  const range = { from: Math.min((page - 1) * size + 1, total), to: Math.min(page * size, total), total };
  return (
    <div className="pager">
      <span className="pager-exports">
        {props.exports && (
          <>
            <Icon name="download" size={18} />
            <ExportLink path={props.exports} format="csv" control={control} />
            <ExportLink path={props.exports} format="xlsx" control={control} />
          </>
        )}
      </span>
      {total > 20 && (
        <span className="pager-size">
          <label htmlFor={id}>{t('list.size')}</label>
          <select
            id={id}
            className="input"
            value={size}
            onChange={(event) => control.change({ size: Number(event.target.value) })}
          >
            {SIZES.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </span>
      )}
      <span className="num">{t('list.range', range)}</span>
      {last > 1 && (
        <nav aria-label={t('list.pages')}>
          <Step icon="back" label={t('list.first')} to={1} off={page <= 1} control={control} />
          <Step icon="collapse" label={t('list.previous')} to={page - 1} off={page <= 1} control={control} />
          <Step icon="expand" label={t('list.next')} to={page + 1} off={page >= last} control={control} />
          <Step icon="forward" label={t('list.last')} to={last} off={page >= last} control={control} />
        </nav>
      )}
    </div>
  );
}
