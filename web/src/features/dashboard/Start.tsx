import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { statsQuery } from './queries';

/** The way from an empty school to its first enrollment; it disappears when that is made, or when it is closed for good. */
export function Start() {
  const t = useT('dashboard');
  const { data: stats } = useQuery(statsQuery);
  const place = `ecole.start.closed.${useMe().id}`;
  const [closed, setClosed] = useState(() => localStorage.getItem(place) !== null);
  if (!stats || closed) return null;
  const sessions = stats.upcomingSessions + stats.ongoingSessions;
  const steps = [
    ['start.trainer', '/trainers/new', stats.totalTrainers > 0],
    ['start.course', '/courses/new', stats.totalCourses > 0],
    ['start.session', '/sessions/new', sessions > 0],
    ['start.student', '/students/new', stats.totalStudents > 0],
    ['start.enroll', '/enrollments/new', stats.activeEnrollments > 0],
  ] as const;
  if (stats.activeEnrollments > 0 || stats.totalRevenue > 0) return null;
  const close = () => {
    localStorage.setItem(place, '1');
    setClosed(true);
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <section className="card start" aria-labelledby="start">
      <h2 id="start">{t('start.title')}</h2>
      <IconButton className="start-close" aria-label={t('start.close')} title={t('start.close')} onClick={close}>
        <Icon name="close" size={18} />
      </IconButton>
      <p className="muted">{t('start.text')}</p>
      <ol>
        {steps.map(([label, to, done]) => (
          <li key={label} data-done={done || undefined}>
            <span className="start-mark">{done && <Icon name="check" size={16} />}</span>
            <Link to={to}>{t(label)}</Link>
            {done && <span className="hidden">({t('start.done')})</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
