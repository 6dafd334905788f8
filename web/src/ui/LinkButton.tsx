import Button, { type ButtonProps } from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './Icon';

/** A link that looks like a button. */
export function LinkButton(props: {
  to: string;
  icon?: IconName;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  children: ReactNode;
}) {
  return (
    <Button
      component={Link}
      to={props.to}
      variant={props.variant ?? 'outlined'}
      size={props.size ?? 'medium'}
      startIcon={props.icon && <Icon name={props.icon} size={18} />}
    >
      {props.children}
    </Button>
  );
}
