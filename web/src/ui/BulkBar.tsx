import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import type { Selection } from '~/lib/useSelection';
import { BULK_MAX, type BulkAction, type BulkJob } from './bulk';
import { Icon } from './Icon';

const BulkDialog = lazy(() => import('./list/BulkDialog'));

interface Asked<Row> {
  readonly action: BulkAction<Row>;
  readonly jobs: readonly (BulkJob & { readonly row: Row })[];
  readonly left: number;
}

function askedOf<Row>(action: BulkAction<Row>, ticked: readonly Row[], pageOf: (row: Row) => string): Asked<Row> {
  const rows = ticked.filter((row) => action.applies?.(row) ?? true);
  const jobs = rows.map((row) => ({
    row,
    name: action.nameOf(row),
    to: pageOf(row),
    run: (reason: string) => action.run(row, reason),
  }));
  return { action, jobs, left: ticked.length - rows.length };
}

/** Stands where the toolbar was while rows are ticked: how many they are, and what can be done with them. */
export function BulkBar<Row>(props: {
  selection: Selection<Row>;
  total: number;
  /** Ticks everything that the filter finds. */
  onWhole: () => void;
  actions: readonly BulkAction<Row>[];
  /** The address of a record's page. */
  pageOf: (row: Row) => string;
  /** Export and print of the ticked rows. */
  tools: ReactNode;
}) {
  const { selection, total, actions } = props;
  const t = useT('common');
  const formats = useFormats();
  // What is ticked when it is asked: the list changes under the dialog while the records do.
  const [asked, setAsked] = useState<Asked<Row> | null>(null);
  const queryClient = useQueryClient();
  const count = selection.whole ? total : selection.rows.length;
  const tooMany = selection.whole || count > BULK_MAX;
  return (
    <div className="toolbar bulk" role="toolbar" aria-label={t('bulk.title')}>
      <IconButton size="small" aria-label={t('bulk.clear')} onClick={selection.clear}>
        <Icon name="close" />
      </IconButton>
      <p className="bulk-count" role="status">
        {t('bulk.count', { n: count })}
      </p>
      {!selection.whole && count < total && (
        <Button size="small" onClick={props.onWhole}>
          {t('bulk.whole', { total: formats.number(total) })}
        </Button>
      )}
      <span className="bulk-actions">
        {actions.map((action) => {
          const fitting = askedOf(action, selection.rows, props.pageOf);
          return (
            <Button
              key={action.key}
              variant="outlined"
              color={action.danger ? 'error' : 'primary'}
              disabled={tooMany || fitting.jobs.length === 0}
              startIcon={<Icon name={action.icon} size={18} />}
              onClick={() => setAsked(fitting)}
            >
              {action.label}
            </Button>
          );
        })}
        {props.tools}
      </span>
      {actions.length > 0 && tooMany && <p className="bulk-note">{t('bulk.tooMany', { max: BULK_MAX })}</p>}
      {asked && (
        <Suspense>
          <BulkDialog
            title={asked.action.title(asked.jobs.length)}
            text={asked.action.text(asked.jobs.map(({ row }) => row))}
            action={asked.action}
            jobs={asked.jobs}
            left={asked.left}
            onOver={(open) => {
              void queryClient.invalidateQueries();
              selection.only(asked.jobs.filter((job) => open.includes(job)).map(({ row }) => row));
            }}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
