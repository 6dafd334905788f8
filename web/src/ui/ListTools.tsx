import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import type { ColumnChoice } from '~/lib/useShownColumns';
import type { Column } from './DataTable';
import { Icon, type IconName } from './Icon';

const ColumnMenu = lazy(() => import('./list/ColumnMenu'));
const ExportMenu = lazy(() => import('./list/ExportMenu'));

function Tool(props: { icon: IconName; label: string; open: boolean; onOpen: (anchor: HTMLElement) => void }) {
  return (
    <Button
      className="tool"
      color="inherit"
      title={props.label}
      aria-haspopup="menu"
      aria-expanded={props.open}
      startIcon={<Icon name={props.icon} size={18} />}
      onClick={(event) => props.onOpen(event.currentTarget)}
    >
      <span className="tool-text">{props.label}</span>
    </Button>
  );
}

/** Files of the rows that a query finds: all its columns, or those on the screen. */
export function ExportTool<Row>(props: {
  path: string;
  query: Readonly<Record<string, string | number>>;
  columns: readonly Column<Row>[];
}) {
  const t = useT('common');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const fields = props.columns.flatMap((column) => column.fields ?? []);
  return (
    <>
      <Tool icon="download" label={t('list.export')} open={anchor !== null} onOpen={setAnchor} />
      {anchor && (
        <Suspense>
          <ExportMenu
            anchor={anchor}
            path={props.path}
            query={props.query}
            fields={fields}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** A tool that leads to a page of its own. */
function LinkTool(props: { to: string; icon: IconName; title: string; label: string }) {
  return (
    <Button
      className="tool"
      color="inherit"
      title={props.title}
      component={Link}
      to={props.to}
      startIcon={<Icon name={props.icon} size={18} />}
    >
      <span className="tool-text">{props.label}</span>
    </Button>
  );
}

/** The way to the list on paper. */
export function PrintTool(props: { to: string }) {
  const t = useT('common');
  return <LinkTool to={props.to} icon="print" title={t('print')} label={t('print')} />;
}

/** The way to bring records from a file. */
export function ImportTool(props: { to: string }) {
  const t = useT('common');
  return <LinkTool to={props.to} icon="upload" title={t('list.import')} label={t('list.importShort')} />;
}

/** Which columns are shown. */
export function ColumnTool<Row>(props: { choice: ColumnChoice<Column<Row>> }) {
  const t = useT('common');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tool icon="columns" label={t('list.columns')} open={anchor !== null} onOpen={setAnchor} />
      {anchor && (
        <Suspense>
          <ColumnMenu anchor={anchor} choice={props.choice} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
