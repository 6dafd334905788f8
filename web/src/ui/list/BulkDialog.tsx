import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '~/api/problem';
import { useT } from '~/lib/i18n/I18n';
import type { BulkAction, BulkJob } from '../bulk';
import { Popup } from '../Popup';
import { useProblemText } from '../problemText';
import { Notice } from '../states';
import { useToast } from '../Toasts';
import '../form/form.css';
import './BulkDialog.css';

interface Failed {
  readonly job: BulkJob;
  readonly error: unknown;
}

interface Course {
  readonly tried: number;
  readonly failed: readonly Failed[];
  readonly over: boolean;
}

/**
 * Does one record after the other, so that what was done is always known exactly; stops when it is told to, and when the
 * school is out of reach.
 */
function useRun(jobs: readonly BulkJob[], onOver: (open: readonly BulkJob[]) => void) {
  const [course, setCourse] = useState<Course | null>(null);
  const stopped = useRef(false);
  // Leaving the page ends the run after the record that is on its way.
  useEffect(() => () => void (stopped.current = true), []);
  const start = async (reason: string) => {
    const failed: Failed[] = [];
    let tried = 0;
    stopped.current = false;
    setCourse({ tried, failed, over: false });
    for (const job of jobs) {
      if (stopped.current) break;
      try {
        await job.run(reason);
      } catch (error) {
        failed.push({ job, error });
        stopped.current = error instanceof ApiProblem && [0, 401, 503].includes(error.status);
      }
      tried += 1;
      setCourse({ tried, failed: [...failed], over: false });
    }
    setCourse({ tried, failed, over: true });
    onOver([...failed.map(({ job }) => job), ...jobs.slice(tried)]);
  };
  return { course, start, stop: () => void (stopped.current = true) };
}

function Failures(props: { failed: readonly Failed[] }) {
  const t = useT('common');
  const textOf = useProblemText();
  return (
    <ul className="bulk-failed">
      {props.failed.map(({ job, error }, index) => {
        const dependents = error instanceof ApiProblem ? error.extension<{ count: number }[]>('dependents') : undefined;
        const linked = (dependents ?? []).reduce((sum, { count }) => sum + count, 0);
        return (
          <li key={index}>
            <Link to={job.to}>
              <bdi>{job.name}</bdi>
            </Link>
            <span className="muted">
              {textOf(error)} {linked > 0 && t('bulk.linked', { n: linked })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Asks once, does it with a bar and a way to stop, and says at the end what was done, what was not, and why. */
export default function BulkDialog(props: {
  title: string;
  text: ReactNode;
  action: Pick<BulkAction<never>, 'label' | 'danger' | 'reason' | 'done'>;
  jobs: readonly BulkJob[];
  /** How many ticked records are left alone. */
  left: number;
  /** What is still to be done after the run: failed or not begun. */
  onOver: (open: readonly BulkJob[]) => void;
  onClose: () => void;
}) {
  const { title, action, jobs, left, onClose } = props;
  const t = useT('common');
  const id = useId();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const { course, start, stop } = useRun(jobs, (open) => {
    if (open.length === 0) {
      toast(action.done(jobs.length));
      onClose();
    }
    props.onOver(open);
  });
  if (!course) {
    const missing = action.reason?.required === true && !reason.trim();
    const submit = (event: FormEvent) => {
      event.preventDefault();
      if (!missing) void start(reason.trim());
    };
    return (
      <Popup
        title={title}
        onClose={onClose}
        onSubmit={(event) => submit(event as FormEvent)}
        actions={
          <>
            <Button variant="outlined" onClick={onClose}>
              {t('bulk.keep')}
            </Button>
            <Button type="submit" variant="contained" color={action.danger ? 'error' : 'primary'} disabled={missing}>
              {action.label}
            </Button>
          </>
        }
      >
        <div className="fields">
          <div>{props.text}</div>
          {left > 0 && <Notice tone="note">{t('bulk.left', { n: left })}</Notice>}
          {action.reason && (
            <div className="field">
              <label htmlFor={id}>{action.reason.label}</label>
              <input
                id={id}
                className="input"
                value={reason}
                maxLength={500}
                required={action.reason.required}
                autoFocus
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          )}
        </div>
      </Popup>
    );
  }
  const done = course.tried - course.failed.length;
  return (
    <Popup
      title={title}
      onClose={course.over ? onClose : stop}
      actions={
        <Button variant={course.over ? 'contained' : 'outlined'} onClick={course.over ? onClose : stop}>
          {t(course.over ? 'close' : 'bulk.stop')}
        </Button>
      }
    >
      <div className="fields">
        <progress className="bulk-progress" value={course.tried} max={jobs.length} aria-label={title} />
        <p role="status">
          {t('bulk.done', { n: done })} {course.failed.length > 0 && t('bulk.failed', { n: course.failed.length })}{' '}
          {course.over && course.tried < jobs.length && t('bulk.untouched', { n: jobs.length - course.tried })}
        </p>
        {course.failed.length > 0 && <Failures failed={course.failed} />}
      </div>
    </Popup>
  );
}
