import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ApiProblem } from '~/api/problem';
import { useT } from '~/lib/i18n/I18n';
import { useSeconds } from '~/lib/useSeconds';

/** How the sending of something stands. */
export interface Sending {
  readonly busy: boolean;
  /** The seconds that the server asked to wait. */
  readonly wait: number | null;
}

/** The seconds that a refusal asks to wait. */
export const waitOf = (error: unknown) => (error instanceof ApiProblem ? error.retryAfter : null);

/** How a mutation stands. */
export const sendingOf = (mutation: { isPending: boolean; error: unknown }): Sending => ({
  busy: mutation.isPending,
  wait: waitOf(mutation.error),
});

/** The button that sends a form or a dialog: busy until there is an answer, closed for as long as the server asks to wait. */
export function SendButton(props: { sending: Sending; disabled?: boolean; danger?: boolean; children: ReactNode }) {
  const { busy, wait } = props.sending;
  const t = useT('common');
  const waited = useSeconds(wait !== null);
  const left = Math.max(0, (wait ?? 0) - waited);
  return (
    <Button
      type="submit"
      variant="contained"
      color={props.danger ? 'error' : 'primary'}
      loading={busy}
      disabled={left > 0 || (props.disabled ?? false)}
    >
      {left > 0 ? t('form.wait', { n: left }) : props.children}
    </Button>
  );
}
