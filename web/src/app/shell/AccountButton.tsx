import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';

const AccountMenu = lazy(() => import('./AccountMenu'));

/** The button of the account menu. */
export function AccountButton() {
  const t = useT('app');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={t('account.menu')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="user" size={22} />
      </IconButton>
      {anchor && (
        <Suspense>
          <AccountMenu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
