import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { plain, show } from '../../../test/render';
import { aStudent, list, me, server } from '../../../test/server';
import { ownRoutes } from './routes';

describe('a student’s own page', () => {
  it('shows the record and what is left to pay', async () => {
    server.use(
      http.get('*/api/students/7', () => HttpResponse.json(aStudent())),
      http.get('*/api/enrollments', () => list([])),
    );
    const student = { ...me, role: 'student' as const, name: 'Awa Dupont', studentId: 7, permissions: [] };
    const { screen } = show(ownRoutes, '/my', student);

    const due = await screen.findByRole('region', { name: 'Reste à payer' });

    expect(plain(due.textContent)).toBe('Reste à payer120,00 €');
    expect(screen.getByRole('region', { name: 'Mes coordonnées' })).toHaveTextContent('awa@exemple.fr');
    expect(await screen.findByText('Aucune inscription pour l’instant')).toBeVisible();
  });
});

describe('a trainer’s own page', () => {
  it('says when the account belongs to nobody', async () => {
    server.use(http.get('*/api/sessions', () => list([])));
    const { screen } = show(ownRoutes, '/my', { ...me, role: 'trainer', permissions: ['sessions.read'] });

    expect(await screen.findByText(/Votre compte n’est relié à aucune fiche/)).toBeVisible();
  });
});
