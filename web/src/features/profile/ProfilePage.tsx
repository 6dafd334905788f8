import { useState } from 'react';
import { useMe } from '~/api/me';
import { speak } from '~/api/speak';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { appearance, density, setAppearance, setDensity, type Appearance, type Density } from '~/lib/theme';
import { setShortcutsOn, useShortcutsOn } from '~/lib/shortcuts';
import { Facts } from '~/ui/Facts';
import { Page } from '~/ui/Page';
import { Devices } from './Devices';
import { PasswordForm } from './PasswordForm';
import './ProfilePage.css';

const densities: readonly Density[] = ['comfortable', 'compact'];

const appearances: readonly Appearance[] = ['system', 'light', 'dark'];

const languages = [
  ['fr', 'Français'],
  ['en', 'English'],
] as const;

function Choices<Value extends string>(props: {
  name: string;
  legend: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="profile-choices">
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Screen() {
  const t = useT('profile');
  const language = useLanguage();
  const [look, setLook] = useState(appearance);
  const [close, setClose] = useState(density);
  const shortcuts = useShortcutsOn();
  const wear = (choice: Appearance) => {
    setAppearance(choice);
    setLook(choice);
  };
  return (
    <section className="card" aria-labelledby="screen">
      <h2 id="screen">{t('screen')}</h2>
      <Choices
        name="language"
        legend={t('language')}
        value={language}
        options={languages}
        onChange={(choice) => void speak(choice)}
      />
      <Choices
        name="theme"
        legend={t('theme')}
        value={look}
        options={appearances.map((choice) => [choice, t(`theme.${choice}`)] as const)}
        onChange={wear}
      />
      <Choices
        name="density"
        legend={t('density')}
        value={close}
        options={densities.map((choice) => [choice, t(`density.${choice}`)] as const)}
        onChange={(choice) => {
          setDensity(choice);
          setClose(choice);
        }}
      />
      <label className="check">
        <input type="checkbox" checked={shortcuts} onChange={() => setShortcutsOn(!shortcuts)} />
        <span>
          {t('shortcuts')}
          <span className="field-help">{t('shortcuts.help')}</span>
        </span>
      </label>
      <p className="muted">{t('screen.here')}</p>
    </section>
  );
}

/** Who is signed in: account, language and appearance, password, devices. */
export default function ProfilePage() {
  const t = useT('profile');
  const common = useT('common');
  const me = useMe();
  return (
    <Page title={t('title')}>
      <div className="profile">
        <section className="card" aria-label={t('account')}>
          <Facts
            items={[
              [t('name'), me.name],
              [t('email'), me.email],
              [t('role'), common(`role.${me.role}`)],
              [t('school'), me.school.name],
            ]}
          />
        </section>
        <Screen />
        <PasswordForm />
        <Devices />
      </div>
    </Page>
  );
}
