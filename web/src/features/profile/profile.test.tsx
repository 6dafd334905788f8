import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { shortcutsOn } from '~/lib/shortcuts';
import { show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import { profileRoute } from './routes';

const here = {
  id: '11111111-1111-4111-8111-111111111111',
  current: true,
  createdAt: '2026-11-20T09:00:00Z',
  lastUsedAt: '2026-11-22T09:00:00Z',
  address: '192.0.2.1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

const phone = {
  ...here,
  id: '22222222-2222-4222-8222-222222222222',
  current: false,
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
};

function open() {
  server.use(http.get('*/api/auth/sessions', () => HttpResponse.json([here, phone])));
  return show(() => [profileRoute()], '/profile');
}

describe('the profile', () => {
  it('says who is signed in', async () => {
    const { screen } = open();

    const account = await screen.findByRole('region', { name: 'Mon compte' });

    expect(account).toHaveTextContent('direction@ecole.fr');
    expect(account).toHaveTextContent('Administration');
  });

  it('keeps the density and the shortcuts of this device', async () => {
    const { screen, user } = open();
    await user.click(await screen.findByRole('radio', { name: 'Compacte' }));
    await user.click(screen.getByRole('checkbox', { name: /^Raccourcis d’une seule touche/ }));

    expect(document.documentElement.dataset.density).toBe('compact');
    expect(localStorage.getItem('ecole.density')).toBe('compact');
    expect(shortcutsOn()).toBe(false);

    await user.click(screen.getByRole('radio', { name: 'Confortable' }));
    await user.click(screen.getByRole('checkbox', { name: /^Raccourcis d’une seule touche/ }));
    expect(document.documentElement.dataset.density).toBeUndefined();
    expect(shortcutsOn()).toBe(true);
  });

  it('changes the appearance at once and keeps it', async () => {
    const { screen, user } = open();

    await user.click(await screen.findByRole('radio', { name: 'Sombre' }));

    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('ecole.theme')).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'Système' }));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('changes the password against the current one, whose fault stands at its field', async () => {
    const sent: unknown[] = [];
    server.use(
      http.put('*/api/auth/password', async ({ request }) => {
        sent.push(await request.json());
        return sent.length === 1
          ? problem(422, 'invalid', {
              errors: [
                { field: 'currentPassword', code: 'wrong_password', message: 'Ce mot de passe n’est pas le vôtre.' },
              ],
            })
          : new HttpResponse(null, { status: 204 });
      }),
    );
    const { screen, user } = open();
    const current = await screen.findByLabelText(/^Mot de passe actuel/);
    await user.type(current, 'ancien mot');
    await user.type(screen.getByLabelText(/^Nouveau mot de passe/), 'cheval agrafe pile');
    await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
    expect(await screen.findByText('Ce mot de passe n’est pas le vôtre.')).toBeVisible();
    expect(current).toBeInvalid();

    await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));

    expect(await screen.findByText(/Vos autres appareils sont déconnectés/)).toBeVisible();
    expect(sent[1]).toEqual({ currentPassword: 'ancien mot', newPassword: 'cheval agrafe pile' });
    expect(current).toHaveValue('');
  });

  it('signs another device out, but not this one', async () => {
    const ended: unknown[] = [];
    server.use(
      http.delete('*/api/auth/sessions/:session', ({ params }) => {
        ended.push(params.session);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { screen, user } = open();
    const list = await screen.findByRole('list');
    expect(within(list).getAllByRole('button')).toHaveLength(1);

    await user.click(within(list).getByRole('button', { name: 'Déconnecter Safari, iPhone' }));

    await expect.poll(() => ended).toEqual([phone.id]);
    expect(await screen.findByText('Safari, iPhone est déconnecté.')).toBeVisible();
  });

  it('asks before it signs out everywhere', async () => {
    const { screen, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Déconnecter partout' }));

    const dialog = await screen.findByRole('dialog', { name: /^Déconnecter tous les appareils\s\?$/ });
    await user.click(within(dialog).getByRole('button', { name: 'Annuler' }));

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
