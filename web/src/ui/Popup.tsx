import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type FormEventHandler, type ReactNode } from 'react';

/** The frame of every dialog: it traps the focus and gives it back. With `onSubmit` its content is a form. */
export function Popup(props: {
  title: string;
  onClose: () => void;
  onSubmit?: FormEventHandler;
  actions?: ReactNode;
  wide?: boolean;
  /** On a phone it lies at the bottom of the screen, under the thumb. */
  sheet?: boolean;
  /** Nothing in it takes the focus, so it takes the focus itself: the arrow keys must scroll it. */
  textOnly?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const content = (
    <>
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <DialogContent {...(props.textOnly && { tabIndex: 0, role: 'region', 'aria-labelledby': id })}>
        {props.children}
      </DialogContent>
      {props.actions && <DialogActions>{props.actions}</DialogActions>}
    </>
  );
  return (
    <Dialog
      open
      onClose={props.onClose}
      aria-labelledby={id}
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      transitionDuration={0}
      className={props.sheet ? 'sheet' : undefined}
    >
      {props.onSubmit ? (
        <form className="popup-form" noValidate onSubmit={props.onSubmit}>
          {content}
        </form>
      ) : (
        content
      )}
    </Dialog>
  );
}
