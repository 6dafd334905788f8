import { cleanup } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Session } from '~/api/generated/types.gen';
import { anEnrollment, aPayment, aSession } from '../../../test/money';
import { drafts, plain, show } from '../../../test/render';
import { aStudent, list, problem, server } from '../../../test/server';
import { enrollmentsRoutes } from './routes';

const session = aSession();
const enrollment = anEnrollment({ amountPaid: 0, balance: 240 });
const payment = aPayment();

function serve(sessions: readonly Session[] = [session]) {
  server.use(
    http.get('*/api/students', () => list([aStudent()])),
    http.get('*/api/students/7', () => HttpResponse.json(aStudent())),
    http.get('*/api/sessions', () => list(sessions)),
    http.get('*/api/students/:id', () => problem(404, 'not_found')),
    http.get('*/api/sessions/:id', ({ params }) => {
      const found = sessions.find((one) => String(one.id) === params.id);
      return found ? HttpResponse.json(found) : problem(404, 'not_found');
    }),
    http.get('*/api/enrollments', () => list([])),
  );
}

/** Opens the flow and chooses to pay part of the price now. */
async function payingNow(amount: string) {
  serve();
  const shown = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
  await shown.screen.findByText('3 places libres');
  await shown.user.click(shown.screen.getByRole('radio', { name: 'Maintenant' }));
  const box = shown.screen.getByRole('textbox', { name: /^Montant encaissé/ });
  await shown.user.clear(box);
  await shown.user.type(box, amount);
  return shown;
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
    expect(
      await screen.findByText(/est bien inscrit à « Excel avancé », mais le paiement n’est pas enregistré/),
    ).toBeVisible();

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

describe('what an enrollment begins with', () => {
  it('is explained when the session of the address does not exist', async () => {
    serve();
    const { screen } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=99');

    expect(await screen.findByText(/^Cette session n’existe pas, ou n’existe plus/)).toBeVisible();
    expect(screen.getByText(/^Choisissez d’abord une session/)).toBeVisible();
    expect(screen.queryByText(/gratuite/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Inscrire' })).toBeDisabled();
  });

  it('is explained when the student of the address does not exist', async () => {
    serve();
    const { screen } = show(enrollmentsRoutes, '/enrollments/new?student=99&session=5');

    expect(await screen.findByText(/^Cette personne n’existe pas, ou n’existe plus/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Inscrire' })).toBeDisabled();
  });

  it('can be read again when the server did not answer', async () => {
    serve();
    let tries = 0;
    server.use(
      http.get('*/api/sessions/5', () => {
        tries += 1;
        return tries === 1 ? problem(500, 'internal') : HttpResponse.json(session);
      }),
    );
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');

    await user.click(await screen.findByRole('button', { name: 'Réessayer' }));

    expect(await screen.findByText('3 places libres')).toBeVisible();
  });

  it('is no draft before anything is typed', async () => {
    serve();
    const { screen } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');

    window.dispatchEvent(new Event('pagehide'));

    expect(drafts()).toBe('');
  });
});

describe('an enrollment that is being typed', () => {
  it('is back when the page is loaded again, until it is discarded', async () => {
    await payingNow('100');
    await expect.poll(drafts).toContain('"amount":"100"');
    cleanup();

    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    expect(await screen.findByRole('textbox', { name: /^Montant encaissé/ })).toHaveValue('100');
    await user.click(screen.getByRole('button', { name: 'Abandonner le brouillon' }));

    await user.click(await screen.findByRole('radio', { name: 'Maintenant' }));
    expect(screen.getByRole('textbox', { name: /^Montant encaissé/ })).toHaveValue('240');
    expect(drafts()).toBe('');
  });

  it('brings back the student who was being created', async () => {
    serve();
    const first = show(enrollmentsRoutes, '/enrollments/new');
    await first.user.click(await first.screen.findByRole('combobox', { name: /^Étudiant/ }));
    await first.user.click(await first.screen.findByRole('option', { name: 'Créer un étudiant' }));
    await first.user.type(first.screen.getByRole('textbox', { name: /^Nom/ }), 'Ndiaye');
    await expect.poll(drafts).toContain('Ndiaye');
    cleanup();

    const { screen } = show(enrollmentsRoutes, '/enrollments/new');

    expect(await screen.findByRole('textbox', { name: /^Nom/ })).toHaveValue('Ndiaye');
  });

  it('goes on after a reload where only the payment was missing, under the same key', async () => {
    const keys: (string | null)[] = [];
    let enrolled = 0;
    const pay = async (
      { screen, user }: Pick<Awaited<ReturnType<typeof payingNow>>, 'screen' | 'user'>,
      name: RegExp,
    ) => user.click(await screen.findByRole('button', { name }));
    const first = await payingNow('100');
    server.use(
      http.post('*/api/enrollments', () => {
        enrolled += 1;
        return HttpResponse.json(enrollment, { status: 201 });
      }),
      http.get('*/api/enrollments/11', () => HttpResponse.json(enrollment)),
      http.post('*/api/enrollments/11/pay', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(payment, { status: 201 });
      }),
    );
    await pay(first, /^Inscrire et encaisser/);
    await first.screen.findByText(/le paiement n’a peut-être pas été reçu/);
    window.dispatchEvent(new Event('pagehide'));
    cleanup();

    const again = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await again.screen.findByText(/est bien inscrit à « Excel avancé », mais le paiement n’est pas enregistré/);
    await pay(again, /^Encaisser 100/);

    expect(await again.screen.findByRole('link', { name: 'Imprimer le reçu' })).toBeVisible();
    expect(enrolled).toBe(1);
    expect(keys[1]).toBe(keys[0]);
    expect(drafts()).toBe('');
  });

  it('says after a reload that the payment did arrive', async () => {
    const first = await payingNow('100');
    server.use(
      http.post('*/api/enrollments', () => HttpResponse.json(enrollment, { status: 201 })),
      http.get('*/api/enrollments/11', () => HttpResponse.json(anEnrollment())),
      http.post('*/api/enrollments/11/pay', () => HttpResponse.error()),
    );
    await first.user.click(await first.screen.findByRole('button', { name: /^Inscrire et encaisser/ }));
    await first.screen.findByText(/le paiement n’a peut-être pas été reçu/);
    window.dispatchEvent(new Event('pagehide'));
    cleanup();

    const { screen } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');

    const said = await screen.findByText(/Awa Dupont est bien inscrit à/);
    expect(plain(said.textContent)).toContain('et 100,00 € sont encaissés.');
  });

  it('is sent once, however often it is asked to', async () => {
    serve();
    let sent = 0;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      http.post('*/api/enrollments', async () => {
        sent += 1;
        await answered;
        return problem(500, 'internal');
      }),
    );
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');

    await user.keyboard('{Control>}sss{/Control}');
    answer();

    expect(await screen.findByText(/Référence à communiquer : r-1/)).toBeVisible();
    expect(sent).toBe(1);
  });

  it('says how long to wait when there were too many requests', async () => {
    serve();
    server.use(
      http.post('*/api/enrollments', () =>
        HttpResponse.json({ code: 'too_many_requests' }, { status: 429, headers: { 'Retry-After': '2' } }),
      ),
    );
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');
    const send = screen.getByRole('button', { name: 'Inscrire' });

    await user.click(send);

    expect(await screen.findByText('Réessayez dans 2 secondes.')).toBeVisible();
    expect(send).toBeDisabled();
    await expect.poll(() => send).toBeEnabled();
  });

  it('asks before it is left', async () => {
    const { screen, user, router } = await payingNow('100');

    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await user.click(await screen.findByRole('button', { name: 'Quitter sans enregistrer' }));

    await expect.poll(() => router.state.location.pathname).toBe('/enrollments');
    expect(drafts()).toBe('');
  });
});

describe('the next enrollment', () => {
  it('appears once, so that what is typed at once is not typed into a form that goes', async () => {
    serve();
    server.use(http.post('*/api/enrollments', () => HttpResponse.json(enrollment, { status: 201 })));
    const { screen, user } = show(enrollmentsRoutes, '/enrollments/new?student=7&session=5');
    await screen.findByText('3 places libres');
    await user.click(screen.getByRole('button', { name: 'Inscrire' }));
    const another = await screen.findByRole('button', { name: 'Inscrire une autre personne' });
    let forms = 0;
    const observer = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      forms += added.filter(
        (node) => node instanceof Element && (node.matches('form') || node.querySelector('form')),
      ).length;
    });
    observer.observe(document.body, { childList: true, subtree: true });

    await user.click(another);
    await user.type(await screen.findByRole('combobox', { name: /^Étudiant/ }), 'Awa');

    expect(screen.getByRole('combobox', { name: /^Étudiant/ })).toHaveValue('Awa');
    expect(forms).toBe(1);
    observer.disconnect();
  });
});

describe('the list of enrollments', () => {
  it('says on paper what is due, without the button that takes it', async () => {
    const one = anEnrollment({ amountPaid: 0, balance: 240, enrolledAt: '2026-11-02T09:00:00Z' });
    server.use(http.get('*/api/enrollments', () => list([one])));
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { screen } = show(enrollmentsRoutes, '/enrollments?print=1');

    const cells = (await screen.findAllByRole('cell')).map((cell) => plain(cell.textContent));

    expect(cells).toContain('240,00 €');
    expect(screen.queryByRole('link', { name: /^Encaisser/ })).toBeNull();
    await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  });
});
