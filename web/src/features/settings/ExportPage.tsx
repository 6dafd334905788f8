import Button from '@mui/material/Button';
import { download } from '~/lib/download';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { Page } from '~/ui/Page';
import { SettingsNav } from '~/ui/SettingsNav';
import { Notice } from '~/ui/states';
import './settings.css';

const ADDRESS = '/api/export';

/** All records of the school in one file, to keep or to take elsewhere. */
export default function ExportPage() {
  const t = useT('settings');
  return (
    <Page title={t('export.title')}>
      <SettingsNav />
      <section className="card export-card" aria-labelledby="export-all">
        <h2 id="export-all">{t('export.all')}</h2>
        <p>{t('export.text')}</p>
        <p>{t('export.lists')}</p>
        <Notice tone="note">{t('export.private')}</Notice>
        <Button
          component="a"
          href={ADDRESS}
          variant="contained"
          startIcon={<Icon name="download" size={18} />}
          onClick={(event) => void download(event, ADDRESS)}
        >
          {t('export.link')}
        </Button>
      </section>
    </Page>
  );
}
