import { useT } from '~/lib/i18n/I18n';
import { TabNav } from '~/ui/TabNav';

/** The ways a trainer looks at own sessions. */
export function SessionTabs() {
  const t = useT('own');
  return (
    <TabNav
      label={t('tabs')}
      tabs={[
        { to: '/my', label: t('tab.coming'), end: true },
        { to: '/my/past', label: t('tab.past') },
        { to: '/my/calendar', label: t('tab.calendar') },
      ]}
    />
  );
}
