import IconButton from '@mui/material/IconButton';
import { useId } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { SIZES } from '~/lib/listState';
import type { ListControl } from '~/lib/useListState';
import { Icon, type IconName } from './Icon';

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

/** Under a list: page size, range and the way to other pages. */
export function Pager(props: { control: ListControl; total: number }) {
  const { control, total } = props;
  const { page, size } = control.state;
  const t = useT('common');
  const id = useId();
  const last = Math.max(1, Math.ceil(total / size));
  const range = { from: Math.min((page - 1) * size + 1, total), to: Math.min(page * size, total), total };
  return (
    <div className="pager">
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
