import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, Outlet, useOutletContext, useParams } from 'react-router';
import type { Enrollment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { StatusBadge } from '~/ui/Badge';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { RecordNav } from '~/ui/RecordNav';
import { TabNav } from '~/ui/TabNav';
import { enrollmentQuery } from './queries';
import { Timeline } from './Timeline';
import './EnrollmentPage.css';

const CancelDialog = lazy(() => import('./CancelDialog'));
const TransferDialog = lazy(() => import('./TransferDialog'));

/** The enrollment that the page around a tab shows. */
export const useEnrollment = () => useOutletContext<Enrollment>();

function Actions(props: { enrollment: Enrollment }) {
  const { enrollment } = props;
  const t = useT('enrollments');
  const common = useT('common');
  const can = useCan();
  const formats = useFormats();
  const [open, setOpen] = useState<'cancel' | 'transfer' | null>(null);
  const close = () => setOpen(null);
  const live = enrollment.status !== 'cancelled';
  if (!can('enrollments.write')) return null;
  return (
    <>
      {live && (
        <>
          <Button variant="outlined" onClick={() => setOpen('cancel')}>
            {t('cancel')}
          </Button>
          <Button variant="outlined" onClick={() => setOpen('transfer')}>
            {t('transfer')}
          </Button>
        </>
      )}
      <LinkButton to={`/enrollments/${enrollment.id}/edit`} icon="edit">
        {common('edit')}
      </LinkButton>
      {can('payments.write') && enrollment.status === 'pending' && (
        <LinkButton to={`?pay=${enrollment.id}`} icon="payments" variant="contained">
          {t('pay')} {formats.money(enrollment.balance ?? 0)}
        </LinkButton>
      )}
      <Suspense>
        {open === 'cancel' && <CancelDialog enrollment={enrollment} onClose={close} />}
        {open === 'transfer' && <TransferDialog enrollment={enrollment} onClose={close} />}
      </Suspense>
    </>
  );
}

/** What is owed, paid and left, in three figures. */
function Sums(props: { enrollment: Enrollment }) {
  const { price, discount, amountPaid, balance, status } = props.enrollment;
  const t = useT('enrollments');
  const formats = useFormats();
  const owed = Number(((price ?? 0) - (discount ?? 0)).toFixed(formats.decimals));
  const sums = [
    [t('owed'), owed],
    [t(status === 'cancelled' ? 'kept' : 'paid'), amountPaid ?? 0],
    [t('due'), status === 'cancelled' ? 0 : (balance ?? 0)],
  ] as const;
  return (
    <dl className="sums card">
      {sums.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formats.money(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The tab with the money's story, and the facts beside it. */
export function EnrollmentFacts() {
  const t = useT('enrollments');
  const formats = useFormats();
  const enrollment = useEnrollment();
  const { student, session } = enrollment;
  return (
    <div className="enrollment">
      <div className="enrollment-story">
        <Sums enrollment={enrollment} />
        <section className="card" aria-label={t('timeline')}>
          <h2>{t('timeline')}</h2>
          <Timeline enrollment={enrollment} />
        </section>
      </div>
      <section className="card" aria-label={t('facts')}>
        <Facts
          items={[
            [t('student'), <Link to={`/students/${student.id}`}>{fullName(student)}</Link>],
            [t('phone'), student.phone && <Phone number={student.phone} />],
            [t('email'), student.email && <a href={`mailto:${student.email}`}>{student.email}</a>],
            [t('session'), <Link to={`/sessions/${session.id}`}>{session.courseTitle}</Link>],
            [t('dates'), formats.period(session.startDate, session.endDate)],
            [t('location'), session.location],
            [t('sessionStatus'), <StatusBadge status={session.status} />],
            [t('price'), formats.money(enrollment.price ?? 0)],
            [
              t('discount'),
              enrollment.discount
                ? [formats.money(enrollment.discount), enrollment.discountReason].filter(Boolean).join(', ')
                : null,
            ],
            [t('notes'), enrollment.notes],
          ]}
        />
      </section>
    </div>
  );
}

/** An enrollment: who, what, the money's story, and its history. */
export default function EnrollmentPage() {
  const t = useT('enrollments');
  const can = useCan();
  const { data: enrollment } = useSuspenseQuery(enrollmentQuery(routeId(useParams())));
  const base = `/enrollments/${enrollment.id}`;
  return (
    <Page
      title={t('one', { name: fullName(enrollment.student) })}
      parent={{ to: '/enrollments', label: t('title') }}
      badge={<StatusBadge status={enrollment.status} />}
      actions={
        <>
          <RecordNav
            list="/enrollments"
            kind="enrollments"
            id={enrollment.id}
            label={`${fullName(enrollment.student)}, ${enrollment.session.courseTitle}`}
            edit={can('enrollments.write')}
          />
          <Actions enrollment={enrollment} />
        </>
      }
    >
      <TabNav
        label={t('tabs')}
        tabs={[
          { to: base, label: t('tab.facts'), end: true },
          { to: `${base}/history`, label: t('history') },
        ]}
      />
      <Outlet context={enrollment} />
    </Page>
  );
}
