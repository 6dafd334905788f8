import { http, HttpResponse } from 'msw';
import { Outlet } from 'react-router';
import { describe, expect, it } from 'vitest';
import { studentsRoutes } from '~/features/students/routes';
import { show } from '../../../test/render';
import { aStudent, list, problem, server, stream } from '../../../test/server';
import { LiveHost } from './LiveHost';
import { isAffected } from './refresh';

function Frame() {
  return (
    <>
      <LiveHost />
      <Outlet />
    </>
  );
}

function open(address: string) {
  const line = stream();
  server.use(http.get('*/api/events', line.answer));
  const shown = show((queryClient) => [{ element: <Frame />, children: studentsRoutes(queryClient) }], address);
  const tell = (...resources: string[]) => line.say(`event: changed\ndata: ${JSON.stringify({ resources })}\n\n`);
  return { ...shown, tell };
}

describe('a page that is open', () => {
  it('shows what others change without being asked', async () => {
    let lastName = 'Dupont';
    server.use(http.get('*/api/students', () => list([aStudent({ lastName })])));
    const { screen, tell } = open('/students');
    await screen.findByRole('row', { name: /DUPONT/ });

    lastName = 'Durand';
    await tell('students');

    expect(await screen.findByRole('row', { name: /DURAND/ })).toBeVisible();
  });

  it('keeps what it shows when reading again fails', async () => {
    let asked = 0;
    server.use(
      http.get('*/api/students', () => {
        asked += 1;
        return asked === 1 ? list([aStudent()]) : problem(500, 'internal');
      }),
    );
    const { screen, tell } = open('/students');
    await screen.findByRole('row', { name: /DUPONT/ });

    await tell('students');
    await expect.poll(() => asked).toBe(2);

    expect(screen.getByRole('row', { name: /DUPONT/ })).toBeVisible();
  });

  it('says that its record is gone, and leads back to the list', async () => {
    let gone = false;
    server.use(
      http.get('*/api/students/7', () => (gone ? problem(404, 'not_found') : HttpResponse.json(aStudent()))),
      http.get('*/api/students', () => list([])),
    );
    const { screen, user, router, tell } = open('/students/7');
    await screen.findByRole('heading', { level: 1, name: /Awa Dupont/ });

    gone = true;
    await tell('students');
    expect(await screen.findByText(/Cette fiche vient d’être supprimée/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Revenir à la liste' }));

    await expect.poll(() => router.state.location.pathname).toBe('/students');
    await expect.poll(() => screen.queryByText(/vient d’être supprimée/)).toBeNull();
  });

  it('says that the server has become newer', async () => {
    let version = '1.0.0';
    server.use(
      http.get('*/api/students', () => {
        const answer = list([aStudent()]);
        answer.headers.set('X-App-Version', version);
        return answer;
      }),
    );
    const { screen, tell } = open('/students');
    await screen.findByRole('row', { name: /DUPONT/ });
    expect(screen.queryByText(/nouvelle version/)).toBeNull();

    version = '1.1.0';
    await tell('students');

    expect(await screen.findByText('Une nouvelle version d’École est en place.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Recharger' })).toBeVisible();
  });
});

describe('a change', () => {
  it('concerns every answer that holds something of the resource, and those that nobody described', () => {
    const seats = new Set(['sessions', 'enrollments'] as const);
    expect(isAffected(['sessions', 'list', {}], seats)).toBe(true);
    expect(isAffected(['students', 'one', 7], seats)).toBe(true);
    expect(isAffected(['users', 'list', {}], seats)).toBe(false);
    expect(isAffected(['devices'], seats)).toBe(false);
    expect(isAffected(['planning', '2026-11'], seats)).toBe(true);
  });
});
