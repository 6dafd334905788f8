import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '../../../test/money';
import { plain, show } from '../../../test/render';
import { list, server } from '../../../test/server';
import { sessionsRoutes } from './routes';

it('a session’s history names trainers and courses, and gives the number of those that are gone', async () => {
  const changes = { trainerId: [3, 4], courseId: [2, 9], startDate: ['2026-12-01', '2026-12-02'], capacity: [8, 1200] };
  server.use(
    http.get('*/api/sessions/5', () => HttpResponse.json(aSession())),
    http.get('*/api/sessions/5/history', () =>
      list([{ id: 1, at: '2026-11-20T09:00:00Z', actorEmail: null, action: 'updated', changes }]),
    ),
    http.get('*/api/trainers', () => list([{ id: 3, firstName: 'Élise', lastName: 'Moreau' }])),
    http.get('*/api/courses', () => list([{ id: 2, title: 'Excel avancé' }])),
    http.get('*/api/enrollments', () => list([])),
  );
  const { screen } = show(sessionsRoutes, '/sessions/5/history');

  const cells = async (name: RegExp) => plain((await screen.findByRole('row', { name })).textContent);
  await expect.poll(() => cells(/^Formateur/)).toBe('FormateurMOREAU Élisen° 4');
  await expect.poll(() => cells(/^Formation/)).toBe('FormationExcel avancén° 9');
  expect(await cells(/^Premier jour/)).toBe('Premier jour1 déc. 20262 déc. 2026');
  expect(await cells(/^Nombre de places|^Places/)).toMatch(/8\s?1 200$/);
});
