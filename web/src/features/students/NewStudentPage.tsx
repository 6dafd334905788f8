import { useT } from '~/lib/i18n/I18n';
import { Page } from '~/ui/Page';
import { StudentForm } from './StudentForm';

/** The page that creates a student. */
export default function NewStudentPage() {
  const t = useT('students');
  return (
    <Page title={t('new')} parent={{ to: '/students', label: t('title') }}>
      <StudentForm />
    </Page>
  );
}
