import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { User } from '~/api/generated/types.gen';
import { show } from '../../../test/render';
import { aStudent, list, me, problem, server } from '../../../test/server';
import { usersRoutes } from './routes';

const admin = { ...me, permissions: [...me.permissions, 'users.read', 'users.write'] };
const open = (address: string) => show(usersRoutes, address, admin);

const aUser = (part: Partial<User> = {}): User => ({
  id: 9,
  email: 'elise@exemple.fr',
  role: 'trainer',
  isActive: true,
  language: null,
  hasPassword: true,
  lastLoginAt: null,
  studentId: null,
  trainerId: null,
  version: 2,
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
  ...part,
});

const serve = (user: User) =>
  server.use(
    http.get('*/api/users', () => list([user])),
    http.get('*/api/users/9', () => HttpResponse.json(user)),
    http.get('*/api/users/9/history', () => list([])),
  );

const invited = (user: User) =>
  HttpResponse.json(
    { user, link: 'http://localhost/invite?token=abc', expiresAt: '2026-11-29T09:00:00Z', mailed: false },
    { status: 201 },
  );

describe('the list of accounts', () => {
  it('tells who has not chosen a password yet', async () => {
    serve(aUser({ hasPassword: false }));
    const { screen } = open('/settings/users');

    const row = await screen.findByRole('row', { name: /elise@exemple.fr/ });

    expect(row).toHaveTextContent('Invité, sans mot de passe');
    expect(within(row).getByRole('link')).toHaveAttribute('href', '/settings/users/9');
  });
});

describe('an invitation', () => {
  it('is prefilled for the student of the address and shows its link once', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/students', () => list([aStudent()])),
      http.get('*/api/students/7', () => HttpResponse.json(aStudent())),
      http.post('*/api/users', async ({ request }) => {
        sent.push(await request.json());
        return invited(aUser({ role: 'student', email: 'awa@exemple.fr', hasPassword: false, studentId: 7 }));
      }),
    );
    const { screen, user } = open('/settings/users/new?student=7');
    expect(await screen.findByRole('textbox', { name: /^E-mail/ })).toHaveValue('awa@exemple.fr');

    await user.click(screen.getByRole('button', { name: 'Créer le compte et le lien' }));

    expect(await screen.findByRole('textbox', { name: 'Lien à usage unique' })).toHaveValue(
      'http://localhost/invite?token=abc',
    );
    expect(sent).toEqual([{ email: 'awa@exemple.fr', role: 'student', language: null, studentId: 7, trainerId: null }]);
    await user.click(screen.getByRole('button', { name: 'Copier' }));
    expect(await screen.findByText('Le lien est copié.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/invite?token=abc');
  });

  it('to an address that has an account is refused at the address', async () => {
    server.use(
      http.get('*/api/trainers', () => list([])),
      http.post('*/api/users', () => problem(409, 'users_email_unique', { detail: 'Un compte existe déjà.' })),
    );
    const { screen, user } = open('/settings/users/new');
    const email = await screen.findByRole('textbox', { name: /^E-mail/ });
    await user.type(email, 'elise@exemple.fr');

    await user.click(screen.getByRole('button', { name: 'Créer le compte et le lien' }));

    expect(await screen.findByText('Un compte existe déjà.')).toBeVisible();
    expect(email).toBeInvalid();
  });
});

describe('an account', () => {
  it('asks for the own password only when e-mail or role changes, and says why the last administrator stays', async () => {
    const sent: Record<string, unknown>[] = [];
    serve(aUser({ role: 'admin' }));
    server.use(
      http.put('*/api/users/9', async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        return problem(409, 'last_admin', { detail: 'Il doit rester au moins un administrateur actif.' });
      }),
    );
    const { screen, user } = open('/settings/users/9/edit');
    const role = await screen.findByRole('combobox', { name: 'Rôle' });
    expect(screen.queryByLabelText(/^Votre mot de passe/)).not.toBeInTheDocument();

    await user.selectOptions(role, 'trainer');
    await user.type(await screen.findByLabelText(/^Votre mot de passe/), 'le mien');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    expect(await screen.findByText('Il doit rester au moins un administrateur actif.')).toBeVisible();
    expect(sent[0]).toMatchObject({ role: 'trainer', isActive: true, currentPassword: 'le mien' });
  });

  it('gets a new link in a dialog', async () => {
    serve(aUser());
    server.use(http.post('*/api/users/9/link', () => invited(aUser())));
    const { screen, user } = open('/settings/users/9');

    await user.click(await screen.findByRole('button', { name: 'Créer un lien de mot de passe' }));

    const dialog = await screen.findByRole('dialog', { name: 'Lien pour choisir un mot de passe' });
    expect(within(dialog).getByRole('textbox')).toHaveValue('http://localhost/invite?token=abc');
  });

  it('is disabled after one question, and says why the last administrator stays', async () => {
    const sent: unknown[] = [];
    serve(aUser({ role: 'admin' }));
    server.use(
      http.put('*/api/users/9', async ({ request }) => {
        sent.push(await request.json());
        return problem(409, 'last_admin', { detail: 'Il doit rester au moins un administrateur actif.' });
      }),
    );
    const { screen, user } = open('/settings/users/9');
    await user.click(await screen.findByRole('button', { name: 'Désactiver' }));
    const dialog = await screen.findByRole('dialog', { name: /^Désactiver l’accès de elise@exemple\.fr\s\?$/ });
    await user.click(within(dialog).getByRole('button', { name: 'Annuler' }));
    expect(sent).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Désactiver' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Désactiver' }));

    expect(await screen.findByText('Il doit rester au moins un administrateur actif.')).toBeVisible();
    expect(sent).toEqual([{ email: 'elise@exemple.fr', role: 'admin', language: null, isActive: false }]);
  });

  it('tells its changes in the words of the page', async () => {
    serve(aUser());
    server.use(
      http.get('*/api/users/9/history', () =>
        list([
          {
            id: 1,
            at: '2026-11-20T09:00:00Z',
            action: 'updated',
            actorId: 1,
            actorEmail: 'direction@ecole.fr',
            changes: { role: ['student', 'trainer'], isActive: [false, true] },
          },
        ]),
      ),
    );
    const { screen } = open('/settings/users/9');

    expect(await screen.findByRole('row', { name: /Rôle/ })).toHaveTextContent(/Étudiant.*Formateur/);
    expect(screen.getByRole('row', { name: /Non Oui$/ })).toBeVisible();
  });
});
