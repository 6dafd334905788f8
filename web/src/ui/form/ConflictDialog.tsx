import Button from '@mui/material/Button';
import { useState } from 'react';
import { useT } from '~/lib/i18n/I18n';
import { Popup } from '../Popup';

/** A field that two people gave different values. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Lets the user choose, field by field, between their value and the one saved meanwhile. */
export default function ConflictDialog(props: {
  when: string;
  differences: readonly Difference[];
  /** The names of the fields that take the saved value; `null` goes back to the form. */
  onAnswer: (takeTheirs: readonly string[] | null) => void;
}) {
  const t = useT('common');
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const choose = (name: string, take: boolean) =>
    setTheirs((current) => (take ? [...current, name] : current.filter((other) => other !== name)));
  return (
    <Popup
      title={t('conflict.title')}
      wide
      onClose={() => props.onAnswer(null)}
      actions={
        <>
          <Button variant="outlined" onClick={() => props.onAnswer(null)}>
            {t('cancel')}
          </Button>
          <Button variant="contained" onClick={() => props.onAnswer(theirs)}>
            {t('conflict.apply')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text', { when: props.when })}</p>
      {props.differences.length === 0 && <p className="muted">{t('conflict.same')}</p>}
      {props.differences.map(({ name, label, mine, theirs: saved }) => (
        <fieldset key={name} className="conflict-field">
          <legend>{label}</legend>
          {[[false, t('conflict.mine'), mine] as const, [true, t('conflict.theirs'), saved] as const].map(
            ([take, whose, value]) => (
              <label key={whose} className="check">
                <input
                  type="radio"
                  name={`conflict-${name}`}
                  checked={theirs.includes(name) === take}
                  onChange={() => choose(name, take)}
                />
                <span>
                  {value || t('none')} <span className="field-help">{whose}</span>
                </span>
              </label>
            ),
          )}
        </fieldset>
      ))}
    </Popup>
  );
}
