import IconButton from '@mui/material/IconButton';
import { useState, type KeyboardEvent } from 'react';
import { useController } from 'react-hook-form';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '../Icon';
import { Field } from './Field';

/** Several short texts, such as specialties: Enter or a comma adds one, each has a button that removes it. */
export function TagsInput(props: {
  name: string;
  required?: boolean;
  help?: string;
  suggestions: readonly string[];
  removeLabel: (tag: string) => string;
}) {
  const { name } = props;
  const t = useT('common');
  const { field } = useController({ name });
  const tags: readonly string[] = field.value;
  const [text, setText] = useState('');
  const add = (value: string) => {
    const tag = value.trim();
    if (tag && !tags.some((known) => known.toLowerCase() === tag.toLowerCase())) field.onChange([...tags, tag]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' && text.trim()) || event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '') {
      field.onChange(tags.slice(0, -1));
    }
  };
  return (
    <Field {...props}>
      {(fieldProps) => (
        <>
          <div className="tags-line">
            <input
              className="input"
              autoComplete="off"
              list={`${name}-suggestions`}
              maxLength={100}
              {...fieldProps}
              ref={field.ref}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={() => {
                add(text);
                field.onBlur();
              }}
            />
            <IconButton aria-label={t('add')} onClick={() => add(text)}>
              <Icon name="add" />
            </IconButton>
          </div>
          <datalist id={`${name}-suggestions`}>
            {props.suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
          {tags.length > 0 && (
            <ul className="tags">
              {tags.map((tag) => (
                <li key={tag}>
                  <button
                    type="button"
                    className="chip"
                    aria-label={props.removeLabel(tag)}
                    onClick={() => field.onChange(tags.filter((other) => other !== tag))}
                  >
                    {tag}
                    <Icon name="close" size={16} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}
