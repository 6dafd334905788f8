import type { ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Icon, type IconName } from './Icon';
import './Badge.css';

type Tone = 'ok' | 'warn' | 'danger' | 'note' | 'plain';

/** A short state in words, with an icon: colour never says it alone. */
export function Badge(props: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge-${props.tone}`}>
      {props.icon && <Icon name={props.icon} size={14} />}
      {props.children}
    </span>
  );
}

const looks = {
  pending: ['warn', 'clock'],
  paid: ['ok', 'check'],
  cancelled: ['plain', 'close'],
  upcoming: ['note', 'sessions'],
  ongoing: ['ok', 'clock'],
  finished: ['plain', 'check'],
  active: ['ok', 'check'],
  inactive: ['plain', 'close'],
} as const satisfies Record<string, readonly [Tone, IconName]>;

/** The state of an enrollment, a session or a course. */
export function StatusBadge(props: { status: keyof typeof looks }) {
  const t = useT('common');
  const [tone, icon] = looks[props.status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${props.status}`)}
    </Badge>
  );
}

/** How full a session is: a bar and the same in words. */
export function Seats(props: { taken: number; capacity: number }) {
  const t = useT('common');
  const { taken, capacity } = props;
  return (
    <span className="seats">
      <svg className="seats-bar" viewBox="0 0 48 6" aria-hidden="true">
        <rect className="seats-rail" width="48" height="6" rx="3" />
        <rect
          className={taken >= capacity ? 'seats-full' : 'seats-part'}
          width={(48 * Math.min(taken, capacity)) / Math.max(capacity, 1)}
          height="6"
          rx="3"
        />
      </svg>
      {t('seats.taken', { taken, capacity })}
    </span>
  );
}
