import { useT } from '~/lib/i18n/I18n';
import { TabNav } from './TabNav';

/** The parts of the settings; it stands first on each of their pages. */
export function SettingsNav() {
  const t = useT('common');
  return (
    <TabNav
      label={t('settings.nav')}
      tabs={[
        { to: '/settings', label: t('settings.school'), end: true },
        { to: '/settings/receipts', label: t('settings.receipts') },
        { to: '/settings/users', label: t('settings.users') },
        { to: '/settings/import', label: t('settings.import') },
        { to: '/settings/export', label: t('settings.export') },
        { to: '/settings/history', label: t('settings.history') },
        { to: '/settings/about', label: t('settings.about') },
      ]}
    />
  );
}
