import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { aStudent, list, me, server } from '../../../test/server';
import { trainersRoutes } from './routes';

const { activeEnrollments: _activeEnrollments, balance: _balance, ...person } = aStudent({ id: 4, lastName: 'Moreau' });
const trainer = { ...person, specialties: ['Anglais'], nextSessionDate: null };

const FEED = 'https://ecole.example/api/calendars/4.ics?key=';

function open(address: string, permissions: readonly string[]) {
  server.use(
    http.get('*/api/trainers/4', () => HttpResponse.json(trainer)),
    http.get('*/api/sessions', () => list([aSession()])),
    http.get('*/api/trainers/4/calendar', () => HttpResponse.json({ url: `${FEED}first` })),
    http.get('*/api/trainers/4/history', () =>
      list([
        {
          id: 1,
          at: '2026-11-20T09:00:00Z',
          actorEmail: null,
          action: 'updated',
          changes: { city: ['Lyon', 'Lille'] },
        },
      ]),
    ),
  );
  return show(trainersRoutes, address, { ...me, permissions: [...permissions] });
}

it('shows a trainer in tabs that have addresses', async () => {
  const { screen, user, router } = open('/trainers/4', ['trainers.*']);
  expect(await screen.findByText('Anglais')).toBeVisible();

  await user.click(screen.getByRole('link', { name: 'Sessions' }));
  expect(await screen.findByRole('row', { name: /Excel avancé/ })).toBeVisible();
  expect(router.state.location.pathname).toBe('/trainers/4/sessions');

  await user.click(screen.getByRole('link', { name: 'Historique' }));
  expect(await screen.findByRole('row', { name: 'Ville Lyon Lille' })).toBeVisible();
});

it('shows no history to whoever may not change trainers', async () => {
  const { screen } = open('/trainers/4', ['trainers.read']);

  expect(await screen.findByRole('link', { name: 'Sessions' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Historique' })).toBeNull();
});

it('gives the address of the trainer’s calendar, and another one after a question', async () => {
  const { screen, user } = open('/trainers/4/sessions', ['trainers.*']);
  const renewed: string[] = [];
  server.use(
    http.post('*/api/trainers/4/calendar', () => {
      renewed.push('once');
      return HttpResponse.json({ url: `${FEED}second` });
    }),
  );
  const address = await screen.findByRole('textbox', { name: 'Adresse du calendrier (.ics)' });
  expect(address).toHaveValue(`${FEED}first`);
  expect(screen.getByRole('link', { name: 'Ouvrir dans l’agenda de cet appareil' })).toHaveAttribute(
    'href',
    `${FEED.replace('https', 'webcal')}first`,
  );

  await user.click(screen.getByRole('button', { name: 'Copier' }));
  expect(await screen.findByText('Le lien est copié.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(`${FEED}first`);

  await user.click(screen.getByRole('button', { name: 'Changer l’adresse' }));
  const dialog = await screen.findByRole('dialog', { name: /^Changer l’adresse du calendrier\s\?$/ });
  expect(renewed).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Changer l’adresse' }));

  await expect.poll(() => address).toHaveValue(`${FEED}second`);
});

it('lets a trainer read the address and not change it', async () => {
  const { screen } = open('/trainers/4/sessions', ['trainers.read']);

  expect(await screen.findByRole('textbox', { name: 'Adresse du calendrier (.ics)' })).toHaveValue(`${FEED}first`);
  expect(screen.queryByRole('button', { name: 'Changer l’adresse' })).toBeNull();
});
