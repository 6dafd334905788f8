import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { Student } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { age } from '~/lib/dates';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { AskedButton } from '~/ui/AskedButton';
import { Badge } from '~/ui/Badge';
import { DeleteButton } from '~/ui/DeleteButton';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { RecordNav } from '~/ui/RecordNav';
import { TabNav } from '~/ui/TabNav';
import { studentQuery, useAnonymiseStudent, useDeleteStudent } from './queries';

/** The student that the page around a tab shows. */
export const useStudent = () => useOutletContext<Student>();

/** What can be done with somebody who was not anonymised. */
function LivingActions({ student }: { student: Student }) {
  const t = useT('students');
  const common = useT('common');
  const can = useCan();
  const anonymise = useAnonymiseStudent(student);
  const name = fullName(student);
  return (
    <>
      <AskedButton
        label={t('anonymise')}
        title={t('anonymise.title', { name })}
        text={t('anonymise.text')}
        act={() => anonymise.mutateAsync()}
        done={t('anonymise.done', { name })}
      />
      {can('users.write') && (
        <LinkButton
          to={student.userId ? `/settings/users/${student.userId}` : `/settings/users/new?student=${student.id}`}
          icon="user"
        >
          {t(student.userId ? 'access.see' : 'access.create')}
        </LinkButton>
      )}
      <LinkButton to={`/students/${student.id}/edit`} icon="edit">
        {common('edit')}
      </LinkButton>
      <LinkButton to={`/enrollments/new?student=${student.id}`} icon="enrollments" variant="contained">
        {t('enroll')}
      </LinkButton>
    </>
  );
}

/** A student: name, what is due, actions, and the tabs. */
export default function StudentPage() {
  const t = useT('students');
  const can = useCan();
  const formats = useFormats();
  const { data: student } = useSuspenseQuery(studentQuery(routeId(useParams())));
  const remove = useDeleteStudent(student);
  const name = fullName(student);
  const base = `/students/${student.id}`;
  const forgotten = student.anonymisedAt !== null;
  const due = student.balance > 0 && (
    <Badge tone="warn" icon="clock">
      {t('balance')} {formats.money(student.balance)}
    </Badge>
  );
  return (
    <Page
      title={name}
      parent={{ to: '/students', label: t('title') }}
      badge={forgotten ? <Badge tone="plain">{t('anonymised')}</Badge> : due}
      actions={
        can('students.write') && (
          <>
            <RecordNav list="/students" kind="students" id={student.id} label={name} edit={!forgotten} />
            <DeleteButton
              title={t('delete.title', { name })}
              text={t('delete.text')}
              remove={() => remove.mutateAsync()}
              done={t('deleted', { name })}
              leaveTo="/students"
            />
            {!forgotten && <LivingActions student={student} />}
          </>
        )
      }
    >
      <TabNav
        label={t('tabs')}
        tabs={[
          { to: base, label: t('tab.facts'), end: true },
          { to: `${base}/enrollments`, label: t('tab.enrollments') },
          { to: `${base}/payments`, label: t('tab.payments') },
          { to: `${base}/history`, label: t('tab.history') },
        ]}
      />
      <Outlet context={student} />
    </Page>
  );
}

/** The tab with the student's own facts. */
export function StudentFacts() {
  const t = useT('students');
  const common = useT('common');
  const formats = useFormats();
  const student = useStudent();
  const birth = student.dateOfBirth;
  return (
    <section className="card" aria-label={t('tab.facts')}>
      <Facts
        items={[
          [
            common('person.dateOfBirth'),
            birth && `${formats.day(birth)} (${t('age', { n: age(birth, formats.today()) })})`,
          ],
          [common('person.phone'), student.phone && <Phone number={student.phone} />],
          [common('person.email'), student.email && <a href={`mailto:${student.email}`}>{student.email}</a>],
          [common('person.address'), formats.address(student)],
          [t('activeEnrollments'), formats.number(student.activeEnrollments)],
          [t('balance'), formats.money(student.balance)],
          [t('createdAt'), formats.dayOf(student.createdAt)],
          [common('person.notes'), student.notes],
        ]}
      />
    </section>
  );
}
