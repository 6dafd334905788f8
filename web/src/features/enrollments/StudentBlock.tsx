import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import type { Student } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName, listName } from '~/lib/person';
import { useDebounced } from '~/lib/useDebounced';
import { Combobox, type Choice } from '~/ui/Combobox';
import { Field } from '~/ui/form/Field';
import { chosenStudentQuery, studentChoicesQuery } from './queries';
import { QuickStudent } from './QuickStudent';
import type { EnrollmentValues } from './schema';

const CREATE = 'create';

/** Who is enrolled: found by typing, or created on the spot. */
export function StudentBlock() {
  const t = useT('enrollments');
  const formats = useFormats();
  const { field } = useController<EnrollmentValues, 'studentId'>({ name: 'studentId' });
  const [text, setText] = useState('');
  const [creating, setCreating] = useState<string | null>(null);
  const searched = useDebounced(text.trim(), 250);
  const found = useQuery(studentChoicesQuery(searched));
  const { data: chosen } = useQuery(chosenStudentQuery(Number(field.value)));
  const choice = (student: Student): Choice => ({
    id: String(student.id),
    label: listName(student),
    content: (
      <>
        <span>{listName(student)}</span>
        <span className="muted">
          {[student.dateOfBirth && formats.day(student.dateOfBirth), student.phone ?? student.email]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  });
  const choose = (picked: Choice | null) => {
    if (picked?.id === CREATE) setCreating(text.trim());
    else field.onChange(picked?.id ?? '');
  };
  if (creating !== null) {
    return (
      <QuickStudent
        name={creating}
        onClose={() => setCreating(null)}
        onChosen={(student) => {
          setCreating(null);
          field.onChange(String(student.id));
        }}
      />
    );
  }
  return (
    <Field name="studentId" required>
      {(props) => (
        <Combobox
          field={props}
          value={field.value && chosen ? { id: field.value, label: fullName(chosen) } : null}
          onChange={choose}
          onSearch={setText}
          choices={(found.data ?? []).map(choice)}
          loading={searched !== text.trim() || found.isPending || found.isPlaceholderData}
          placeholder={t('find.student')}
          footer={{ id: CREATE, label: text.trim() ? t('create.student', { name: text.trim() }) : t('create.new') }}
        />
      )}
    </Field>
  );
}
