import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { list, server } from '../../../test/server';
import { NewSessionPage } from './SessionFormPages';

describe('a new session', () => {
  it('says before it is saved, and of each repetition, who and which room is taken, in one request', async () => {
    const asked: URLSearchParams[] = [];
    const trainer = { id: 3, firstName: 'Élise', lastName: 'Moreau' };
    const hers = aSession({ id: 6, startDate: '2026-12-07', endDate: '2026-12-07', trainerId: 3, trainer });
    const there = aSession({ id: 7, startDate: '2026-12-14', endDate: '2026-12-15', location: 'Salle 2' });
    const elsewhen = aSession({ id: 8, startDate: '2026-12-09', endDate: '2026-12-11', location: 'Salle 2' });
    server.use(
      http.get('*/api/trainers', () => list([trainer])),
      http.get('*/api/courses', () => list([{ id: 2, title: 'Excel avancé' }])),
      http.get('*/api/sessions/locations', () => HttpResponse.json(['Salle 2'])),
      http.get('*/api/sessions/conflicts', ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json([
          { session: hers, trainer: true, room: false },
          { session: elsewhen, trainer: false, room: true },
          { session: there, trainer: false, room: true },
        ]);
      }),
    );
    const address = '/sessions/new?startDate=2026-12-07&course=2';
    const { screen, user } = show(() => [{ path: '/sessions/new', element: <NewSessionPage /> }], address);

    await user.selectOptions(await screen.findByLabelText(/^Formateur/), 'MOREAU Élise');
    await user.type(screen.getByLabelText(/^Lieu/), 'salle 2');
    await user.click(screen.getByRole('checkbox', { name: /^Répéter/ }));

    expect(await screen.findByText(/Élise Moreau a déjà une autre session ces jours-là/)).toBeVisible();
    expect(await screen.findByText(/« Salle 2 » est déjà pris par une autre session ces jours-là/)).toBeVisible();
    const dates = screen.getByRole('list', { name: 'Dates des sessions' });
    expect(dates).toHaveTextContent(/7 déc[^,]*formateur déjà pris/);
    expect(dates).toHaveTextContent(/14 déc[^,]*lieu déjà pris/);
    const last = Object.fromEntries(asked.at(-1) ?? []);
    expect(last).toMatchObject({ trainerId: '3', location: 'salle 2', from: '2026-12-07' });
  });
});
