import IconButton from '@mui/material/IconButton';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from './Icon';
import './Toasts.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'danger';
  readonly action: ToastAction | undefined;
}

/** What a toast offers to do, such as to undo what it tells. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

const Context = createContext<(text: string, tone?: Toast['tone'], action?: ToastAction) => void>(() => {});
const SECONDS = 6;
const SECONDS_TO_ACT = 10;

function ToastLine(props: { toast: Toast; onClose: () => void }) {
  const { toast, onClose } = props;
  const t = useT('common');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === 'danger') return undefined;
    const timer = setTimeout(onClose, (toast.action ? SECONDS_TO_ACT : SECONDS) * 1000);
    return () => clearTimeout(timer);
  }, [held, toast, onClose]);
  return (
    // Reading or pointing at it keeps it.
    <div
      className={`toast toast-${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === 'ok' ? 'check' : 'error'} />
      <span>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            onClose();
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <IconButton size="small" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  );
}

/** Short messages at the bottom of the screen; errors are announced at once and stay until closed. */
export function ToastProvider(props: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const show = useCallback((text: string, tone: Toast['tone'] = 'ok', action?: ToastAction) => {
    setToasts((current) => [...current.slice(-2), { id: (current.at(-1)?.id ?? 0) + 1, text, tone, action }]);
  }, []);
  const close = useCallback((id: number) => setToasts((current) => current.filter((toast) => toast.id !== id)), []);
  const lines = (tone: Toast['tone']) =>
    toasts
      .filter((toast) => toast.tone === tone)
      .map((toast) => <ToastLine key={toast.id} toast={toast} onClose={() => close(toast.id)} />);
  return (
    <Context value={show}>
      {props.children}
      <div className="toasts no-print">
        <div role="status">{lines('ok')}</div>
        <div role="alert">{lines('danger')}</div>
      </div>
    </Context>
  );
}

/** Shows a toast: `toast(t('saved'))`. */
export function useToast() {
  return use(Context);
}
