import type { UseQueryResult } from '@tanstack/react-query';
import type { HistoryEntry } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Empty, Failure, Waiting } from './states';
import { useShown } from './useShown';
import './History.css';

/** How a record's page calls its fields and their values. */
interface Naming {
  readonly label: (field: string) => string;
  /** For what is kept in other words than people read; called with what is there only. `null` leaves it to the usual way. */
  readonly value?: (field: string, kept: unknown) => string | null;
}

function Changes(props: Naming & { entry: HistoryEntry }) {
  const shown = useShown();
  const read = (field: string, kept: unknown) =>
    shown(field, kept) && (props.value?.(field, kept) ?? shown(field, kept));
  const t = useT('common');
  const changes = Object.entries(props.entry.changes);
  if (changes.length === 0) return null;
  return (
    <table className="history-changes">
      <thead>
        <tr>
          <th scope="col">{t('history.field')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(([field, [before, after]]) => (
          <tr key={field}>
            <th scope="row">{props.label(field)}</th>
            <td className="muted">{read(field, before) || t('none')}</td>
            <td>{read(field, after) || t('none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who changed what and when, newest first. */
export function History(props: Naming & { query: UseQueryResult<HistoryEntry[]> }) {
  const { query } = props;
  const t = useT('common');
  const formats = useFormats();
  const named = (action: string) => {
    const key = `history.${action}`;
    return t.has(key) ? t(key) : action;
  };
  if (query.isPending) return <Waiting />;
  if (query.isLoadingError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <Empty icon="clock" title={t('history.empty')} />;
  return (
    <ol className="history">
      {query.data.map((entry) => (
        <li key={entry.id}>
          <p>
            <strong>{named(entry.action)}</strong>{' '}
            <span className="muted">
              {formats.instant(entry.at)} {t('history.by', { who: entry.actorEmail ?? t('history.system') })}
            </span>
          </p>
          {entry.action === 'updated' && <Changes entry={entry} label={props.label} value={props.value} />}
        </li>
      ))}
    </ol>
  );
}
