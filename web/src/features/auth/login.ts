import type { Role } from '../../api/generated/types.gen';
import { deviceLanguage, keepLanguage } from '../../lib/i18n/language';
import { typeset } from '../../lib/i18n/typeset';
import { keepSpace, spaceOf } from '../../lib/space';
import type { fr } from './i18n.fr';
import { safeNext } from './next';

/*
 * The sign-in page is a plain page of its own, so that it opens at once on a slow line. It knows three answers of the
 * API: who is signed in, whether the school is set up, and what a sign-in gave.
 */

type Texts = Record<keyof typeof fr, string>;

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = part<HTMLFormElement>('form');
const alertBox = part('alert');
const email = part<HTMLInputElement>('email');
const password = part<HTMLInputElement>('password');
const show = part<HTMLButtonElement>('show');
const submit = part<HTMLButtonElement>('submit');

const language = deviceLanguage();

async function loadTexts(): Promise<Texts> {
  return language === 'en' ? (await import('./i18n.en')).en : (await import('./i18n.fr')).fr;
}

function csrf(): Record<string, string> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}

function say(text: string): void {
  alertBox.textContent = text;
  alertBox.focus();
}

async function redirectIfNotNeeded(): Promise<void> {
  const setup = await fetch('/api/setup');
  if (!setup.ok) return;
  const state: { configured: boolean; schoolName: string | null; logo: string | null } = await setup.json();
  if (!state.configured) {
    window.location.replace('/setup');
    return;
  }
  part('school').textContent = state.schoolName ?? 'École';
  if (state.logo) {
    const logo = part<HTMLImageElement>('logo');
    logo.className = 'login-logo';
    logo.src = state.logo;
  }
  if (document.cookie.includes('XSRF-TOKEN=') && (await fetch('/api/auth/me')).ok) {
    window.location.replace(safeNext(window.location.search));
  }
}

function wireLanguages(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]')) {
    const choice = button.dataset.language === 'en' ? 'en' : 'fr';
    if (choice === language) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => {
      keepLanguage(choice);
      window.location.reload();
    });
  }
}

function wirePassword(texts: Texts): void {
  show.addEventListener('click', () => {
    const visible = password.type === 'password';
    password.type = visible ? 'text' : 'password';
    show.setAttribute('aria-pressed', String(visible));
    show.textContent = visible ? texts.hide : texts.show;
  });
  password.addEventListener('keyup', (event) => {
    part('caps').hidden = !event.getModifierState('CapsLock');
  });
}

/** Counts the seconds down until the next try is worth it. */
function wait(texts: Texts, seconds: number): void {
  const end = Date.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    submit.disabled = left > 0;
    if (left > 0) {
      submit.textContent = texts.wait.replace('{seconds}', String(left));
      window.setTimeout(tick, 500);
    } else {
      submit.textContent = texts.submit;
      alertBox.textContent = '';
    }
  };
  tick();
}

async function signIn(texts: Texts): Promise<void> {
  if (!email.value.trim() || !password.value) {
    say(texts.missing);
    return;
  }
  submit.disabled = true;
  submit.textContent = texts.busy;
  try {
    const response = await fetch('/api/auth/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language, ...csrf() },
      body: JSON.stringify({ email: email.value.trim(), password: password.value }),
    });
    if (response.ok) {
      const me: { id: number; role: Role } = await response.json();
      keepSpace(spaceOf(me.role));
      new BroadcastChannel('ecole.session').postMessage({ kind: 'signed-in', userId: me.id });
      window.location.replace(safeNext(window.location.search));
      return;
    }
    if (response.status === 429) {
      const seconds = Number(response.headers.get('Retry-After') ?? '60');
      say(texts.tooMany.replace('{minutes}', String(Math.ceil(seconds / 60))));
      wait(texts, seconds);
      return;
    }
    say(response.status < 500 ? texts.wrong : texts.unreachable);
  } catch {
    say(texts.unreachable);
  }
  submit.disabled = false;
  submit.textContent = texts.submit;
}

async function start(): Promise<void> {
  document.documentElement.lang = language;
  const texts = await loadTexts();
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = typeset(texts[element.dataset.text as keyof Texts], language);
  }
  document.title = `${texts.title} – École`;
  wireLanguages();
  wirePassword(texts);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void signIn(texts);
  });
  // The application is fetched while the password is typed.
  email.addEventListener(
    'input',
    () => {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = '/';
      document.head.append(link);
    },
    { once: true },
  );
  await redirectIfNotNeeded().catch(() => undefined);
}

void start();
