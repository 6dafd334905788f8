import Button from '@mui/material/Button';
import type { UserInvited } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { Popup } from '~/ui/Popup';
import { OneTimeLink } from './OneTimeLink';

/** Shows a link that has just been made. */
export default function LinkDialog(props: { invited: UserInvited; onClose: () => void }) {
  const t = useT('users');
  const common = useT('common');
  return (
    <Popup
      title={t('link.title')}
      onClose={props.onClose}
      actions={
        <Button variant="outlined" onClick={props.onClose}>
          {common('close')}
        </Button>
      }
    >
      <OneTimeLink invited={props.invited} />
    </Popup>
  );
}
