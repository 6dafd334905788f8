import { NavLink } from 'react-router';
import './TabNav.css';

/** The parts of a record as links: each has its own address and "back" works. */
export function TabNav(props: { label: string; tabs: readonly { to: string; label: string; end?: boolean }[] }) {
  return (
    <nav className="tabs no-print" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false} preventScrollReset replace>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
