import Button from '@mui/material/Button';
import { useRef } from 'react';
import { Icon } from '~/ui/Icon';

/** A button that opens the browser's choice of files. */
export function FileInput(props: {
  label: string;
  variant?: 'contained' | 'outlined';
  loading?: boolean;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={props.variant ?? 'contained'}
        loading={props.loading ?? false}
        startIcon={<Icon name="table" size={18} />}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={props.label}
        accept=".csv,.txt,.tsv,text/csv,text/plain,.xlsx,.xls,.ods"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) props.onFile(file);
          // The same file, corrected, can be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
