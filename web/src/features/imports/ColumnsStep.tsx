import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportColumn } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { Notice } from '~/ui/states';
import { formatQuery, type Resource, type Source } from './queries';

function FieldSelect(props: { resource: Resource; heading: string; value: string; onChange: (field: string) => void }) {
  const t = useT('imports');
  const { data: format } = useSuspenseQuery(formatQuery(props.resource));
  return (
    <select
      className="input"
      aria-label={t('fieldOf', { heading: props.heading })}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{t('ignored')}</option>
      {format.fields.map((field) => (
        <option key={field.name} value={field.name}>
          {field.required ? t('requiredField', { label: field.label }) : field.label}
        </option>
      ))}
    </select>
  );
}

function ColumnRow(props: {
  column: ImportColumn;
  index: number;
  resource: Resource;
  value: string;
  onChange: (field: string) => void;
}) {
  const t = useT('imports');
  const heading = props.column.heading.trim() || t('untitled', { n: props.index + 1 });
  return (
    <tr role="row" data-ignored={props.value === '' || undefined}>
      <th role="rowheader" scope="row">
        {heading}
      </th>
      <td role="cell" data-label={t('examples')} className="import-examples">
        {props.column.examples.map((example, place) => (
          <span key={place}>{example}</span>
        ))}
      </td>
      <td role="cell" data-label={t('field')}>
        <FieldSelect resource={props.resource} heading={heading} value={props.value} onChange={props.onChange} />
      </td>
    </tr>
  );
}

/** Which column holds what: proposed by the headings, chosen by the user. */
export function ColumnsStep(props: {
  resource: Resource;
  source: Source;
  columns: readonly string[];
  onColumns: (columns: readonly string[]) => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const { source, columns } = props;
  const t = useT('imports');
  const { data: format } = useSuspenseQuery(formatQuery(props.resource));
  const [tried, setTried] = useState(false);
  const missing = format.fields.filter((field) => field.required && !columns.includes(field.name));
  const separator = `separator.${source.preview.separator}`;
  // A field is in one column: choosing it here takes it from the other.
  const choose = (index: number, field: string) =>
    props.onColumns(columns.map((other, at) => (at === index ? field : other === field ? '' : other)));
  return (
    <section className="import-step" aria-labelledby="import-columns">
      <div>
        <h2 id="import-columns">{t('columnsTitle')}</h2>
        <p className="muted">
          {t('columnsRead', {
            name: source.name,
            n: source.preview.lines,
            encoding: source.preview.encoding,
            separator: t.has(separator) ? t(separator) : source.preview.separator,
          })}
        </p>
      </div>
      {source.preview.columns.every((column) => column.field === null) && <Notice tone="warn">{t('noneKnown')}</Notice>}
      <div className="table-scroll import-card">
        <table className="table" role="table" aria-labelledby="import-columns">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('heading')}
              </th>
              <th role="columnheader" scope="col">
                {t('examples')}
              </th>
              <th role="columnheader" scope="col">
                {t('field')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {source.preview.columns.map((column, index) => (
              <ColumnRow
                key={index}
                column={column}
                index={index}
                resource={props.resource}
                value={columns[index] ?? ''}
                onChange={(field) => choose(index, field)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {missing.length > 0 && (
        <Notice tone={tried ? 'danger' : 'warn'} alert={tried}>
          {t('missing', { fields: missing.map((field) => field.label).join(', ') })}
        </Notice>
      )}
      <div className="import-actions">
        <Button variant="contained" onClick={() => (missing.length > 0 ? setTried(true) : props.onNext())}>
          {t('next')}
        </Button>
        <Button variant="outlined" onClick={props.onBack}>
          {t('previous')}
        </Button>
      </div>
    </section>
  );
}
