import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ApiProblem } from '~/api/problem';
import { useT } from '~/lib/i18n/I18n';
import { Icon, type IconName } from './Icon';
import { useProblemText } from './problemText';
import './states.css';

/** Nothing to show yet: one sentence and the next step. */
export function Empty(props: { icon: IconName; title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="state">
      <span className="state-icon">
        <Icon name={props.icon} size={28} />
      </span>
      <p className="state-title">{props.title}</p>
      {props.text && <p className="muted">{props.text}</p>}
      {props.children && <div className="state-actions">{props.children}</div>}
    </div>
  );
}

/** Answers that stay the same however often one asks. */
const FINAL: readonly number[] = [403, 404, 410];

/** A block that could not be loaded: what happened, the way to try again where that can help, a reference to quote. */
export function Failure(props: { error: unknown; retry?: () => void }) {
  const { error, retry } = props;
  const t = useT('common');
  const textOf = useProblemText();
  const reference = error instanceof ApiProblem ? error.requestId : null;
  const final = error instanceof ApiProblem && FINAL.includes(error.status);
  return (
    <div className="state" role="alert">
      <span className="state-icon state-icon-bad">
        <Icon name="warning" size={28} />
      </span>
      <p className="state-title">{textOf(error)}</p>
      {reference && <p className="muted">{t('error.reference', { id: reference })}</p>}
      {retry && !final && (
        <div className="state-actions">
          <Button variant="outlined" onClick={retry}>
            {t('retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Grey lines of the final height while something loads for the first time. */
export function Waiting(props: { lines?: number }) {
  const t = useT('common');
  return (
    <div className="waiting" role="status">
      <span className="hidden">{t('loading')}</span>
      {Array.from({ length: props.lines ?? 4 }, (_, line) => (
        <span key={line} className="waiting-line" />
      ))}
    </div>
  );
}

/** A remark inside a page; `tone` chooses colour and icon. */
export function Notice(props: { tone: 'note' | 'warn' | 'danger' | 'ok'; children: ReactNode; alert?: boolean }) {
  const icons = { note: 'info', warn: 'warning', danger: 'error', ok: 'check' } as const;
  return (
    <div className={`notice notice-${props.tone}`} role={props.alert ? 'alert' : undefined}>
      <Icon name={icons[props.tone]} />
      <div>{props.children}</div>
    </div>
  );
}
