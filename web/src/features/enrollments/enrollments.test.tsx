import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Enrollment, Payment, Session } from '~/api/generated/types.gen';
import { plain, show } from '../../../test/render';
import { aStudent, list, problem, server } from '../../../test/server';
import { enrollmentsRoutes } from './routes';

const session: Session = {
  id: 5,
  courseId: 2,
  trainerId: null,
  startDate: '2026-12-01',
  endDate: '2026-12-02',
  capacity: 8,
  location: 'Salle 2',
  notes: null,
  status: 'upcoming',
  cancelledAt: null,
  cancelReason: null,
  seatsTaken: 5,
  seatsLeft: 3,
  fillRate: 0.625,
  course: { id: 2, title: 'Excel avancé', category: 'Bureautique', price: 240, isActive: true },
  trainer: null,
  version: 1,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
};

const enrollment = {
  id: 11,
  studentId: 7,
  sessionId: 5,
  status: 'pending',
  price: 240,
  discount: 0,
  amountPaid: 0,
  balance: 240,
  student: { id: 7, firstName: 'Awa', lastName: 'Dupont', phone: null, email: null },
  session: { id: 5, courseId: 2, courseTitle: 'Excel avancé', startDate: '2026-12-01', endDate: '2026-12-02' },
} as Enrollment;

const payment = { id: 21, amount: 100, receipt: '2026-00001' } as Payment;

function serve(sessions: readonly Session[] = [session]) {
  server.use(
    http.get('*/api/students', () => list([aStudent()])),
    http.get('*/api/students/7', () => HttpResponse.json(aStudent())),
    http.get('*/api/sessions', () => list(sessions)),
    http.get('*/api/sessions/:id', ({ params }) =>
      HttpResponse.json(sessions.find((one) => String(one.id) === params.id)),
    ),
    http.get('*/api/enrollments', () => list([])),
  );
}

describe('enrolling somebody', () => {
  it('says on the button exactly what will happen', async () => {
    serve();
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    expect(await screen.findByText('3 places libres')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Inscrire' })).toBeEnabled();

    await user.click(screen.getByRole('radio', { name: 'Maintenant' }));
    const amount = screen.getByRole('textbox', { name: /^Montant encaissé/ });
    await user.clear(amount);
    await user.type(amount, '100,50');

    const names = screen.getAllByRole('button').map((button) => plain(button.textContent));
    expect(names).toContain('Inscrire et encaisser 100,50 €');
    expect(plain(screen.getByText(/Il restera/).textContent)).toBe('Il restera 139,50 € à payer.');
  });

  it('refuses an amount above what is due before anything is sent', async () => {
    serve();
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');
    await user.click(screen.getByRole('radio', { name: 'Maintenant' }));
    const amount = screen.getByRole('textbox', { name: /^Montant encaissé/ });
    await user.clear(amount);
    await user.type(amount, '240,01');

    await user.click(screen.getByRole('button', { name: /^Inscrire et encaisser/ }));

    expect(await screen.findByText('Ce montant dépasse le reste à payer.')).toBeVisible();
  });

  it('enrolls once and keeps the payment’s key when only the payment fails', async () => {
    serve();
    let enrolled = 0;
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/enrollments', () => {
        enrolled += 1;
        return HttpResponse.json(enrollment, { status: 201 });
      }),
      http.post('*/api/enrollments/11/pay', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(payment, { status: 201 });
      }),
    );
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');
    await user.click(screen.getByRole('radio', { name: 'Maintenant' }));
    await user.click(screen.getByRole('button', { name: /^Inscrire et encaisser/ }));
    expect(await screen.findByText(/L’inscription est enregistrée, mais pas le paiement/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: /^Encaisser/ }));

    expect(await screen.findByRole('link', { name: 'Imprimer le reçu' })).toHaveAttribute(
      'href',
      '/payments/21/receipt',
    );
    expect(enrolled).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('leads to the enrollment that already exists', async () => {
    serve();
    server.use(http.post('*/api/enrollments', () => problem(409, 'already_enrolled', { enrollmentId: 11 })));
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');

    await user.click(screen.getByRole('button', { name: 'Inscrire' }));

    expect(await screen.findByRole('link', { name: 'Voir l’inscription' })).toHaveAttribute('href', '/enrollments/11');
  });

  it('never takes a line of an older search', async () => {
    serve();
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new');
    const who = await screen.findByRole('combobox', { name: /^Étudiant/ });
    await user.click(who);
    await screen.findByRole('option', { name: /DUPONT Awa/ });

    await user.type(who, 'x{Enter}');

    expect(who).toHaveValue('x');
  });

  it('proposes the other sessions of a full one’s course', async () => {
    const full = { ...session, seatsLeft: 0, seatsTaken: 8 };
    const other = { ...session, id: 6, startDate: '2027-01-12', endDate: '2027-01-13' };
    serve([full, other]);
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await user.click(await screen.findByRole('button', { name: /12.*13 janv\. 2027/ }));

    expect(await screen.findByText('3 places libres')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Inscrire' })).toBeEnabled();
  });
});
