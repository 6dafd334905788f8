import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { Page } from '~/ui/Page';
import { studentQuery } from './queries';
import { StudentForm } from './StudentForm';

/** The page that edits a student. */
export default function EditStudentPage() {
  const t = useT('students');
  const { data: student } = useSuspenseQuery(studentQuery(routeId(useParams())));
  const name = fullName(student);
  return (
    <Page title={t('edit', { name })} parent={{ to: `/students/${student.id}`, label: name }}>
      <StudentForm student={student} />
    </Page>
  );
}
