import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Popup } from './Popup';

/** Asks once before something that cannot be undone, naming what will happen. */
export default function ConfirmDialog(props: {
  title: string;
  children: ReactNode;
  confirm: string;
  dismiss?: string;
  danger?: boolean;
  onAnswer: (confirmed: boolean) => void;
}) {
  const t = useT('common');
  return (
    <Popup
      title={props.title}
      onClose={() => props.onAnswer(false)}
      actions={
        <>
          <Button variant="outlined" onClick={() => props.onAnswer(false)}>
            {props.dismiss ?? t('cancel')}
          </Button>
          <Button variant="contained" color={props.danger ? 'error' : 'primary'} onClick={() => props.onAnswer(true)}>
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.children}
    </Popup>
  );
}
