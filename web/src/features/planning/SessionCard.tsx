import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useId } from 'react';
import { Link } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { Badge, Seats, StatusBadge } from '~/ui/Badge';
import { Facts } from '~/ui/Facts';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import './planning.css';

/** A session of the calendar in short, beside the place that was clicked, with what can be done next. */
export default function SessionCard(props: {
  session: Session;
  anchor: HTMLElement;
  onMove: () => void;
  onClose: () => void;
}) {
  const { session } = props;
  const { trainer } = session;
  const t = useT('planning');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const id = useId();
  const live = session.status !== 'cancelled';
  return (
    <Popover
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { className: 'planning-card', role: 'dialog', 'aria-labelledby': id } }}
    >
      <div className="planning-card-head">
        <h2 id={id}>
          <Link to={`/sessions/${session.id}`}>{session.course.title}</Link>
        </h2>
        <button type="button" className="planning-close" aria-label={common('close')} onClick={props.onClose}>
          <Icon name="close" size={18} />
        </button>
      </div>
      <p>
        <StatusBadge status={session.status} /> <span className="muted">{session.course.category}</span>
      </p>
      <Facts
        items={[
          [t('dates'), formats.period(session.startDate, session.endDate)],
          [t('trainer'), trainer ? fullName(trainer) : <Badge tone="warn">{t('noTrainer')}</Badge>],
          [t('filled'), <Seats taken={session.seatsTaken} capacity={session.capacity} />],
          [t('location'), session.location],
        ]}
      />
      <div className="planning-card-actions">
        {live && can('sessions.write') && (
          <Button variant="outlined" onClick={props.onMove}>
            {t('move')}
          </Button>
        )}
        {live && session.seatsLeft > 0 && can('enrollments.write') && (
          <LinkButton to={`/enrollments/new?session=${session.id}`}>{t('enroll')}</LinkButton>
        )}
        <LinkButton to={`/sessions/${session.id}`} variant="contained">
          {t('open')}
        </LinkButton>
      </div>
    </Popover>
  );
}
