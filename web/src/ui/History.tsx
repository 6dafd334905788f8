import type { UseQueryResult } from '@tanstack/react-query';
import type { HistoryEntry } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Empty, Failure, Waiting } from './states';
import './History.css';

function shown(value: unknown, none: string): string {
  if (value === null || value === undefined || value === '') return none;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function Changes(props: { entry: HistoryEntry; label: (field: string) => string }) {
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
            <td className="muted">{shown(before, t('none'))}</td>
            <td>{shown(after, t('none'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who changed what and when, newest first. `label` names a field as the record's page does. */
export function History(props: { query: UseQueryResult<HistoryEntry[]>; label: (field: string) => string }) {
  const { query } = props;
  const t = useT('common');
  const formats = useFormats();
  const named = (action: string) => {
    const key = `history.${action}`;
    return t.has(key) ? t(key) : action;
  };
  if (query.isPending) return <Waiting />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
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
          {entry.action === 'updated' && <Changes entry={entry} label={props.label} />}
        </li>
      ))}
    </ol>
  );
}
