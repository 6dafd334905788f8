import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aPayment } from '../../../test/money';
import { plain, show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import RefundDialog from './RefundDialog';

async function open(payment = aPayment()) {
  server.use(http.get('*/api/payments/21', () => HttpResponse.json(payment)));
  const onClose = vi.fn<() => void>();
  const shown = show(() => [{ path: '/', element: <RefundDialog paymentId={21} onClose={onClose} /> }], '/');
  await shown.screen.findByRole('dialog', { name: 'Rembourser le reçu 2026-00001' });
  return { ...shown, onClose };
}

async function fill({ screen, user }: Awaited<ReturnType<typeof open>>, amount: string) {
  const field = screen.getByLabelText(/^Montant/);
  await user.clear(field);
  await user.type(field, amount);
  await user.type(screen.getByLabelText(/^Motif/), 'Absente');
}

describe('a refund', () => {
  it('says what will be left, and refuses more than the payment before anything is sent', async () => {
    const dialog = await open();
    await fill(dialog, '30');
    expect(plain(dialog.screen.getByRole('status').textContent)).toBe(
      'Il restera 170,00 € à payer pour cette inscription.',
    );

    await fill(dialog, '100,01');
    await dialog.user.click(dialog.screen.getByRole('button', { name: /^Rembourser/ }));

    expect(dialog.screen.getByText(/à rembourser au plus sur ce paiement/)).toBeVisible();
    expect(dialog.screen.getByLabelText(/^Montant/)).toHaveAttribute('aria-invalid', 'true');
  });

  it('needs a reason', async () => {
    const { screen, user } = await open();

    await user.click(screen.getByRole('button', { name: /^Rembourser/ }));

    expect(await screen.findByLabelText(/^Motif/)).toHaveAttribute('aria-invalid', 'true');
  });

  it('is sent again under the same key when no answer came, with nothing to type anew', async () => {
    const dialog = await open();
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/payments/21/refund', async ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        if (keys.length === 1) return HttpResponse.error();
        expect(await request.json()).toMatchObject({ amount: 30, notes: 'Absente', paymentMethod: 'cash' });
        return HttpResponse.json(aPayment({ id: 22, amount: -30, receipt: '2026-00002' }), { status: 201 });
      }),
    );
    const { screen, user, onClose } = dialog;
    await fill(dialog, '30');
    await user.click(screen.getByRole('button', { name: /^Rembourser/ }));
    expect(await screen.findByText(/Réessayer est sans danger/)).toBeVisible();

    await user.click(screen.getByRole('button', { name: /^Rembourser/ }));

    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(plain((await screen.findByText(/Reçu 2026-00002/)).textContent)).toContain('30,00 € remboursé');
  });

  it('says how much is left when somebody else was faster', async () => {
    const dialog = await open();
    server.use(
      http.post('*/api/payments/21/refund', () => problem(409, 'refund_exceeds_payment', { refundable: 20 })),
      http.get('*/api/payments/21', () => HttpResponse.json(aPayment({ refundable: 20 }))),
    );
    await fill(dialog, '30');

    await dialog.user.click(dialog.screen.getByRole('button', { name: /^Rembourser/ }));

    const said = await dialog.screen.findByText(/a changé entre-temps/);
    expect(plain(said.textContent)).toContain('20,00 € au plus');
    expect(dialog.screen.getByLabelText(/^Motif/)).toHaveValue('Absente');
    expect(dialog.onClose).not.toHaveBeenCalled();
  });

  it('is not offered for a payment that went back already', async () => {
    const { screen } = await open(aPayment({ refundable: 0 }));

    expect(screen.getByText('Ce paiement est déjà remboursé en entier.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Rembourser/ })).toBeNull();
  });
});
