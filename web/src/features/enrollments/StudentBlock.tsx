import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { Student } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName, listName } from '~/lib/names';
import { useDebounced } from '~/lib/useDebounced';
import { Combobox, type Choice } from '~/ui/Combobox';
import { Field } from '~/ui/form/Field';
import { chosenStudentQuery, studentChoicesQuery } from './queries';
import { QuickStudent } from './QuickStudent';
import type { EnrollmentValues } from './schema';
import { Unread } from './Unread';
import { useChosen } from './useChosen';

const CREATE = 'create';

/** Who is enrolled: found by typing, or created on the spot. */
export function StudentBlock() {
  const t = useT('enrollments');
  const formats = useFormats();
  const { field } = useController<EnrollmentValues, 'studentId'>({ name: 'studentId' });
  const [text, setText] = useState('');
  const { setValue } = useFormContext<EnrollmentValues>();
  const creating = useWatch<EnrollmentValues, 'creating'>({ name: 'creating' });
  const setCreating = (name: string | null) => setValue('creating', name, { shouldDirty: true });
  const searched = useDebounced(text.trim(), 250);
  const found = useQuery(studentChoicesQuery(searched));
  const chosen = useChosen(chosenStudentQuery(Number(field.value)));
  const student = field.value ? chosen.record : undefined;
  const choice = (one: Student): Choice => ({
    id: String(one.id),
    label: listName(one),
    content: (
      <>
        <span>{listName(one)}</span>
        <span className="muted">
          {[one.dateOfBirth && formats.day(one.dateOfBirth), one.phone ? formats.phone(one.phone) : one.email]
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
        onChosen={({ id }) => {
          setCreating(null);
          field.onChange(String(id));
        }}
      />
    );
  }
  return (
    <>
      <Field name="studentId" required>
        {(props) => (
          <Combobox
            field={props}
            value={student ? { id: field.value, label: fullName(student) } : null}
            onChange={choose}
            onSearch={setText}
            choices={(found.data ?? []).map(choice)}
            loading={searched !== text.trim() || found.isPending || found.isPlaceholderData}
            placeholder={t('find.student')}
            footer={{ id: CREATE, label: text.trim() ? t('create.student', { name: text.trim() }) : t('create.new') }}
          />
        )}
      </Field>
      {field.value && <Unread chosen={chosen} gone={t('studentGone')} />}
    </>
  );
}
