import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';

/** Labelled values of a record; an absent one shows a dash, so that the reader knows it is absent. */
export function Facts(props: { items: readonly (readonly [label: string, value: ReactNode])[] }) {
  const t = useT('common');
  return (
    <div className="facts-frame">
      <dl className="facts">
        {props.items.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === undefined || value === '' ? t('none') : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
