import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { keepLanguage } from '../../lib/i18n/language';
import { problem, server } from '../../../test/server';

it('after too many tries the button counts the seconds down, and then works again', async () => {
  let tries = 0;
  server.use(
    http.get('*/api/setup', () => HttpResponse.json({ configured: true, schoolName: 'Atelier', logo: null })),
    http.post('*/api/auth/login', () => {
      tries += 1;
      const refused = problem(429, 'too_many_requests');
      refused.headers.set('Retry-After', '2');
      return refused;
    }),
  );
  const body = /<main[\s\S]*<\/main>/.exec(readFileSync('login.html', 'utf8'))?.[0] ?? '';
  document.body.innerHTML = body.replaceAll(/src="[^"]*"/g, '');
  keepLanguage('fr');
  await import('./login');
  expect(await screen.findByText('Atelier')).toBeVisible();
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Adresse e-mail'), 'awa@exemple.fr');
  await user.type(screen.getByLabelText('Mot de passe'), 'une longue phrase');

  await user.click(screen.getByRole('button', { name: 'Se connecter' }));

  expect(await screen.findByRole('button', { name: /\b2 s/ })).toBeDisabled();
  expect(screen.getByRole('alert')).not.toBeEmptyDOMElement();
  expect(await screen.findByRole('button', { name: /\b1 s/ })).toBeDisabled();
  expect(await screen.findByRole('button', { name: 'Se connecter' })).toBeEnabled();
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  expect(screen.getByLabelText('Mot de passe')).toHaveValue('une longue phrase');
  expect(tries).toBe(1);
});
