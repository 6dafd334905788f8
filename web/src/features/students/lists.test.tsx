import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '../../../test/render';
import { aStudent, list, problem, server } from '../../../test/server';
import { studentsRoutes } from './routes';

const people = [1, 2, 3, 4, 5].map((id) => aStudent({ id, lastName: `Nom${id}` }));
const open = (address: string) => show(studentsRoutes, address);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server.use(http.get('*/api/students', () => list(people, 1234)));
});

describe('ticked rows', () => {
  it('are a range with Shift, stay countable, and become the whole filter on request', async () => {
    const { screen, user } = open('/students');
    const box = (id: number) => screen.getByRole('checkbox', { name: `Sélectionner NOM${id} Awa` });
    await screen.findByRole('row', { name: /NOM1/ });

    await user.click(box(2));
    await user.keyboard('{Shift>}');
    await user.click(box(4));
    await user.keyboard('{/Shift}');

    expect(screen.getByText('3 lignes sélectionnées')).toBeVisible();
    expect(box(1)).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: /^Tout sélectionner/ }));
    expect(box(1)).toBeChecked();
    expect(screen.getByRole('button', { name: 'Supprimer' })).toBeDisabled();
  });

  it('say what was done and what was not, with the reason, and leave the failed ones ticked', async () => {
    const asked: string[] = [];
    server.use(
      http.delete('*/api/students/:id', ({ params, request }) => {
        asked.push(`${String(params.id)} ${request.headers.get('If-Match')}`);
        return params.id === '2'
          ? problem(409, 'in_use', { dependents: [{ resource: 'enrollments', count: 3 }] })
          : new HttpResponse(null, { status: 204 });
      }),
    );
    const { screen, user } = open('/students');
    await user.click(await screen.findByRole('checkbox', { name: 'Sélectionner NOM1 Awa' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner NOM2 Awa' }));
    await user.click(screen.getByRole('button', { name: 'Supprimer' }));

    const dialog = await screen.findByRole('dialog', { name: /^Supprimer 2 étudiants\s\?$/ });
    expect(asked).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Supprimer' }));

    expect(await within(dialog).findByText(/1 faite. 1 en échec./)).toBeVisible();
    expect(within(dialog).getByRole('listitem')).toHaveTextContent('NOM2 Awa');
    expect(within(dialog).getByRole('listitem')).toHaveTextContent('3 fiches liées');
    expect(within(dialog).getByRole('link', { name: 'NOM2 Awa' })).toHaveAttribute('href', '/students/2');
    expect(asked).toEqual(['1 "3"', '2 "3"']);
    await user.click(within(dialog).getByRole('button', { name: 'Fermer' }));
    expect(screen.getByText('1 ligne sélectionnée')).toBeVisible();
  });
});

describe('ticked rows that somebody else changes', () => {
  it('are tried again as the list shows them now', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.delete('*/api/students/:id', ({ request }) => {
        asked.push(request.headers.get('If-Match'));
        if (asked.length > 1) return new HttpResponse(null, { status: 204 });
        server.use(http.get('*/api/students', () => list(people.map((one) => ({ ...one, version: 4 })))));
        return problem(412, 'stale');
      }),
    );
    const { screen, user } = open('/students');
    const again = async () => {
      await user.click(screen.getByRole('button', { name: 'Supprimer' }));
      const dialog = await screen.findByRole('dialog');
      await user.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
      return dialog;
    };
    await user.click(await screen.findByRole('checkbox', { name: 'Sélectionner NOM1 Awa' }));
    const dialog = await again();
    await user.click(await within(dialog).findByRole('button', { name: 'Fermer' }));
    await screen.findByText('1–5 sur 5');
    await again();

    await expect.poll(() => asked).toEqual(['"3"', '"4"']);
  });
});

describe('few rows', () => {
  beforeEach(() => {
    server.use(
      http.get('*/api/students', ({ request }) =>
        new URL(request.url).searchParams.get('size') === '100' ? list(people) : list(people.slice(0, 2), 5),
      ),
    );
  });

  it('are ticked one by one when all are, so that something can be done to them', async () => {
    const { screen, user } = open('/students');
    await user.click(await screen.findByRole('checkbox', { name: 'Sélectionner NOM1 Awa' }));
    await user.click(screen.getByRole('button', { name: 'Tout sélectionner (5)' }));

    expect(await screen.findByText('5 lignes sélectionnées')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Supprimer' }));
    expect(await screen.findByRole('dialog', { name: /^Supprimer 5 étudiants\s\?$/ })).toBeVisible();
  });
});

describe('a range', () => {
  it('begins at the row ticked before, though the list was read anew in between', async () => {
    const { screen, user, queryClient } = open('/students');
    const box = (id: number) => screen.getByRole('checkbox', { name: `Sélectionner NOM${id} Awa` });
    await screen.findByRole('row', { name: /NOM1/ });
    await user.click(box(2));

    server.use(http.get('*/api/students', () => list(people.map((one) => ({ ...one, version: 4 })))));
    await queryClient.invalidateQueries({ queryKey: ['students', 'list'] });
    await user.keyboard('{Shift>}');
    await user.click(box(4));
    await user.keyboard('{/Shift}');

    expect(await screen.findByText('3 lignes sélectionnées')).toBeVisible();
  });
});

describe('the kinds of a list', () => {
  const asked: string[] = [];

  beforeEach(() => {
    asked.length = 0;
    server.use(
      http.get('*/api/students/counts', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ owing: 34, settled: 1200 });
      }),
    );
  });

  it('are tabs with their numbers, one of which is the current one', async () => {
    const { screen, user, router } = open('/students?sort=-createdAt&page=2');
    const tabs = within(await screen.findByRole('navigation', { name: 'Vues de la liste' }));

    expect(await tabs.findByRole('link', { name: /^Tous 1.234$/ })).toHaveAttribute('aria-current', 'page');
    await user.click(tabs.getByRole('link', { name: 'Reste à payer 34' }));

    await expect.poll(() => router.state.location.search).toBe('?sort=-createdAt&hasBalance=true');
    expect(await tabs.findByRole('link', { name: 'Reste à payer 34', current: 'page' })).toBeVisible();
    expect(tabs.getByRole('link', { name: /^Tous/ })).not.toHaveAttribute('aria-current');
    expect(screen.queryByRole('button', { name: /Retirer le filtre/ })).toBeNull();
    expect(asked).toEqual(['']);
  });

  it('are counted under the search and the other filters, after the rows', async () => {
    const { screen } = open('/students?q=nom&id=1,2&hasBalance=false');

    expect(await screen.findByRole('link', { name: 'Reste à payer 34' })).toBeVisible();
    expect(screen.getByRole('row', { name: /NOM1/ })).toBeVisible();
    expect(new URLSearchParams(asked[0]).toString()).toBe('id=1%2C2&q=nom');
  });

  it('leave a list as it is when they cannot be counted', async () => {
    server.use(http.get('*/api/students/counts', () => problem(500, 'internal')));
    const { screen, user, router } = open('/students');
    await screen.findByRole('row', { name: /NOM1/ });

    await user.click(screen.getByRole('link', { name: 'Rien à payer' }));
    await expect.poll(() => router.state.location.search).toBe('?hasBalance=false');
  });
});

describe('a search that finds nothing', () => {
  it('says what excludes the rest and takes it away', async () => {
    server.use(
      http.get('*/api/students', ({ request }) =>
        new URL(request.url).searchParams.has('q') ? list([]) : list(people, 1234),
      ),
    );
    const { screen, user, router } = open('/students?q=zzz&hasBalance=true');

    expect(await screen.findByText('Rien ne correspond à : Recherche : « zzz » · Solde : Reste à payer')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Effacer la recherche et les filtres' }));
    await expect.poll(() => router.state.location.search).toBe('');
  });
});

describe('the columns of a list', () => {
  it('are those of the address, without a trace on this device', async () => {
    const { screen } = open('/students?cols=name,city,nonsense');

    expect(await screen.findByRole('columnheader', { name: /Ville/ })).toBeVisible();
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
      'Sélectionner toute la page',
      'Nom',
      'Ville',
    ]);
    expect(localStorage.getItem('ecole.columns.1.students')).toBeNull();
  });

  it('are the standard ones when the address names none that there is', async () => {
    const { screen } = open('/students?cols=password,,x');

    expect(await screen.findByRole('columnheader', { name: /E-mail/ })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: /Ville/ })).toBeNull();
  });

  it('go into the address with the page size when they were kept, so that a link shows the same', async () => {
    localStorage.setItem('ecole.columns.1.students', 'name,city');
    localStorage.setItem('ecole.size.students', '50');
    const { screen, router } = open('/students?q=nom');

    expect(await screen.findByRole('columnheader', { name: /Ville/ })).toBeVisible();
    await expect.poll(() => router.state.location.search).toBe('?q=nom&size=50&cols=name%2Ccity');
    expect(screen.queryByRole('columnheader', { name: /E-mail/ })).toBeNull();
  });

  it('are chosen, kept for the next visit and put back', async () => {
    const { screen, user, router } = open('/students');
    await user.click(await screen.findByRole('button', { name: 'Colonnes' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Ville' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'E-mail' }));

    expect(localStorage.getItem('ecole.columns.1.students')).toBe('name,phone,enrollments,balance,created,city');
    expect(new URLSearchParams(router.state.location.search).get('cols')).toBe(
      'name,phone,enrollments,balance,created,city',
    );
    await user.keyboard('{Escape}');
    expect(screen.getByRole('columnheader', { name: /Ville/ })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: /E-mail/ })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Colonnes' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Colonnes d’origine' }));
    expect(localStorage.getItem('ecole.columns.1.students')).toBeNull();
    expect(router.state.location.search).toBe('');
  });
});

describe('a list that became shorter', () => {
  it('goes to its last page', async () => {
    server.use(
      http.get('*/api/students', ({ request }) =>
        new URL(request.url).searchParams.get('page') === '9' ? list([], 25) : list(people, 25),
      ),
    );
    const { screen, router } = open('/students?page=9');

    expect(await screen.findByRole('row', { name: /NOM1/ })).toBeVisible();
    expect(router.state.location.search).toBe('?page=2');
  });
});

describe('a filter that a link sets', () => {
  it('is shown by the record’s name and can be taken away', async () => {
    server.use(
      http.get('*/api/sessions/12', () =>
        HttpResponse.json({ id: 12, startDate: '2026-03-03', endDate: '2026-03-03', course: { title: 'Anglais B1' } }),
      ),
    );
    const { screen, user, router } = open('/students?sessionId=12');

    await user.click(await screen.findByRole('button', { name: /Retirer le filtre\s: .*Anglais B1, 3 mars 2026/ }));

    expect(router.state.location.search).toBe('');
  });
});

describe('records of a list', () => {
  it('are stepped through by key from the list they were opened from', async () => {
    server.use(
      http.get('*/api/students/:id', ({ params }) => {
        const id = Number(params.id);
        return HttpResponse.json(aStudent({ id, firstName: 'Personne', lastName: String(id) }));
      }),
    );
    const { screen, user, router } = open('/students?q=nom');
    await user.click(await screen.findByRole('link', { name: 'NOM2 Awa' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Personne 2/ })).toBeVisible();
    expect(screen.getByText(/^2 sur/)).toBeVisible();

    await user.keyboard('j');
    expect(await screen.findByRole('heading', { level: 1, name: /Personne 3/ })).toBeVisible();
    await user.keyboard('k');
    expect(await screen.findByRole('heading', { level: 1, name: /Personne 2/ })).toBeVisible();
    await user.keyboard('k');
    expect(await screen.findByRole('heading', { level: 1, name: /Personne 1/ })).toBeVisible();

    await user.click(screen.getByRole('link', { name: 'Étudiants' }));
    await expect.poll(() => router.state.location.search).toBe('?q=nom');
  });
});
