import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { SignIn } from '~/api/generated/types.gen';
import { deviceAddress, deviceName } from '~/lib/device';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Badge } from '~/ui/Badge';
import { useProblemText } from '~/ui/problemText';
import { Failure, Waiting } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { devicesQuery, useEndAllDevices, useEndDevice } from './queries';

const ConfirmDialog = lazy(() => import('~/ui/ConfirmDialog'));

function Device(props: { device: SignIn }) {
  const { device } = props;
  const t = useT('profile');
  const formats = useFormats();
  const toast = useToast();
  const textOf = useProblemText();
  const end = useEndDevice();
  const address = deviceAddress(device.address);
  const name = deviceName(device.userAgent) ?? t('devices.unknown');
  const leave = () =>
    end.mutate(device.id, {
      onSuccess: () => toast(t('devices.ended', { name })),
      onError: (error) => toast(textOf(error), 'danger'),
    });
  return (
    <li className="device">
      <div>
        <strong>{name}</strong> {device.current && <Badge tone="ok">{t('devices.current')}</Badge>}
        <p className="muted">
          {t('devices.used', { when: formats.instant(device.lastUsedAt) })}
          {address && ` · ${address}`}
        </p>
      </div>
      {!device.current && (
        <Button
          variant="outlined"
          size="small"
          loading={end.isPending}
          aria-label={t('devices.endOne', { name })}
          onClick={leave}
        >
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}

/** Where this person is signed in, with the way to end each and all of it. */
export function Devices() {
  const t = useT('profile');
  const toast = useToast();
  const textOf = useProblemText();
  const query = useQuery(devicesQuery);
  const endAll = useEndAllDevices();
  const [asking, setAsking] = useState(false);
  const answer = (confirmed: boolean) => {
    setAsking(false);
    if (confirmed) endAll.mutate(undefined, { onError: (error) => toast(textOf(error), 'danger') });
  };
  return (
    <section className="card" aria-labelledby="devices">
      <h2 id="devices">{t('devices')}</h2>
      {query.isPending && <Waiting lines={2} />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <ul className="devices">
          {query.data.map((device) => (
            <Device key={device.id} device={device} />
          ))}
        </ul>
      )}
      <Button variant="outlined" color="error" loading={endAll.isPending} onClick={() => setAsking(true)}>
        {t('devices.endAll')}
      </Button>
      {asking && (
        <Suspense>
          <ConfirmDialog title={t('devices.endAll.title')} confirm={t('devices.endAll')} danger onAnswer={answer}>
            {t('devices.endAll.text')}
          </ConfirmDialog>
        </Suspense>
      )}
    </section>
  );
}
