import useAutocomplete from '@mui/material/useAutocomplete';
import { type ReactNode } from 'react';
import { useT } from '~/lib/i18n/I18n';
import type { FieldProps } from './form/Field';
import { Icon } from './Icon';
import './Combobox.css';

/** Something that can be chosen: `label` stands in the box, `content` in the list. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly content?: ReactNode;
  readonly disabled?: boolean;
}

/**
 * One of many records, found by typing (WAI-ARIA combobox). The caller searches on the server and gives what it found;
 * nothing is filtered here again.
 */
export function Combobox(props: {
  field: Pick<FieldProps, 'id'> & Partial<FieldProps>;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  onSearch: (text: string) => void;
  choices: readonly Choice[];
  loading: boolean;
  placeholder?: string;
  /** Stands under the results, for instance to create what was not found. */
  footer?: Choice;
}) {
  const { field, value } = props;
  const t = useT('common');
  // While the answer to what was typed is on its way nothing can be chosen: Enter must never take a line of an older search.
  const found = props.loading ? [] : [...props.choices, ...(props.footer ? [props.footer] : [])];
  const box = useAutocomplete<Choice>({
    id: field.id,
    value,
    options: found,
    openOnFocus: false,
    autoHighlight: true,
    handleHomeEndKeys: false,
    getOptionLabel: (choice) => choice.label,
    getOptionKey: (choice) => choice.id,
    getOptionDisabled: (choice) => choice.disabled ?? false,
    isOptionEqualToValue: (one, other) => one.id === other.id,
    filterOptions: (options) => options,
    onChange: (_event, choice) => props.onChange(choice),
    onInputChange: (_event, text, reason) => {
      if (reason === 'input' || reason === 'clear') props.onSearch(text);
    },
  });
  const { ref: listRef, ...listProps } = box.getListboxProps() as ReturnType<typeof box.getListboxProps> & {
    ref?: React.Ref<HTMLUListElement>;
  };
  return (
    <div className="combo">
      <div {...box.getRootProps()} className="combo-box">
        <Icon name="search" size={18} />
        <input
          className="input"
          {...box.getInputProps()}
          aria-describedby={field['aria-describedby']}
          aria-invalid={field['aria-invalid']}
          aria-required={field['aria-required']}
          placeholder={props.placeholder}
        />
        {value && (
          <button type="button" className="combo-clear" {...box.getClearProps()} tabIndex={0} aria-label={t('clear')}>
            <Icon name="close" size={16} />
          </button>
        )}
      </div>
      {box.popupOpen && found.length > 0 && (
        <ul className="combo-list" ref={listRef} {...listProps}>
          {found.map((choice, index) => {
            const { key: _key, ...optionProps } = box.getOptionProps({ option: choice, index }) as ReturnType<
              typeof box.getOptionProps
            > & { key: string };
            return (
              <li
                key={choice.id}
                {...optionProps}
                className={choice === props.footer ? 'combo-option combo-footer' : 'combo-option'}
              >
                {choice.content ?? choice.label}
              </li>
            );
          })}
        </ul>
      )}
      <p className="hidden" role="status">
        {box.popupOpen && (props.loading ? t('loading') : t('list.results', { n: props.choices.length }))}
      </p>
      {box.popupOpen && found.length === 0 && (
        <p className="combo-list combo-none">{props.loading ? t('loading') : t('noOption')}</p>
      )}
    </div>
  );
}
