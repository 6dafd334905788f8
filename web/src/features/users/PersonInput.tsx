import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useT } from '~/lib/i18n/I18n';
import { fullName, listName } from '~/lib/names';
import { useDebounced } from '~/lib/useDebounced';
import { Combobox } from '~/ui/Combobox';
import { Field } from '~/ui/form/Field';
import { peopleQuery, personQuery, type PersonKind } from './queries';

/** The student or trainer whom an account is for, found by typing; one who has an account cannot be chosen. */
export function PersonInput(props: { kind: PersonKind }) {
  const { kind } = props;
  const name = `${kind}Id` as const;
  const t = useT('users');
  const { field } = useController({ name });
  const [text, setText] = useState('');
  const searched = useDebounced(text.trim(), 250);
  const found = useQuery(peopleQuery(kind, searched));
  const { data: chosen } = useQuery(personQuery(kind, Number(field.value)));
  return (
    <Field name={name} help={t(`person.help.${kind}`)}>
      {(fieldProps) => (
        <Combobox
          field={fieldProps}
          value={field.value && chosen ? { id: String(field.value), label: fullName(chosen) } : null}
          onChange={(choice) => field.onChange(choice?.id ?? '')}
          onSearch={setText}
          choices={(found.data ?? []).map((person) => ({
            id: String(person.id),
            label: listName(person),
            disabled: person.userId !== null,
            content: (
              <>
                <span>{listName(person)}</span>
                <span className="muted">{person.userId === null ? person.email : t('person.taken')}</span>
              </>
            ),
          }))}
          loading={searched !== text.trim() || found.isPending || found.isPlaceholderData}
          placeholder={t('person.find')}
        />
      )}
    </Field>
  );
}
