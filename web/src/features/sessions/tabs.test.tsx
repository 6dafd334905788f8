import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { list, server } from '../../../test/server';
import { sessionsRoutes } from './routes';

it('each tab begins in its own order, and drops the one that was chosen for another', async () => {
  server.use(
    http.get('*/api/sessions', () => list([aSession()])),
    http.get('*/api/sessions/counts', () =>
      HttpResponse.json({ all: 9, upcoming: 3, ongoing: 1, finished: 4, cancelled: 1 }),
    ),
    http.get('*/api/trainers', () => list([])),
  );
  const { screen } = show(sessionsRoutes, '/sessions?q=excel&sort=-fillRate&page=3');
  await screen.findByRole('row', { name: /Excel avancé/ });

  const asked = (name: RegExp) => {
    const { search } = new URL(screen.getByRole('link', { name }).getAttribute('href') ?? '', 'http://localhost');
    return Object.fromEntries(new URLSearchParams(search));
  };

  expect(asked(/^À venir/)).toEqual({ q: 'excel', status: 'upcoming', sort: 'startDate' });
  expect(asked(/^Terminées/)).toEqual({ q: 'excel', status: 'finished' });
});
