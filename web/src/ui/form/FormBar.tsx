import Button from '@mui/material/Button';
import { useIsMutating } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { useOnline } from '~/lib/useOnline';
import { useSeconds } from '~/lib/useSeconds';
import { Icon } from '../Icon';
import { SendButton, type Sending } from './SendButton';

/** What the user is told after one second of saving, and what after ten. */
const LONG = 1;
const VERY_LONG = 10;

/** The buttons that save a form or leave it, and why saving takes its time or cannot be done just now. */
export function FormBar(props: { submitLabel: ReactNode; sending: Sending; closed: boolean; onCancel: () => void }) {
  const t = useT('common');
  const online = useOnline();
  // A question in between, such as about a duplicate, is no slowness.
  const isUnderWay = useIsMutating() > 0;
  const took = useSeconds(props.sending.busy && isUnderWay);
  const slow = took >= LONG && t(took >= VERY_LONG ? 'form.stillBusy' : 'form.busy');
  return (
    <div className="form-bar no-print">
      <SendButton sending={props.sending} disabled={props.closed}>
        {props.submitLabel}
      </SendButton>
      <Button variant="outlined" onClick={props.onCancel}>
        {t('cancel')}
      </Button>
      <span className="form-bar-note" role="status">
        {!online && <Icon name="offline" size={16} />}
        {!online ? t('form.offline') : slow}
      </span>
    </div>
  );
}
