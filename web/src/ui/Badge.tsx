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

type Status = keyof typeof looks;

const isStatus = (status: string): status is Status => status in looks;

/** The state of an enrollment, a session or a course; one that this page does not know yet is shown as it is. */
export function StatusBadge(props: { status: string }) {
  const { status } = props;
  const t = useT('common');
  if (!isStatus(status)) return <Badge tone="plain">{status}</Badge>;
  const [tone, icon] = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
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
