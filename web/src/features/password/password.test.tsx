import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import { passwordRoutes } from './routes';

const open = (address: string) => show(passwordRoutes, address);

const field = { name: 'Mot de passe (obligatoire)' } as const;

describe('the page of an invitation', () => {
  it('sets the password and leads to the sign-in page', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/auth/reset', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { screen, user } = open('/invite?token=abc');
    const password = await screen.findByLabelText(field.name);
    expect(password).toHaveAccessibleDescription(/De 8 à 128 caractères/);

    await user.type(password, 'cheval agrafe pile');
    await user.click(screen.getByRole('button', { name: 'Enregistrer le mot de passe' }));

    expect(await screen.findByText('Votre mot de passe est enregistré.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', '/login');
    expect(sent).toEqual([{ token: 'abc', password: 'cheval agrafe pile' }]);
  });

  it('shows what is typed when asked', async () => {
    const { screen, user } = open('/invite?token=abc');
    const password = await screen.findByLabelText(field.name);
    expect(password).toHaveAttribute('type', 'password');

    await user.click(screen.getByRole('button', { name: 'Afficher', pressed: false }));

    expect(password).toHaveAttribute('type', 'text');
    expect(screen.getByRole('button', { name: 'Masquer', pressed: true })).toBeVisible();
  });

  it('refuses a short password without asking the server, and says at the field why the server refuses one', async () => {
    server.use(
      http.post('*/api/auth/reset', () =>
        problem(422, 'invalid', {
          errors: [{ field: 'password', code: 'common_password', message: 'Ce mot de passe est trop courant.' }],
        }),
      ),
    );
    const { screen, user } = open('/invite?token=abc');
    const password = await screen.findByLabelText(field.name);
    await user.type(password, 'court');
    await user.click(screen.getByRole('button', { name: 'Enregistrer le mot de passe' }));
    expect(await screen.findByText('Au moins 8 caractères.')).toBeVisible();

    await user.type(password, 'soleil2024');
    await user.click(screen.getByRole('button', { name: 'Enregistrer le mot de passe' }));

    expect(await screen.findByText('Ce mot de passe est trop courant.')).toBeVisible();
    expect(password).toBeInvalid();
  });
});

describe('a password link', () => {
  it('that is used or too old says so and how to get another', async () => {
    server.use(http.post('*/api/auth/reset', () => problem(422, 'link_invalid')));
    const { screen, user } = open('/reset?token=old');
    await user.type(await screen.findByLabelText(field.name), 'cheval agrafe pile');
    await user.click(screen.getByRole('button', { name: 'Enregistrer le mot de passe' }));

    expect(await screen.findByText(/Ce lien n’est plus valable/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Comment obtenir un nouveau lien' })).toHaveAttribute('href', '/forgot');
  });

  it('without its token asks for nothing', async () => {
    const { screen } = open('/reset');

    expect(await screen.findByText(/Ce lien n’est plus valable/)).toBeVisible();
    expect(screen.queryByLabelText(field.name)).not.toBeInTheDocument();
  });
});

function setup(mail: boolean) {
  server.use(
    http.get('*/api/setup', () =>
      HttpResponse.json({ configured: true, schoolName: 'Hugo', language: 'fr', logo: null, mail, version: '1' }),
    ),
  );
}

describe('a forgotten password', () => {
  it('is answered by e-mail where there is a server for it, and the same for every address', async () => {
    const sent: unknown[] = [];
    setup(true);
    server.use(
      http.post('*/api/auth/forgot', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { screen, user } = open('/forgot');
    await user.type(await screen.findByRole('textbox', { name: /^Adresse e-mail/ }), 'awa@exemple.fr');
    await user.click(screen.getByRole('button', { name: 'Recevoir un lien' }));

    expect(await screen.findByText(/Si cette adresse a un compte, un lien vient de lui être envoyé/)).toBeVisible();
    expect(screen.getByText(/Regardez dans les indésirables/)).toBeVisible();
    expect(sent).toEqual([{ email: 'awa@exemple.fr' }]);
  });

  it('is a matter for the administration where no e-mail is sent, and asks for nothing', async () => {
    setup(false);
    const { screen } = open('/forgot');

    expect(await screen.findByText(/l’administration peut créer et vous remettre un lien/)).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('waits when there were too many demands', async () => {
    setup(true);
    server.use(http.post('*/api/auth/forgot', () => problem(429, 'too_many_requests')));
    const { screen, user } = open('/forgot');
    await user.type(await screen.findByRole('textbox', { name: /^Adresse e-mail/ }), 'awa@exemple.fr');
    await user.click(screen.getByRole('button', { name: 'Recevoir un lien' }));

    expect(await screen.findByText('Trop de demandes. Patientez un instant.')).toBeVisible();
  });
});
