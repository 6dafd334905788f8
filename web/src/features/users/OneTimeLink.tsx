import type { UserInvited } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { CopyBox } from '~/ui/CopyBox';
import { Notice } from '~/ui/states';
import './OneTimeLink.css';

/** The link that the server shows once, with a button that copies it. */
export function OneTimeLink(props: { invited: UserInvited }) {
  const { invited } = props;
  const t = useT('users');
  const formats = useFormats();
  return (
    <div className="link-once">
      {invited.mailed && <Notice tone="ok">{t('link.mailed', { email: invited.user.email })}</Notice>}
      <p>{t('link.text', { email: invited.user.email, when: formats.instant(invited.expiresAt) })}</p>
      <CopyBox label={t('link')} text={invited.link} />
      <Notice tone="warn">{t('link.once')}</Notice>
    </div>
  );
}
