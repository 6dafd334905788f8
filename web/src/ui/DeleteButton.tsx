import { useLocation, useNavigate } from 'react-router';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { wayBack } from '~/lib/listWay';
import { forget } from '~/lib/recents';
import { AskedButton } from './AskedButton';

/** Deletes a record after asking once, and leaves its page. */
export function DeleteButton(props: {
  title: string;
  text: string;
  remove: () => Promise<unknown>;
  /** The toast after it, and where to go. */
  done: string;
  leaveTo: string;
}) {
  const t = useT('common');
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const leave = () => {
    forget(me.id, pathname);
    void navigate(wayBack(props.leaveTo));
  };
  return (
    <AskedButton
      label={t('delete')}
      title={props.title}
      text={props.text}
      act={props.remove}
      done={props.done}
      onDone={leave}
    />
  );
}
