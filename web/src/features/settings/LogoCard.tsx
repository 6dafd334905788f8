import Button from '@mui/material/Button';
import { useRef, useState, type DragEvent } from 'react';
import type { Settings } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { ImageFault } from '~/lib/image';
import { Icon } from '~/ui/Icon';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import { useToast } from '~/ui/Toasts';
import { useRemoveLogo, useSaveLogo } from './queries';
import './settings.css';

/** The school's logo: shown as it is, replaced by choosing a file or dropping one. */
export function LogoCard(props: { settings: Settings }) {
  const { logo, schoolName } = props.settings;
  const t = useT('settings');
  const toast = useToast();
  const textOf = useProblemText();
  const save = useSaveLogo();
  const remove = useRemoveLogo();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState('');
  const told = (error: unknown) => setFault(error instanceof ImageFault ? t(`logo.${error.code}`) : textOf(error));
  const take = (file: File | undefined) => {
    setFault('');
    if (file) save.mutate(file, { onSuccess: () => toast(t('logo.saved')), onError: told });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className="card logo-card"
      aria-labelledby="logo"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="logo-chip">
        {logo ? <img src={logo} alt={t('logo.of', { school: schoolName })} /> : <span>{t('logo.none')}</span>}
      </div>
      <div className="logo-side">
        <h2 id="logo">{t('logo')}</h2>
        <p className="muted">{t('logo.help')}</p>
        <div className="logo-actions">
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            onChange={(event) => {
              take(event.target.files?.[0]);
              // The same file can be chosen again after a fault.
              event.target.value = '';
            }}
          />
          <Button
            variant="outlined"
            startIcon={<Icon name="add" size={18} />}
            loading={save.isPending}
            onClick={() => input.current?.click()}
          >
            {t(logo ? 'logo.replace' : 'logo.choose')}
          </Button>
          {logo && (
            <Button
              variant="outlined"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: () => toast(t('logo.removed')), onError: told })}
            >
              {t('logo.remove')}
            </Button>
          )}
        </div>
        {fault && (
          <Notice tone="danger" alert>
            {fault}
          </Notice>
        )}
      </div>
    </section>
  );
}
