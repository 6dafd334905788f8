import Button from '@mui/material/Button';
import { useT } from '~/lib/i18n/I18n';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import type { Chosen } from './useChosen';

/** Under the box of a chosen record that cannot be shown: it is no more, or could not be read just now. */
export function Unread(props: { chosen: Chosen<unknown>; gone: string }) {
  const { record, isGone, error, retry } = props.chosen;
  const t = useT('common');
  const textOf = useProblemText();
  if (record !== undefined || error === null) return null;
  if (isGone) {
    return (
      <Notice tone="danger" alert>
        {props.gone}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" alert>
      {textOf(error)}{' '}
      <Button size="small" variant="outlined" color="inherit" onClick={retry}>
        {t('retry')}
      </Button>
    </Notice>
  );
}
