import { act } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import SetupPage from './SetupPage';

function open(configured = false) {
  server.use(
    http.get('*/api/setup', () =>
      HttpResponse.json({ configured, schoolName: null, language: 'fr', logo: null, mail: false, version: '1' }),
    ),
  );
  return show(() => [{ path: '/setup', Component: SetupPage }], '/setup');
}

async function fillAccount({ screen, user }: ReturnType<typeof open>) {
  await user.type(await screen.findByLabelText(/^Code affiché/), 'ABCD-EFGH-JKLM');
  await user.type(screen.getByLabelText(/^Votre adresse e-mail/), 'direction@ecole.fr');
  await user.type(screen.getByLabelText(/^Mot de passe/), 'huit mots');
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
}

describe('the set-up', () => {
  it('checks each step before the next, and goes back without losing anything', async () => {
    const shown = open();
    const { screen, user } = shown;
    await user.type(await screen.findByLabelText(/^Mot de passe/), 'court');
    expect(screen.getByText('Longueur : trop courte')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByText('Au moins 8 caractères.')).toBeVisible();
    expect(screen.getByText('Étape 1 sur 3')).toBeVisible();
    await user.clear(screen.getByLabelText(/^Mot de passe/));

    await fillAccount(shown);
    await user.type(await screen.findByLabelText(/^Nom de l’école/), 'Atelier');
    await user.click(screen.getByRole('button', { name: 'Revenir' }));

    expect(await screen.findByLabelText(/^Votre adresse e-mail/)).toHaveValue('direction@ecole.fr');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByLabelText(/^Nom de l’école/)).toHaveValue('Atelier');
  });

  it('is gone back through with the browser’s own button', async () => {
    const shown = open();
    await fillAccount(shown);
    await shown.user.type(await shown.screen.findByLabelText(/^Nom de l’école/), 'Atelier');

    await act(() => shown.router.navigate(-1));

    expect(await shown.screen.findByLabelText(/^Votre adresse e-mail/)).toHaveValue('direction@ecole.fr');
    await act(() => shown.router.navigate(1));
    expect(await shown.screen.findByLabelText(/^Nom de l’école/)).toHaveValue('Atelier');
  });

  it('shows what was typed once more, and leads back to the field that the server refuses', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/setup', async ({ request }) => {
        sent.push(await request.json());
        return problem(403, 'setup_code');
      }),
    );
    const shown = open();
    const { screen, user } = shown;
    await fillAccount(shown);
    await user.type(await screen.findByLabelText(/^Nom de l’école/), 'Atelier');
    await user.type(screen.getByLabelText(/^Adresse/), '3 rue Haute');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByText('Étape 3 sur 3')).toHaveFocus();
    expect(screen.getByRole('region', { name: 'Votre école' })).toHaveTextContent('3 rue Haute');
    expect(sent).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Ouvrir l’école' }));

    expect(await screen.findByText('Étape 1 sur 3')).toBeVisible();
    expect(screen.getByLabelText(/^Code affiché/)).toBeInvalid();
    expect(sent).toEqual([
      expect.objectContaining({ schoolName: 'Atelier', address: '3 rue Haute', code: 'ABCD-EFGH-JKLM' }),
    ]);
  });

  it('is over once the school is there', async () => {
    const { screen } = open(true);

    expect(await screen.findByText(/L’école est déjà installée/)).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
