import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router';
import './TabNav.css';

/** The parts of a record as links: each has its own address and "back" works. */
export function TabNav(props: { label: string; tabs: readonly { to: string; label: string; end?: boolean }[] }) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the tab that is open may be one that has to be scrolled to.
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && open)
      bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.clientWidth) / 2;
  }, []);
  return (
    <nav ref={bar} className="tabs no-print" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false} preventScrollReset replace>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
