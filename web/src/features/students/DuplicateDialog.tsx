import Button from '@mui/material/Button';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { Popup } from '~/ui/Popup';

/** A student who looks like the one being created, as the 409 `student_duplicate` names them. */
export interface Match {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string | null;
  readonly city: string | null;
}

/** Shows who looks the same; homonyms exist, so creating anyway stays possible. */
export default function DuplicateDialog(props: { matches: readonly Match[]; onAnswer: (create: true | null) => void }) {
  const t = useT('students');
  const formats = useFormats();
  return (
    <Popup
      title={t('duplicate.title')}
      onClose={() => props.onAnswer(null)}
      actions={
        <>
          <Button variant="outlined" onClick={() => props.onAnswer(null)}>
            {t('duplicate.back')}
          </Button>
          <Button variant="contained" onClick={() => props.onAnswer(true)}>
            {t('duplicate.create')}
          </Button>
        </>
      }
    >
      <p>{t('duplicate.text')}</p>
      <ul>
        {props.matches.map((match) => (
          <li key={match.id}>
            <a href={`/students/${match.id}`} target="_blank" rel="noreferrer">
              {fullName(match)}
            </a>{' '}
            <span className="muted">
              {[match.dateOfBirth && formats.day(match.dateOfBirth), match.city].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Popup>
  );
}
