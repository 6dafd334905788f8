import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Settings } from '~/api/generated/types.gen';
import { show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import { settingsRoute } from './routes';

const settings: Settings = {
  schoolName: 'Centre Victor Hugo',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  country: 'FR',
  language: 'fr',
  address: null,
  phone: null,
  email: null,
  receiptFooter: null,
  version: 3,
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
};

describe('the school’s settings', () => {
  it('are saved again after a choice when somebody else saved first', async () => {
    const versions: (string | null)[] = [];
    let saved: unknown;
    let current = settings;
    server.use(
      http.get('*/api/settings', () => HttpResponse.json(current)),
      http.put('*/api/settings', async ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        if (versions.length === 1) {
          current = { ...settings, version: 4, schoolName: 'Centre Hugo' };
          return problem(412, 'stale');
        }
        saved = await request.json();
        return HttpResponse.json({ ...settings, version: 5 });
      }),
    );
    const { screen, user } = show((queryClient) => [settingsRoute(queryClient)], '/settings');
    await user.type(await screen.findByRole('textbox', { name: 'Texte au bas des reçus' }), 'Merci');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a changé entre-temps' });
    await user.click(within(dialog).getByRole('radio', { name: /Centre Hugo/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer ce choix' }));

    expect(await screen.findByText('Les réglages sont enregistrés.')).toBeVisible();
    expect(versions).toEqual(['"3"', '"4"']);
    expect(saved).toMatchObject({ schoolName: 'Centre Hugo', receiptFooter: 'Merci' });
  });
});
