import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { wayBack } from '~/lib/listWay';
import { Icon } from './Icon';
import './Page.css';

/** The frame of every page: one `<h1>` that receives the focus after a navigation, its actions, the way back. */
export function Page(props: {
  title: string;
  /** What stands above the title, such as the list that this record belongs to. */
  parent?: { to: string; label: string };
  badge?: ReactNode;
  /** One line under the title. */
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { title, parent } = props;
  const t = useT('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t('product')}`;
  }, [title, t]);
  useEffect(() => {
    // Not over an element that asked for the focus itself, such as the first field of a form.
    if (document.activeElement === document.body || document.activeElement?.closest('nav, [role=dialog]')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          {parent && (
            <Link className="page-parent" to={wayBack(parent.to)}>
              <Icon name="collapse" size={16} />
              {parent.label}
            </Link>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
            {props.badge && <span className="page-badge">{props.badge}</span>}
          </h1>
          {props.lead && <p className="page-lead">{props.lead}</p>}
        </div>
        {props.actions && <div className="page-actions no-print">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}
