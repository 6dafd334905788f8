import { act, cleanup } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { studentsRoutes } from '~/features/students/routes';
import { drafts, show } from '../../../test/render';
import { aStudent, problem, server } from '../../../test/server';

async function newStudent() {
  const shown = show(studentsRoutes, '/students/new');
  const lastName = await shown.screen.findByRole('textbox', { name: /^Nom/ });
  return { ...shown, lastName };
}

async function typeNames({ screen, user, lastName }: Awaited<ReturnType<typeof newStudent>>) {
  await user.type(lastName, 'Dupont');
  await user.type(screen.getByRole('textbox', { name: /^Prénom/ }), 'Awa');
}

async function editStudent(student = aStudent()) {
  server.use(http.get('*/api/students/7', () => HttpResponse.json(student)));
  const shown = show(studentsRoutes, '/students/7/edit');
  const city = await shown.screen.findByRole('textbox', { name: 'Ville' });
  const othersSave = (part: Parameters<typeof aStudent>[0]) =>
    act(() => shown.queryClient.setQueryData(['students', 'one', 7], aStudent({ version: 4, ...part })));
  return { ...shown, city, othersSave };
}

describe('what was typed', () => {
  it('is back when the page is loaded again, until it is discarded', async () => {
    const first = await newStudent();
    await typeNames(first);
    await expect.poll(drafts).toContain('Awa');
    cleanup();

    const { screen, user } = await newStudent();
    expect(screen.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Dupont');
    await user.click(screen.getByRole('button', { name: 'Abandonner le brouillon' }));

    expect(screen.getByRole('textbox', { name: /^Nom/ })).toHaveValue('');
    expect(drafts()).toBe('');
  });

  it('is forgotten once it is saved', async () => {
    server.use(http.post('*/api/students', () => HttpResponse.json(aStudent(), { status: 201 })));
    server.use(http.get('*/api/students/7', () => HttpResponse.json(aStudent())));
    const shown = await newStudent();
    await typeNames(shown);
    await expect.poll(drafts).toContain('Awa');

    await shown.user.click(shown.screen.getByRole('button', { name: 'Créer l’étudiant' }));

    await expect.poll(() => shown.router.state.location.pathname).toBe('/students/7');
    expect(drafts()).toBe('');
  });

  it('meets what somebody else saved since in the dialog, not in silence', async () => {
    const first = await editStudent();
    await first.user.clear(first.city);
    await first.user.type(first.city, 'Lille');
    await expect.poll(drafts).toContain('Lille');
    cleanup();
    const versions: (string | null)[] = [];
    server.use(
      http.put('*/api/students/7', ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        return problem(412, 'stale');
      }),
    );

    const { screen, user } = await editStudent(aStudent({ version: 4, city: 'Paris' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    expect(await screen.findByRole('dialog', { name: 'Cette fiche a changé entre-temps' })).toBeVisible();
    expect(versions).toEqual(['"3"']);
  });

  it('stays when the server fails, with the reference to quote', async () => {
    server.use(http.post('*/api/students', () => problem(500, 'internal')));
    const shown = await newStudent();
    await typeNames(shown);

    await shown.user.click(shown.screen.getByRole('button', { name: 'Créer l’étudiant' }));

    expect(await shown.screen.findByText(/Référence à communiquer : r-1/)).toBeVisible();
    expect(shown.lastName).toHaveValue('Dupont');
  });
});

describe('saving', () => {
  it('sends once, however often it is asked to', async () => {
    let sent = 0;
    server.use(
      http.post('*/api/students', async () => {
        sent += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return problem(500, 'internal');
      }),
    );
    const shown = await newStudent();
    await typeNames(shown);

    await shown.user.keyboard('{Enter}{Enter}{Control>}s{/Control}');

    await shown.screen.findByText(/Référence/);
    expect(sent).toBe(1);
  });

  it('says how long to wait when there were too many requests', async () => {
    server.use(
      http.post('*/api/students', () =>
        HttpResponse.json({ code: 'too_many_requests' }, { status: 429, headers: { 'Retry-After': '2' } }),
      ),
    );
    const shown = await newStudent();
    await typeNames(shown);
    const save = shown.screen.getByRole('button', { name: 'Créer l’étudiant' });

    await shown.user.click(save);

    expect(await shown.screen.findByText('Réessayez dans 2 secondes.')).toBeVisible();
    expect(save).toBeDisabled();
    await expect.poll(() => save).toBeEnabled();
  });

  it('says that it goes on when the answer is slow to come', async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      http.post('*/api/students', async () => {
        await answered;
        return problem(500, 'internal');
      }),
    );
    const shown = await newStudent();
    await typeNames(shown);

    await shown.user.click(shown.screen.getByRole('button', { name: 'Créer l’étudiant' }));

    expect(await shown.screen.findByText('Enregistrement…')).toBeVisible();
    answer();
    expect(await shown.screen.findByText(/Référence/)).toBeVisible();
  });
});

describe('a record that somebody else saves meanwhile', () => {
  it('is followed while nothing has been typed', async () => {
    const { screen, city, othersSave } = await editStudent();

    othersSave({ city: 'Paris' });

    await expect.poll(() => city).toHaveValue('Paris');
    expect(screen.queryByText(/vient d’être modifiée/)).toBeNull();
  });

  it('leaves alone what was typed, says so, and can be loaded', async () => {
    const { screen, user, city, othersSave } = await editStudent();
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'x');

    othersSave({ city: 'Paris' });
    expect(await screen.findByText(/vient d’être modifiée par quelqu’un d’autre/)).toBeVisible();
    expect(city).toHaveValue('Lyon');
    await user.click(screen.getByRole('button', { name: 'Recharger la fiche' }));

    expect(city).toHaveValue('Paris');
    expect(screen.getByRole('textbox', { name: /^Nom/ })).toHaveValue('Dupont');
  });

  it('does not disturb when nothing that the form shows has changed', async () => {
    const versions: (string | null)[] = [];
    server.use(
      http.put('*/api/students/7', ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        return HttpResponse.json(aStudent({ version: 5 }));
      }),
    );
    const { screen, user, city, othersSave } = await editStudent();
    await user.type(city, ' 3e');

    othersSave({ activeEnrollments: 2 });
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    await expect.poll(() => versions).toEqual(['"4"']);
    expect(screen.queryByText(/vient d’être modifiée/)).toBeNull();
  });
});
