import { useT } from '~/lib/i18n/I18n';
import type { Texts } from '~/lib/i18n/texts';
import { Popup } from '~/ui/Popup';
import { places, useAllowed } from './entries';
import './ShortcutsDialog.css';

type Line = readonly [keys: string, text: string];

function Keys(props: { title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h3>{props.title}</h3>
      <dl className="keys-list">
        {props.lines.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const groups = {
  everywhere: ['Ctrl K', '/', 'N', '?'],
  list: ['J', 'K', 'X', '↵'],
  record: ['J', 'K', 'E'],
  calendar: ['← ↑ → ↓', 'Pg↑ Pg↓', 'T', '↵'],
} as const;

/** Every key of the application. */
export default function ShortcutsDialog(props: { onClose: () => void }) {
  const t = useT('app');
  const go = useAllowed(places).flatMap(({ key, label }): Line[] =>
    key ? [[`G ${key.toUpperCase()}`, t(label)]] : [],
  );
  const lines = (group: keyof typeof groups) =>
    groups[group].map((keys, index): Line => [keys, t(`keys.${group}.${index}` as keyof Texts['app'])]);
  return (
    <Popup title={t('keys.title')} onClose={props.onClose} wide textOnly>
      <div className="keys-groups">
        <Keys title={t('keys.everywhere')} lines={lines('everywhere')} />
        <Keys title={t('keys.list')} lines={lines('list')} />
        <Keys title={t('keys.record')} lines={lines('record')} />
        <Keys title={t('keys.calendar')} lines={lines('calendar')} />
        <Keys title={t('keys.go')} lines={go} />
      </div>
      <p className="muted">{t('keys.note')}</p>
    </Popup>
  );
}
