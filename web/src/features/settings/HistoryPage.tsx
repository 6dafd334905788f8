import { useQuery } from '@tanstack/react-query';
import { useT } from '~/lib/i18n/I18n';
import type { Texts } from '~/lib/i18n/texts';
import { History } from '~/ui/History';
import { Page } from '~/ui/Page';
import { SettingsNav } from '~/ui/SettingsNav';
import { settingsHistoryQuery } from './queries';

const FIELDS: Readonly<Record<string, keyof Texts['settings']>> = {
  schoolName: 'schoolName',
  timeZone: 'timeZone',
  currency: 'currency',
  country: 'country',
  language: 'language',
  address: 'address',
  phone: 'phone',
  email: 'email',
  receiptHeader: 'receiptHeader',
  receiptFooter: 'receiptFooter',
  logo: 'logo',
};

/** Who changed which of the school's settings, and when. */
export default function HistoryPage() {
  const t = useT('settings');
  const query = useQuery(settingsHistoryQuery);
  const label = (field: string) => (FIELDS[field] ? t(FIELDS[field]) : field);
  const value = (field: string, kept: unknown) => {
    if (field === 'logo') return t('logo.image');
    return field === 'language' ? t(kept === 'en' ? 'language.en' : 'language.fr') : null;
  };
  return (
    <Page title={t('history.title')}>
      <SettingsNav />
      <section className="card" aria-label={t('history.title')}>
        <History query={query} label={label} value={value} />
      </section>
    </Page>
  );
}
