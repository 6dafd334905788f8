import Button from '@mui/material/Button';
import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Student, StudentInput } from '~/api/generated/types.gen';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { Labels } from '~/ui/form/Field';
import { FormErrors } from '~/ui/form/FormErrors';
import { DayInput, TextInput } from '~/ui/form/inputs';
import { useDraft } from '~/ui/form/useDraft';
import { useSending } from '~/ui/form/useSending';
import { Notice } from '~/ui/states';
import { useQuickCreate } from './queries';
import { quickStudentSchema, type QuickStudentValues } from './schema';

interface Match {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string | null;
  readonly city: string | null;
}

/** What was typed, as last and first name: `Dupont Awa`. */
function split(name: string): Pick<QuickStudentValues, 'lastName' | 'firstName'> {
  const [lastName = '', ...rest] = name.split(/\s+/);
  return { lastName, firstName: rest.join(' ') };
}

/**
 * A small form inside the flow. It is no `<form>` of its own, because forms cannot be nested: Enter in it creates the
 * student instead of sending the whole enrollment.
 */
export function QuickStudent(props: {
  name: string;
  onChosen: (student: Pick<Student, 'id'>) => void;
  onClose: () => void;
}) {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const create = useQuickCreate();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const [first] = useState<QuickStudentValues>({ ...split(props.name), dateOfBirth: '', phone: '', email: '' });
  const form = useForm<QuickStudentValues, unknown, StudentInput>({
    resolver: valibotResolver(quickStudentSchema(formats.today())),
    defaultValues: first,
  });
  const draft = useDraft(form, first, 0, 'student');
  const choose = (student: Pick<Student, 'id'>) => {
    draft.forget();
    props.onChosen(student);
  };
  const close = () => {
    draft.forget();
    props.onClose();
  };
  const { sending, submit, fail } = useSending(form);
  const send = (confirmDuplicate: boolean) =>
    submit(async (input) => {
      try {
        choose(await create.mutateAsync(confirmDuplicate ? { ...input, confirmDuplicate } : input));
      } catch (error) {
        const found = error instanceof ApiProblem ? error.extension<readonly Match[]>('matches') : undefined;
        if (found) setMatches(found);
        else fail(error);
      }
    });
  const labels = {
    lastName: common('person.lastName'),
    firstName: common('person.firstName'),
    dateOfBirth: common('person.dateOfBirth'),
    phone: common('person.phone'),
    email: common('person.email'),
  };
  return (
    <FormProvider {...form}>
      <Labels value={labels}>
        <div
          role="group"
          aria-label={t('quick.title')}
          className="quick"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            void send(false)(event);
          }}
        >
          <h3>{t('quick.title')}</h3>
          <FormErrors />
          <div className="fields">
            <TextInput name="lastName" required narrow maxLength={100} autoFocus />
            <TextInput name="firstName" required narrow maxLength={100} />
            <DayInput name="dateOfBirth" narrow max={formats.today()} />
            <TextInput name="phone" type="tel" narrow maxLength={40} />
            <TextInput name="email" type="email" narrow maxLength={254} />
          </div>
          {matches.length > 0 && (
            <Notice tone="warn" alert>
              {t('quick.duplicate')}
              <ul className="quick-matches">
                {matches.map((match) => (
                  <li key={match.id}>
                    <Button size="small" variant="outlined" onClick={() => choose(match)}>
                      {t('quick.use', { name: listName(match) })}
                    </Button>{' '}
                    {[match.dateOfBirth && formats.day(match.dateOfBirth), match.city].filter(Boolean).join(' · ')}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <div className="quick-actions">
            <Button
              variant="contained"
              loading={sending.busy}
              onClick={(event) => void send(matches.length > 0)(event)}
            >
              {matches.length > 0 ? t('quick.anyway') : t('quick.submit')}
            </Button>
            <Button variant="outlined" onClick={close}>
              {common('cancel')}
            </Button>
          </div>
        </div>
      </Labels>
    </FormProvider>
  );
}
