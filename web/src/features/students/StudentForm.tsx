import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { Student, StudentInput } from '~/api/generated/types.gen';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { ContactFields, IdentityFields, usePersonLabels } from '~/ui/form/PersonFields';
import { RecordForm } from '~/ui/form/RecordForm';
import { useToast } from '~/ui/Toasts';
import { useDialog } from '~/ui/useDialog';
import type { Match } from './DuplicateDialog';
import { studentQuery, useSaveStudent } from './queries';
import { studentSchema, studentValues } from './schema';

const DuplicateDialog = lazy(() => import('./DuplicateDialog'));

/** Creates a student, or edits the one given. */
export function StudentForm(props: { student?: Student }) {
  const { student } = props;
  const t = useT('students');
  const common = useT('common');
  const formats = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const labels = usePersonLabels();
  const saveStudent = useSaveStudent(student?.id);
  const [duplicate, askDuplicate] = useDialog<readonly Match[], true>();

  const save = async (input: StudentInput, version: number) => {
    try {
      return await saveStudent.mutateAsync({ input: { ...input, userId: student?.userId ?? null }, version });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'student_duplicate') throw error;
      const confirmed = await askDuplicate(error.extension<readonly Match[]>('matches') ?? []);
      return confirmed ? saveStudent.mutateAsync({ input: { ...input, confirmDuplicate: true }, version }) : null;
    }
  };
  const onSaved = (saved: Student) => {
    toast(t(student ? 'saved' : 'created', { name: fullName(saved) }));
    void navigate(`/students/${saved.id}`);
  };
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...studentQuery(student?.id ?? 0), staleTime: 0 });
    return { values: studentValues(fresh, formats), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  return (
    <>
      <RecordForm
        schema={studentSchema(formats.today())}
        values={studentValues(student, formats)}
        {...(student ? { version: student.version, reload } : {})}
        labels={labels}
        save={save}
        onSaved={onSaved}
        submitLabel={student ? common('save') : t('create')}
        cancelTo={student ? `/students/${student.id}` : '/students'}
      >
        <IdentityFields autoFocus={!student} />
        <ContactFields />
      </RecordForm>
      {duplicate && (
        <Suspense>
          <DuplicateDialog matches={duplicate.question} onAnswer={duplicate.answer} />
        </Suspense>
      )}
    </>
  );
}
