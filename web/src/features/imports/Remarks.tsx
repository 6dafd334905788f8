import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ImportFinding, ImportReport } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { Badge } from '~/ui/Badge';
import { DataTable, type Column } from '~/ui/DataTable';
import { Icon } from '~/ui/Icon';
import { csv, download } from './csv';
import { formatQuery, type Resource } from './queries';

const PAGE = 50;
const severities = ['all', 'fault', 'warning'] as const;

interface Row {
  readonly id: number;
  readonly finding: ImportFinding;
}

function useColumns(resource: Resource, labelOf: (finding: ImportFinding) => string): readonly Column<Row>[] {
  const t = useT('imports');
  return [
    { key: 'line', header: t('line'), cell: ({ finding }) => `${t('line')} ${finding.line}` },
    {
      key: 'severity',
      header: t('message'),
      cell: ({ finding }) => (
        <span className="import-remark">
          <Badge
            tone={finding.severity === 'fault' ? 'danger' : 'warn'}
            icon={finding.severity === 'fault' ? 'error' : 'warning'}
          >
            {t(finding.severity === 'fault' ? 'fault' : 'warning')}
          </Badge>
          <span>
            {finding.message}{' '}
            {finding.recordId !== null && (
              <Link to={`/${resource}/${finding.recordId}`} target="_blank">
                {t('existing')}
              </Link>
            )}
          </span>
        </span>
      ),
    },
    { key: 'field', header: t('column'), cell: ({ finding }) => labelOf(finding) },
    {
      key: 'value',
      header: t('value'),
      cell: ({ finding }) => <span className="import-value">{finding.value ?? '—'}</span>,
    },
  ];
}

/** What is said about the lines of a file, to be read here or kept as a file. */
export function Remarks(props: { resource: Resource; report: ImportReport }) {
  const { resource, report } = props;
  const t = useT('imports');
  const { data: format } = useSuspenseQuery(formatQuery(resource));
  const [severity, setSeverity] = useState<(typeof severities)[number]>('all');
  const [shown, setShown] = useState(PAGE);
  const labelOf = ({ field }: ImportFinding) =>
    format.fields.find((known) => known.name === field)?.label ?? t('wholeLine');
  const columns = useColumns(resource, labelOf);
  const rows = report.findings.map((finding, id) => ({ id, finding }));
  const of = (wanted: (typeof severities)[number]) =>
    rows.filter(({ finding }) => wanted === 'all' || finding.severity === wanted);
  const chosen = of(severity);
  const save = () =>
    download(
      t('reportName'),
      csv([
        [t('line'), t('fault'), t('column'), t('value'), t('message')],
        ...report.findings.map((finding) => [
          String(finding.line),
          t(finding.severity === 'fault' ? 'fault' : 'warning'),
          labelOf(finding),
          finding.value ?? '',
          finding.message,
        ]),
      ]),
    );
  return (
    <section className="import-card" aria-label={t('remarks')}>
      <div className="import-remarks-head">
        <h3>{t('remarks')}</h3>
        <label className="import-show">
          <span>{t('show')}</span>
          <select
            className="input"
            value={severity}
            onChange={(event) => {
              setSeverity(severities.find((each) => each === event.target.value) ?? 'all');
              setShown(PAGE);
            }}
          >
            {severities.map((each) => (
              <option key={each} value={each}>
                {t(`show.${each}`, { n: of(each).length })}
              </option>
            ))}
          </select>
        </label>
        <Button startIcon={<Icon name="download" size={18} />} onClick={save}>
          {t('report')}
        </Button>
      </div>
      <DataTable label={t('remarks')} columns={columns} rows={chosen.slice(0, shown)} rowKey={(row) => row.id} />
      {chosen.length > shown && (
        <div className="import-more">
          <Button variant="outlined" onClick={() => setShown(shown + 4 * PAGE)}>
            {t('more')}
          </Button>
        </div>
      )}
      {report.moreFindings > 0 && <p className="muted import-more">{t('cut', { n: report.moreFindings })}</p>}
    </section>
  );
}
