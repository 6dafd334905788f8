import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Payment } from '~/api/generated/types.gen';
import { anEnrollment, aPayment, aSession } from '../../../test/money';
import { plain, show } from '../../../test/render';
import { list, problem, server } from '../../../test/server';
import CancelDialog from './CancelDialog';
import { enrollmentsRoutes } from './routes';
import TransferDialog from './TransferDialog';

const enrollment = anEnrollment();

async function openCancel(payments: readonly Payment[]) {
  server.use(
    http.get('*/api/payments', () => list(payments)),
    http.get('*/api/sessions/5', () => HttpResponse.json(aSession())),
  );
  const onClose = vi.fn<() => void>();
  const dialog = <CancelDialog enrollment={enrollment} onClose={onClose} />;
  const shown = show(() => [{ path: '/', element: dialog }], '/');
  await shown.screen.findByRole('button', { name: 'Annuler l’inscription' });
  return { ...shown, onClose };
}

describe('cancelling an enrollment', () => {
  it('shows what it does, and cancels nothing before somebody chose what becomes of the money', async () => {
    const { screen, user } = await openCancel([aPayment()]);
    expect(await screen.findByText(/4 places libres pour « Excel avancé »/)).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => plain(item.textContent))).toContain(
      'Les 140,00 € qui restaient à payer ne sont plus demandés.',
    );

    await user.click(screen.getByRole('button', { name: 'Annuler l’inscription' }));

    expect(await screen.findByText('Choisissez ce que devient l’argent reçu.')).toBeVisible();
  });

  it('says on its button how long to wait when there were too many requests', async () => {
    server.use(
      http.post('*/api/enrollments/11/cancel', () =>
        HttpResponse.json({ code: 'too_many_requests' }, { status: 429, headers: { 'Retry-After': '2' } }),
      ),
    );
    const { screen, user } = await openCancel([]);
    const send = screen.getByRole('button', { name: 'Annuler l’inscription' });

    await user.click(send);

    expect(await screen.findByRole('button', { name: 'Réessayez dans 2 secondes.' })).toBeDisabled();
    await expect.poll(() => send, { timeout: 4000 }).toBeEnabled();
    expect(send).toHaveAccessibleName('Annuler l’inscription');
  });

  it('asks nothing about money when none was taken', async () => {
    let reason: unknown;
    server.use(
      http.post('*/api/enrollments/11/cancel', async ({ request }) => {
        expect(request.headers.get('If-Match')).toBe('"4"');
        reason = await request.json();
        return HttpResponse.json(anEnrollment({ status: 'cancelled' }));
      }),
    );
    const { screen, user, onClose } = await openCancel([]);
    expect(screen.queryByRole('radio')).toBeNull();
    await user.type(screen.getByLabelText(/^Motif/), 'Déménagement');

    await user.click(screen.getByRole('button', { name: 'Annuler l’inscription' }));

    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(reason).toEqual({ reason: 'Déménagement' });
  });

  it('gives back the latest payment first, and tries only the failed refund again, under its key', async () => {
    const sent: { payment: unknown; amount: unknown; key: string | null }[] = [];
    server.use(
      http.post('*/api/enrollments/11/cancel', () => HttpResponse.json(anEnrollment({ status: 'cancelled' }))),
      http.post('*/api/payments/:id/refund', async ({ request, params }) => {
        const { amount } = (await request.json()) as { amount: number };
        sent.push({ payment: params.id, amount, key: request.headers.get('Idempotency-Key') });
        if (sent.length === 2) return problem(500, 'internal');
        const receipt = params.id === '22' ? '2026-00003' : '2026-00004';
        return HttpResponse.json(aPayment({ id: Number(params.id) + 10, amount: -amount, receipt }), { status: 201 });
      }),
    );
    const payments = [aPayment({ id: 22, receipt: '2026-00002', amount: 40, refundable: 40 }), aPayment()];
    const { screen, user, onClose } = await openCancel(payments);
    await user.click(screen.getByRole('radio', { name: /^Rembourser/ }));
    const amount = screen.getByLabelText(/^Montant à rembourser/);
    await user.clear(amount);
    await user.type(amount, '100');
    await user.click(screen.getByRole('button', { name: /^Annuler et rembourser 100,00/ }));

    expect(await screen.findByText(/L’inscription est annulée, mais 1 remboursement/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Imprimer le reçu 2026-00003' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Réessayer les remboursements' }));
    expect(await screen.findByRole('link', { name: 'Imprimer le reçu 2026-00004' })).toBeVisible();

    expect(sent.map(({ payment, amount: part }) => [payment, part])).toEqual([
      ['22', 40],
      ['21', 60],
      ['21', 60],
    ]);
    expect(sent[2]?.key).toBe(sent[1]?.key);
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

const others = [
  aSession(),
  aSession({ id: 6, startDate: '2027-01-12', endDate: '2027-01-13', location: 'Salle 4', seatsLeft: 1 }),
];

async function openTransfer(sessions = others) {
  const busy = anEnrollment({ id: 12, session: { ...enrollment.session, id: 9, courseTitle: 'Poterie' } });
  const clash = { ...busy, session: { ...busy.session, startDate: '2027-01-13', endDate: '2027-01-14' } };
  server.use(
    http.get('*/api/sessions', () => list(sessions)),
    http.get('*/api/enrollments', () => list([enrollment, clash])),
  );
  const onClose = vi.fn<() => void>();
  const dialog = <TransferDialog enrollment={enrollment} onClose={onClose} />;
  const shown = show(() => [{ path: '/', element: dialog }], '/');
  await shown.screen.findByRole('dialog', { name: 'Changer la session de Awa Dupont' });
  return { ...shown, onClose };
}

describe('changing the session', () => {
  it('offers the course’s other sessions only, with seats and clashes, and moves to the chosen one', async () => {
    let sent: unknown;
    server.use(
      http.put('*/api/enrollments/11', async ({ request }) => {
        expect(request.headers.get('If-Match')).toBe('"4"');
        sent = await request.json();
        return HttpResponse.json(anEnrollment({ sessionId: 6 }));
      }),
    );
    const { screen, user, onClose } = await openTransfer();
    const choice = await screen.findByRole('radio', { name: /Salle 4/ });
    expect(screen.getAllByRole('radio')).toEqual([choice]);
    expect(await screen.findByText('Mêmes jours que : Poterie')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Changer de session' })).toBeDisabled();

    await user.click(choice);
    await user.click(screen.getByRole('button', { name: 'Changer de session' }));

    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(sent).toEqual({ sessionId: 6, discount: 0, discountReason: null, notes: null });
  });

  it('leads to the enrollment that stands in its way, and stays open', async () => {
    server.use(
      http.put('*/api/enrollments/11', () => problem(409, 'already_enrolled', { enrollmentId: 12 })),
      http.get('*/api/enrollments/11', () => HttpResponse.json(enrollment)),
    );
    const { screen, user, onClose } = await openTransfer();
    await user.click(await screen.findByRole('radio', { name: /Salle 4/ }));

    await user.click(screen.getByRole('button', { name: 'Changer de session' }));

    expect(await screen.findByRole('link', { name: 'Voir l’inscription' })).toHaveAttribute('href', '/enrollments/12');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says so when the course has no other session with a seat', async () => {
    const { screen } = await openTransfer([aSession()]);

    expect(await screen.findByText('Aucune autre session de cette formation n’a de place libre.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Changer de session' })).toBeNull();
  });
});

describe('the history of an enrollment', () => {
  it('reads like its page: money, states, and the sessions it was moved between', async () => {
    const changes = {
      sessionId: [5, 6],
      amountPaid: [0, 193.32],
      status: ['pending', 'paid'],
      cancelledAt: [null, null],
    };
    server.use(
      http.get('*/api/enrollments/11', () => HttpResponse.json(enrollment)),
      http.get('*/api/enrollments/11/history', () =>
        list([{ id: 1, at: '2026-11-20T09:00:00Z', actorEmail: null, action: 'updated', changes }]),
      ),
      http.get('*/api/sessions/:id', ({ params }) =>
        params.id === '5' ? HttpResponse.json(aSession()) : problem(404, 'not_found'),
      ),
    );
    const { screen } = show(enrollmentsRoutes, '/enrollments/11/history');

    const cells = async (name: RegExp) => plain((await screen.findByRole('row', { name })).textContent);
    await expect.poll(() => cells(/^Session/)).toBe('SessionExcel avancé, 1–2 déc. 2026n° 6');
    expect(await cells(/^Payé/)).toBe('Payé0,00 €193,32 €');
    expect(await cells(/^Statut/)).toBe('StatutEn attenteSoldée');
  });
});
