import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { getApiAbout } from '~/api/generated/sdk.gen';
import type { About } from '~/api/generated/types.gen';
import { body } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import { DataTable } from '~/ui/DataTable';
import { Facts } from '~/ui/Facts';
import { Icon } from '~/ui/Icon';
import { Page } from '~/ui/Page';
import { SettingsNav } from '~/ui/SettingsNav';
import { Failure, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import './about.css';

function Installation(props: { about: About }) {
  const { about } = props;
  const t = useT('about');
  const toast = useToast();
  const facts = [
    [t('version'), about.version],
    [t('database'), t(about.embedded ? 'embedded' : 'external', { version: about.database })],
    [t('schema'), about.schema],
    [t('java'), about.java],
    [t('system'), about.system],
    [t('memory'), t('megabytes', { n: about.memory })],
    [t('browser'), navigator.userAgent],
  ] as const;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(facts.map(([name, value]) => `${name}: ${value}`).join('\n'));
      toast(t('copied'));
    } catch {
      // Without HTTPS the browser leaves the copying to the reader.
      toast(t('notCopied'), 'danger');
    }
  };
  return (
    <section className="card about-card" aria-labelledby="about-installation">
      <h2 id="about-installation">{t('installation')}</h2>
      <Facts items={facts} />
      <p className="muted">{t('help')}</p>
      <Button variant="outlined" startIcon={<Icon name="copy" size={18} />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
    </section>
  );
}

function Licences(props: { components: About['components'] }) {
  const { components } = props;
  const t = useT('about');
  return (
    <section className="card" aria-labelledby="about-licences">
      <h2 id="about-licences">{t('licences')}</h2>
      {components.length === 0 ? (
        <p>{t('noComponents')}</p>
      ) : (
        <details>
          <summary>{t('licencesText', { n: components.length })}</summary>
          <DataTable
            label={t('licences')}
            rows={components.map((component, id) => ({ ...component, id }))}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', header: t('component'), cell: (row) => row.name },
              { key: 'version', header: t('componentVersion'), cell: (row) => row.version || '—' },
              { key: 'licence', header: t('licence'), cell: (row) => row.licence || '—' },
            ]}
          />
        </details>
      )}
    </section>
  );
}

/** What this installation is, for whoever helps with it, and whose work is in it. */
export default function AboutPage() {
  const t = useT('about');
  const about = useQuery({ queryKey: ['about'], queryFn: ({ signal }) => body(getApiAbout({ signal })) });
  return (
    <Page
      title={t('title')}
      actions={
        <Button component="a" href="/api/docs" target="_blank" variant="outlined">
          {t('api')}
        </Button>
      }
    >
      <SettingsNav />
      {about.isPending && <Waiting lines={6} />}
      {about.isError && <Failure error={about.error} retry={() => void about.refetch()} />}
      {about.isSuccess && (
        <>
          <Installation about={about.data} />
          <Licences components={about.data.components} />
        </>
      )}
    </Page>
  );
}
