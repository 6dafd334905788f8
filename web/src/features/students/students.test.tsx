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
    expect(await screen.findByText('Rien ne correspond à : Recherche : « zzz »')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Effacer la recherche et les filtres' }));

    expect(await screen.findByText('Aucun étudiant pour l’instant')).toBeVisible();
  });

  it('goes to its last page when it became shorter than the page it stands on', async () => {
    server.use(
      http.get('*/api/students', ({ request }) => {
        const page = new URL(request.url).searchParams.get('page');
        return list(page === '3' ? [aStudent()] : [], 41);
      }),
    );
    const { screen, router } = open('/students?page=7');

    expect(await screen.findByRole('link', { name: 'DUPONT Awa' })).toBeVisible();
    expect(router.state.location.search).toBe('?page=3');
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

  it('does not offer to ask again for what the account may not see', async () => {
    server.use(http.get('*/api/students', () => problem(403, 'forbidden')));
    const { screen } = open('/students');

    expect(await screen.findByText('Votre compte n’a pas le droit de faire cela.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
  });
});

describe('a student', () => {
  it('is shown with phone and country as people read them', async () => {
    serve(aStudent({ address: '3 rue des Lilas', postalCode: '69001', country: 'BE' }));
    const { screen } = open('/students/7');

    const facts = await screen.findByRole('region', { name: 'Fiche' });

    expect(plain(facts.textContent)).toContain('06 12 34 56 78');
    expect(facts).toHaveTextContent('3 rue des Lilas 69001 Lyon Belgique');
  });

  it('is edited in the same terms', async () => {
    serve(aStudent());
    const { screen } = open('/students/7/edit');

    expect(await screen.findByRole('textbox', { name: 'Téléphone' })).toHaveValue('06 12 34 56 78');
    expect(screen.getByRole('combobox', { name: 'Pays' })).toHaveDisplayValue('France');
  });

  it('keeps a code that is no country until another is chosen', async () => {
    serve(aStudent({ country: 'ZZ' }));
    const { screen } = open('/students/7/edit');

    expect(await screen.findByRole('combobox', { name: 'Pays' })).toHaveValue('ZZ');
  });

  it('is anonymised after a question, and can then be neither edited nor enrolled', async () => {
    let student = aStudent();
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/students/7', () => HttpResponse.json(student)),
      http.post('*/api/students/7/anonymise', ({ request }) => {
        asked.push(request.headers.get('If-Match'));
        student = aStudent({ firstName: 'Anonyme', lastName: '7', anonymisedAt: '2026-11-22T09:00:00Z', version: 4 });
        return HttpResponse.json(student);
      }),
    );
    const { screen, user } = open('/students/7');

    await user.click(await screen.findByRole('button', { name: 'Anonymiser' }));
    const dialog = await screen.findByRole('dialog', { name: /^Anonymiser Awa Dupont/ });
    await user.click(within(dialog).getByRole('button', { name: 'Anonymiser' }));

    expect(await screen.findByText('Anonymisé')).toBeVisible();
    expect(asked).toEqual(['"3"']);
    expect(screen.queryByRole('link', { name: 'Modifier' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Inscrire' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Anonymiser' })).toBeNull();
  });

  it('has a history that reads like its facts', async () => {
    serve(aStudent());
    const changes = { country: ['FR', 'BE'], phone: [null, '+33612345678'], dateOfBirth: ['2001-05-04', null] };
    server.use(
      http.get('*/api/students/7/history', () =>
        list([{ id: 1, at: '2026-11-20T09:00:00Z', actorEmail: null, action: 'updated', changes }]),
      ),
    );
    const { screen } = open('/students/7/history');

    const cells = async (name: RegExp) => plain((await screen.findByRole('row', { name })).textContent);
    expect(await cells(/^Pays/)).toBe('PaysFranceBelgique');
    expect(await cells(/^Téléphone/)).toBe('Téléphone—06 12 34 56 78');
    expect(await cells(/^Date de naissance/)).toBe('Date de naissance4 mai 2001—');
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
    await user.click(within(dialog).getByRole('radio', { name: /06\s99\s99\s99\s99/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer ce choix' }));

    await expect.poll(() => versions).toEqual(['"3"', '"4"']);
    await expect.poll(() => saved).toMatchObject({ city: 'Lille', phone: '06 99 99 99 99' });
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
