import Button from '@mui/material/Button';
import { useT } from '~/lib/i18n/I18n';
import { Notice } from '../states';

function Remark(props: { tone: 'note' | 'warn'; text: string; action: string; onAction: () => void }) {
  return (
    <div role="status">
      <Notice tone={props.tone}>
        <span>{props.text}</span>{' '}
        <Button size="small" variant="outlined" color="inherit" onClick={props.onAction}>
          {props.action}
        </Button>
      </Notice>
    </div>
  );
}

/** What was typed before and is back in the form. */
export function DraftRemark(props: { onDiscard: () => void }) {
  const t = useT('common');
  return <Remark tone="note" text={t('draft.restored')} action={t('draft.discard')} onAction={props.onDiscard} />;
}

/** Somebody else saved the record that is being edited. */
export function ChangedRemark(props: { onReload: () => void }) {
  const t = useT('common');
  return <Remark tone="warn" text={t('form.changed')} action={t('form.reload')} onAction={props.onReload} />;
}
