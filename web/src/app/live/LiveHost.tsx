import Button from '@mui/material/Button';
import { useSyncExternalStore } from 'react';
import { isNewVersion, onNewVersion } from '~/api/version';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { useGone } from './useGone';
import { useLive } from './useLive';

/** Keeps the pages up to date, and says above them what they cannot show themselves. */
export function LiveHost() {
  const t = useT('app');
  const state = useLive();
  const gone = useGone();
  const isOld = useSyncExternalStore(onNewVersion, isNewVersion);
  return (
    <>
      {state === 'lost' && navigator.onLine && (
        <div className="banner" role="status">
          <Icon name="offline" />
          {t('live.lost')}
        </div>
      )}
      {gone && (
        <div className="banner" role="alert">
          <Icon name="warning" />
          <span>{t('live.gone')}</span>
          <LinkButton to={gone} size="small">
            {t('live.toList')}
          </LinkButton>
        </div>
      )}
      {isOld && (
        <div className="banner" role="status">
          <Icon name="info" />
          <span>{t('live.newVersion')}</span>
          <Button size="small" variant="outlined" onClick={() => window.location.reload()}>
            {t('live.reload')}
          </Button>
        </div>
      )}
    </>
  );
}
