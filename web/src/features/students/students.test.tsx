import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { plain, show } from '../../../test/render';
import { aStudent, list, problem, server } from '../../../test/server';
import { studentsRoutes } from './routes';

const open = (address: string) => show(studentsRoutes, address);

const serve = (...students: ReturnType<typeof aStudent>[]) =>
  server.use(
    http.get('*/api/students', () => list(students)),
    http.get('*/api/students/:id', ({ params }) => {
      const found = students.find((student) => String(student.id) === params.id);
      return found ? HttpResponse.json(found) : problem(404, 'not_found');
    }),
  );

describe('the list of students', () => {
  it('shows people with what they owe', async () => {
    serve(aStudent());
    const { screen } = open('/students');

    const row = await screen.findByRole('row', { name: /DUPONT Awa/ });

    expect(within(row).getByRole('link', { name: 'DUPONT Awa' })).toHaveAttribute('href', '/students/7');
    expect(plain(row.textContent)).toContain('120,00 €');
  });

  it('asks the server for what the address says and writes typing back into it', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*/api/students', ({ request }) => {
        asked.push(new URL(request.url).searchParams.toString());
        return list([aStudent()], 75);
      }),
    );
    const { screen, user, router } = open('/students?hasBalance=true&page=2&sort=-createdAt');
    await screen.findByRole('row', { name: /DUPONT/ });

    await user.type(screen.getByRole('searchbox'), 'élan');

    await expect.poll(() => router.state.location.search).toBe('?hasBalance=true&sort=-createdAt&q=%C3%A9lan');
    await expect.poll(() => asked.at(-1)).toContain('q=%C3%A9lan');
    expect(asked[0]).toContain('hasBalance=true');
    expect(asked[0]).toContain('page=2');
  });

  it('tells "nothing yet" from "no results"', async () => {
    serve();
    const { screen, user } = open('/students?q=zzz');
    expect(await screen.findByText('Rien ne correspond à ces critères.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Effacer la recherche et les filtres' }));

    expect(await screen.findByText('Aucun étudiant pour l’instant')).toBeVisible();
  });

  it('says what failed, with the reference, and tries again', async () => {
    let broken = true;
    server.use(http.get('*/api/students', () => (broken ? problem(500, 'internal') : list([aStudent()]))));
    const { screen, user } = open('/students');
    expect(await screen.findByText('Référence à communiquer : r-1')).toBeVisible();

    broken = false;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));

    expect(await screen.findByRole('link', { name: 'DUPONT Awa' })).toBeVisible();
  });
});

describe('the student form', () => {
  it('names missing fields before anything is sent', async () => {
    const { screen, user } = open('/students/new');

    await user.click(await screen.findByRole('button', { name: 'Créer l’étudiant' }));

    const lastName = screen.getByRole('textbox', { name: /^Nom/ });
    expect(lastName).toHaveAccessibleDescription('Ce champ est obligatoire.');
    expect(lastName).toHaveFocus();
  });

  it('puts the server’s faults at their fields', async () => {
    server.use(
      http.post('*/api/students', () =>
        problem(422, 'invalid', { errors: [{ field: 'phone', code: 'format', message: 'Numéro inconnu.' }] }),
      ),
    );
    const { screen, user } = open('/students/new');
    await user.type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Dupont');
    await user.type(screen.getByRole('textbox', { name: /^Prénom/ }), 'Awa');
    await user.type(screen.getByRole('textbox', { name: 'Téléphone' }), '12');

    await user.click(screen.getByRole('button', { name: 'Créer l’étudiant' }));

    expect(await screen.findByText('Numéro inconnu.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Téléphone' })).toBeInvalid();
  });

  it('creates a homonym only after a confirmation', async () => {
    const bodies: Record<string, unknown>[] = [];
    serve(aStudent());
    server.use(
      http.post('*/api/students', async ({ request }) => {
        const body = (await request.json()) as Record<string, unknown>;
        bodies.push(body);
        if (body.confirmDuplicate) return HttpResponse.json(aStudent(), { status: 201 });
        return problem(409, 'student_duplicate', {
          matches: [{ id: 3, firstName: 'Awa', lastName: 'Dupont', dateOfBirth: '2001-05-04', city: 'Lyon' }],
        });
      }),
    );
    const { screen, user, router } = open('/students/new');
    await user.type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Dupont');
    await user.type(screen.getByRole('textbox', { name: /^Prénom/ }), 'Awa');
    await user.click(screen.getByRole('button', { name: 'Créer l’étudiant' }));

    await user.click(await screen.findByRole('button', { name: 'Créer quand même' }));

    await expect.poll(() => router.state.location.pathname).toBe('/students/7');
    expect(bodies.map((body) => body.confirmDuplicate)).toEqual([undefined, true]);
  });

  it('lets the user choose field by field when somebody else saved first', async () => {
    const versions: (string | null)[] = [];
    let saved: Record<string, unknown> = {};
    let current = aStudent();
    server.use(
      http.get('*/api/students/7', () => HttpResponse.json(current)),
      http.put('*/api/students/7', async ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        if (versions.length === 1) {
          current = aStudent({ version: 4, city: 'Paris', phone: '+33699999999' });
          return problem(412, 'stale');
        }
        saved = (await request.json()) as Record<string, unknown>;
        return HttpResponse.json(aStudent({ ...saved, version: 5 }));
      }),
    );
    const { screen, user } = open('/students/7/edit');
    const city = await screen.findByRole('textbox', { name: 'Ville' });
    await user.clear(city);
    await user.type(city, 'Lille');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a changé entre-temps' });
    await user.click(within(dialog).getByRole('radio', { name: /\+33699999999/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer ce choix' }));

    await expect.poll(() => versions).toEqual(['"3"', '"4"']);
    await expect.poll(() => saved).toMatchObject({ city: 'Lille', phone: '+33699999999' });
  });

  it('asks before changes are lost', async () => {
    serve(aStudent());
    const { screen, user, router } = open('/students/new');
    await user.type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Dupont');

    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await user.click(await screen.findByRole('button', { name: 'Rester sur la page' }));

    expect(router.state.location.pathname).toBe('/students/new');
    expect(screen.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Dupont');
  });
});
