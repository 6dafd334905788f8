import { within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Settings } from '~/api/generated/types.gen';
import { show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import { settingsRoutes } from './routes';

const settings: Settings = {
  schoolName: 'Centre Victor Hugo',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  currencyInUse: false,
  country: 'FR',
  language: 'fr',
  address: null,
  phone: null,
  email: null,
  receiptHeader: null,
  receiptFooter: null,
  logo: null,
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
    const { screen, user } = show(settingsRoutes, '/settings');
    await user.type(await screen.findByRole('textbox', { name: 'Adresse' }), '3 rue Haute');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a changé entre-temps' });
    await user.click(within(dialog).getByRole('radio', { name: /Centre Hugo/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer ce choix' }));

    expect(await screen.findByText('Les réglages sont enregistrés.')).toBeVisible();
    expect(versions).toEqual(['"3"', '"4"']);
    expect(saved).toMatchObject({ schoolName: 'Centre Hugo', address: '3 rue Haute' });
  });
});

function serves(part: Partial<Settings>) {
  server.use(http.get('*/api/settings', () => HttpResponse.json({ ...settings, ...part })));
}

describe('the currency', () => {
  it('cannot be chosen any more once amounts are recorded, and is sent as it was', async () => {
    let saved: unknown;
    serves({ currencyInUse: true });
    server.use(
      http.put('*/api/settings', async ({ request }) => {
        saved = await request.json();
        return HttpResponse.json({ ...settings, version: 4 });
      }),
    );
    const { screen, user } = show(settingsRoutes, '/settings');
    const currency = await screen.findByRole('textbox', { name: 'Monnaie' });
    expect(currency).toHaveValue('euro (EUR)');
    expect(currency).toHaveAttribute('readonly');
    expect(currency).toHaveAccessibleDescription(/elle ne change plus/);

    await user.type(screen.getByRole('textbox', { name: 'Adresse' }), '3 rue Haute');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    expect(await screen.findByText('Les réglages sont enregistrés.')).toBeVisible();
    expect(saved).toMatchObject({ currency: 'EUR' });
  });
});

describe('the receipts’ texts', () => {
  it('are shown as they are typed and saved beside the other settings', async () => {
    let saved: unknown;
    serves({ phone: '+33142000000', email: 'bonjour@hugo.fr' });
    server.use(
      http.put('*/api/settings', async ({ request }) => {
        saved = await request.json();
        return HttpResponse.json({ ...settings, version: 4 });
      }),
    );
    const { screen, user } = show(settingsRoutes, '/settings/receipts');
    await user.type(await screen.findByRole('textbox', { name: 'Texte au bas des reçus' }), 'TVA non applicable');

    const preview = within(screen.getByRole('region', { name: 'Aperçu' }));
    expect(preview.getByText('TVA non applicable')).toBeVisible();
    expect(preview.getByText('01 42 00 00 00 · bonjour@hugo.fr')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

    expect(await screen.findByText('Les réglages sont enregistrés.')).toBeVisible();
    expect(saved).toMatchObject({
      schoolName: 'Centre Victor Hugo',
      email: 'bonjour@hugo.fr',
      receiptHeader: null,
      receiptFooter: 'TVA non applicable',
    });
  });
});

describe('the logo', () => {
  it('is refused in words when the file is no picture', async () => {
    serves({});
    const { screen, user } = show(settingsRoutes, '/settings');
    const card = await screen.findByRole('region', { name: 'Logo' });
    expect(within(card).getByText('Aucun logo')).toBeVisible();
    // jsdom decodes no picture at all, as a browser none of these bytes.
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no picture'));

    await user.upload(card.querySelector('input')!, new File(['x'], 'logo.png', { type: 'image/png' }));

    expect(await within(card).findByRole('alert')).toHaveTextContent('Ce fichier n’est pas une image lisible');
  });

  it('can be taken away', async () => {
    const calls: string[] = [];
    let current: string | null = '/api/logo?v=1';
    server.use(
      http.get('*/api/settings', () => HttpResponse.json({ ...settings, logo: current })),
      http.delete('*/api/settings/logo', () => {
        calls.push('delete');
        current = null;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { screen, user } = show(settingsRoutes, '/settings');
    expect(await screen.findByRole('img', { name: 'Logo de Centre Victor Hugo' })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Retirer' }));

    expect(await screen.findByText('Le logo est retiré.')).toBeVisible();
    expect(await screen.findByText('Aucun logo')).toBeVisible();
    expect(calls).toEqual(['delete']);
  });
});

describe('all data of the school', () => {
  it('are one link away, which says what it holds', async () => {
    const { screen } = show(settingsRoutes, '/settings/export');

    expect(await screen.findByRole('link', { name: 'Tout exporter (ZIP)' })).toHaveAttribute('href', '/api/export');
    expect(screen.getByText(/étudiants, formateurs, formations, sessions, inscriptions, paiements/)).toBeVisible();
  });
});
