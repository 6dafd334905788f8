import { http, HttpResponse } from 'msw';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { list, me, problem, server } from '../../../test/server';
import { planningRoute } from './routes';

const secretary = { ...me, permissions: [...me.permissions, 'sessions.write'] } as typeof me;

function open(address: string, person = secretary) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/sessions', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return list([aSession()]);
    }),
    http.get('*/api/trainers', () => list([{ id: 3, firstName: 'Élise', lastName: 'Moreau' }])),
    http.get('*/api/courses', () => list([{ id: 2, title: 'Excel avancé' }])),
    http.get('*/api/courses/categories', () => HttpResponse.json(['Bureautique'])),
    http.get('*/api/sessions/locations', () => HttpResponse.json(['Salle 2', 'Atelier'])),
  );
  return {
    ...show((queryClient) => [planningRoute(queryClient), { path: '*', element: null }], address, person),
    asked,
  };
}

beforeAll(() => {
  // jsdom lays nothing out.
  document.elementsFromPoint = () => [];
});

const session = { name: /Excel avancé/ };

describe('the planning', () => {
  it('asks for the days of the month and shows its sessions, which open a card', async () => {
    const { screen, user, asked } = open('/planning?view=month&date=2026-12-10');
    expect(await screen.findByRole('heading', { name: /décembre 2026/i })).toBeVisible();
    await user.click((await screen.findAllByRole('button', session))[0] as HTMLElement);

    const card = await screen.findByRole('dialog', { name: 'Excel avancé' });

    expect(card).toHaveTextContent('À désigner');
    expect(asked[0]?.get('from')).toBe('2026-11-30');
    expect(asked[0]?.get('to')).toBe('2027-01-03');
  });

  it('keeps view, day and filters in the address', async () => {
    const { screen, user, router, asked } = open('/planning?view=month&date=2026-12-10');
    await screen.findAllByRole('button', session);

    await user.click(screen.getByRole('button', { name: 'Semaine' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Formateur' }), 'MOREAU Élise');

    await expect.poll(() => asked.at(-1)?.get('trainerId')).toBe('3');
    const params = new URLSearchParams(router.state.location.search);
    expect([params.get('view'), params.get('date'), params.get('trainer')]).toEqual(['week', '2026-12-10', '3']);
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    await expect.poll(() => router.state.location.search).not.toContain('trainer');
  });

  it('narrows to a room that the address names, even one that is written otherwise', async () => {
    const { screen, user, router, asked } = open('/planning?view=month&date=2026-12-10&room=salle%202');
    await screen.findAllByRole('button', session);
    expect(asked[0]?.get('location')).toBe('salle 2');

    const rooms = await screen.findByRole('combobox', { name: 'Lieu' });
    expect(rooms).toHaveValue('salle 2');
    await user.selectOptions(rooms, 'Atelier');

    await expect.poll(() => asked.at(-1)?.get('location')).toBe('Atelier');
    expect(new URLSearchParams(router.state.location.search).get('room')).toBe('Atelier');
  });

  it('creates a session on the day under the keyboard', async () => {
    const { screen, user, router } = open('/planning?view=month&date=2026-12-10');
    await screen.findAllByRole('button', session);
    const day = document.querySelector<HTMLElement>('[data-day="2026-12-10"]');
    day?.focus();

    await user.keyboard('{ArrowRight}{Enter}');

    await expect.poll(() => router.state.location.pathname).toBe('/sessions/new');
    expect(router.state.location.search).toBe('?startDate=2026-12-11');
  });

  it('offers no change to who may only read', async () => {
    const { screen, user } = open('/planning?view=month&date=2026-12-10', me);
    await user.click((await screen.findAllByRole('button', session))[0] as HTMLElement);
    await screen.findByRole('dialog', { name: 'Excel avancé' });

    expect(screen.queryByRole('button', { name: 'Déplacer…' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Nouvelle session' })).toBeNull();
  });

  it('says when the sessions could not be read, and tries again', async () => {
    const { screen, user } = open('/planning?view=month&date=2026-12-10');
    let down = true;
    server.use(http.get('*/api/sessions', () => (down ? problem(500, 'internal') : undefined)));
    const again = await screen.findByRole('button', { name: 'Réessayer' });
    down = false;

    await user.click(again);

    expect((await screen.findAllByRole('button', session))[0]).toBeVisible();
  });
});
