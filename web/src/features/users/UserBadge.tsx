import type { User } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { Badge } from '~/ui/Badge';

/** Whether an account can be used: active, invited but without a password yet, or disabled. */
export function UserBadge(props: { user: User }) {
  const { user } = props;
  const t = useT('users');
  if (!user.isActive) {
    return (
      <Badge tone="plain" icon="close">
        {t('state.disabled')}
      </Badge>
    );
  }
  if (!user.hasPassword) {
    return (
      <Badge tone="warn" icon="clock">
        {t('state.invited')}
      </Badge>
    );
  }
  return (
    <Badge tone="ok" icon="check">
      {t('state.active')}
    </Badge>
  );
}
