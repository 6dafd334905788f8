import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { csv, download } from './csv';
import { FileInput } from './FileInput';
import { formatQuery, resources, type Resource } from './queries';
import { megabytes } from './readFile';

/** What the file holds, and which file it is: by a button or by dropping it. */
export function FileStep(props: {
  resource: Resource;
  onResource: (resource: Resource) => void;
  /** The file chosen before, when the user came back to this step. */
  chosen: string | null;
  busy: boolean;
  onFile: (file: File) => void;
  onNext: () => void;
}) {
  const { resource, chosen } = props;
  const t = useT('imports');
  const { data: format } = useSuspenseQuery(formatQuery(resource));
  const [over, setOver] = useState(false);
  return (
    <section className="import-step">
      <fieldset className="import-choice">
        <legend>{t('what')}</legend>
        {resources.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="resource" checked={each === resource} onChange={() => props.onResource(each)} />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <div
        className="import-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) props.onFile(file);
        }}
      >
        <Icon name="table" size={32} />
        <p className="import-drop-title">{chosen ? t('chosen', { name: chosen }) : t('drop')}</p>
        {!chosen && <p className="muted import-or">{t('or')}</p>}
        <FileInput
          label={t(chosen ? 'chooseOther' : 'choose')}
          variant={chosen ? 'outlined' : 'contained'}
          loading={props.busy}
          onFile={props.onFile}
        />
        <p className="muted">{t('limits', { lines: format.maxLines, megabytes: megabytes(format.maxBytes) })}</p>
        <p className="muted">{t('excel')}</p>
      </div>
      <div className="import-actions">
        {chosen && (
          <Button variant="contained" loading={props.busy} onClick={props.onNext}>
            {t('next')}
          </Button>
        )}
        <Button
          startIcon={<Icon name="download" size={18} />}
          onClick={() =>
            download(
              t('templateName', { resource: t(resource).toLowerCase() }),
              csv([format.fields.map((field) => field.label)]),
            )
          }
        >
          {t('template')}
        </Button>
      </div>
    </section>
  );
}
