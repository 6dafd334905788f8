import { fireEvent } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session, SessionConflict, SessionInput } from '~/api/generated/types.gen';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { list, me, problem, server } from '../../../test/server';
import { planningRoute } from './routes';

const secretary = { ...me, permissions: [...me.permissions, 'sessions.write'] } as typeof me;

/** The day under the pointer: jsdom lays nothing out. */
let under = '';

beforeEach(() => {
  document.elementsFromPoint = () => [...document.querySelectorAll(`[data-day="${under}"]`)];
});

/** Opens December with one session of the 1st and 2nd, in room 2, and remembers what is asked and sent. */
function open(conflicts: readonly SessionConflict[] = []) {
  let session = aSession();
  const asked: URLSearchParams[] = [];
  const sent: { body: SessionInput; version: string | null }[] = [];
  server.use(
    http.get('*/api/sessions', () => list([session])),
    http.get('*/api/trainers', () => list([])),
    http.get('*/api/courses', () => list([])),
    http.get('*/api/courses/categories', () => HttpResponse.json(['Bureautique'])),
    http.get('*/api/sessions/locations', () => HttpResponse.json(['Salle 2', 'Atelier'])),
    http.get('*/api/sessions/conflicts', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(conflicts);
    }),
    http.put('*/api/sessions/5', async ({ request }) => {
      const body = (await request.json()) as SessionInput;
      sent.push({ body, version: request.headers.get('If-Match') });
      session = aSession({ ...(body as Partial<Session>), version: session.version + 1 });
      return HttpResponse.json(session);
    }),
  );
  const address = '/planning?view=month&date=2026-12-10';
  return {
    ...show((queryClient) => [planningRoute(queryClient), { path: '*', element: null }], address, secretary),
    asked,
    sent,
  };
}

type Shown = ReturnType<typeof open>;

const chip = (screen: Shown['screen']) => screen.findByRole('button', { name: /Excel avancé/ });

/** Draws the first or the last day of the session, or all of it, to another day. */
async function draw(screen: Shown['screen'], grip: 'start' | 'end', from: string, to: string) {
  const held = (await chip(screen)).querySelector(`[data-grip=${grip}]`) as Element;
  under = from;
  fireEvent.pointerDown(held, { button: 0, clientX: 10, clientY: 10 });
  under = to;
  fireEvent.pointerMove(window, { clientX: 90, clientY: 10 });
  fireEvent.pointerUp(window, { clientX: 90, clientY: 10 });
}

const inRoom: SessionConflict = {
  session: aSession({ id: 6, startDate: '2026-12-04', endDate: '2026-12-04', location: 'salle 2' }),
  trainer: false,
  room: true,
};

describe('a session drawn by one of its ends', () => {
  it('gets longer at once, asks about its room, says so and can be undone', async () => {
    const { screen, user, asked, sent } = open();

    await draw(screen, 'end', '2026-12-02', '2026-12-04');

    expect(await screen.findByText(/« Excel avancé » change de durée/)).toHaveTextContent('5 personnes');
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      location: 'Salle 2',
      from: '2026-12-01',
      to: '2026-12-04',
      except: '5',
    });
    expect(sent[0]).toMatchObject({ body: { startDate: '2026-12-01', endDate: '2026-12-04' }, version: '"1"' });
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByText('Le changement est annulé.')).toBeVisible();
    expect(sent[1]).toMatchObject({ body: { startDate: '2026-12-01', endDate: '2026-12-02' }, version: '"2"' });
  });

  it('stops at its other end', async () => {
    const { screen, sent } = open();

    await draw(screen, 'start', '2026-12-01', '2026-12-09');

    await expect.poll(() => sent[0]?.body).toMatchObject({ startDate: '2026-12-02', endDate: '2026-12-02' });
  });

  it('asks before it takes a room that is taken', async () => {
    const { screen, user, sent } = open([inRoom]);

    await draw(screen, 'end', '2026-12-02', '2026-12-04');
    const dialog = await screen.findByRole('dialog', { name: /^Déplacer «\sExcel avancé\s»$/ });

    expect(await screen.findByText(/« salle 2 » est déjà pris par une autre session/)).toBeVisible();
    expect(dialog).toHaveTextContent('Durée : 4 jours, au lieu de 2 jours.');
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Déplacer quand même' }));
    await expect.poll(() => sent[0]?.body).toMatchObject({ endDate: '2026-12-04' });
  });

  it('is shown as it was when somebody else changed it first', async () => {
    const { screen } = open();
    server.use(http.put('*/api/sessions/5', () => problem(412, 'stale')));

    await draw(screen, 'end', '2026-12-02', '2026-12-04');

    expect(await screen.findByText(/« Excel avancé » reste à ses dates/)).toBeVisible();
    expect((await chip(screen)).style.getPropertyValue('--span')).toBe('2');
  });
});

describe('the dialog', () => {
  it('changes the length and the room without a mouse', async () => {
    const { screen, user, sent } = open();
    await user.click(await chip(screen));
    await user.click(await screen.findByRole('button', { name: 'Déplacer…' }));
    await screen.findByRole('dialog', { name: /^Déplacer «\sExcel avancé\s»$/ });

    fireEvent.change(screen.getByLabelText('Dernier jour'), { target: { value: '2026-12-03' } });
    await user.clear(screen.getByLabelText('Lieu', { selector: 'input' }));
    await user.type(screen.getByLabelText('Lieu', { selector: 'input' }), 'Atelier');
    const save = screen.getByRole('button', { name: 'Déplacer' });
    await expect.poll(() => save).toBeEnabled();
    await user.click(save);

    await expect.poll(() => sent[0]?.body).toMatchObject({ endDate: '2026-12-03', location: 'Atelier', capacity: 8 });
  });
});
