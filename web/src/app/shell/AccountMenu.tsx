import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '~/api/me';
import { speak } from '~/api/speak';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import type { Language } from '~/lib/i18n/texts';
import { appearance, setAppearance, type Appearance } from '~/lib/theme';
import { Icon, type IconName } from '~/ui/Icon';
import { signOut } from '../signOut';

const languages: readonly (readonly [Language, string])[] = [
  ['fr', 'Français'],
  ['en', 'English'],
];

const appearances: readonly (readonly [Appearance, IconName])[] = [
  ['system', 'screen'],
  ['light', 'sun'],
  ['dark', 'moon'],
];

/** Language and appearance of this reader, help, and the way out. */
export default function AccountMenu(props: { anchor: HTMLElement; onClose: () => void }) {
  const t = useT('app');
  const me = useMe();
  const language = useLanguage();
  const [look, setLook] = useState(appearance);
  const wear = (choice: Appearance) => {
    setAppearance(choice);
    setLook(choice);
  };
  return (
    <Menu
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      transitionDuration={0}
      slotProps={{ list: { 'aria-label': t('account.menu') } }}
    >
      <ListSubheader className="menu-person" role="presentation">
        {me.name ?? me.email}
      </ListSubheader>
      <ListSubheader className="menu-title" role="presentation">
        {t('account.language')}
      </ListSubheader>
      {languages.map(([choice, name]) => (
        <MenuItem
          key={choice}
          role="menuitemradio"
          aria-checked={choice === language}
          lang={choice}
          className="menu-item"
          onClick={() => void speak(choice)}
        >
          <Icon name={choice === language ? 'check' : 'language'} />
          {name}
        </MenuItem>
      ))}
      <ListSubheader className="menu-title" role="presentation">
        {t('account.theme')}
      </ListSubheader>
      {appearances.map(([choice, icon]) => (
        <MenuItem
          key={choice}
          role="menuitemradio"
          aria-checked={choice === look}
          className="menu-item"
          onClick={() => wear(choice)}
        >
          <Icon name={choice === look ? 'check' : icon} />
          {t(`theme.${choice}`)}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem component={Link} to="/profile" onClick={props.onClose} className="menu-item">
        <Icon name="user" />
        {t('account.profile')}
      </MenuItem>
      <MenuItem component="a" href="/api/docs" className="menu-item">
        <Icon name="help" />
        {t('account.help')}
      </MenuItem>
      <MenuItem className="menu-item" onClick={() => void signOut()}>
        <Icon name="leave" />
        {t('account.leave')}
      </MenuItem>
    </Menu>
  );
}
