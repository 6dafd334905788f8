import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { show } from '../../../test/render';
import { server } from '../../../test/server';
import Palette from './Palette';

it('shows what is found with phone numbers as people read them', async () => {
  const found = { students: [{ id: 7, label: 'Awa Dupont', detail: 'Lyon · +33612345678' }] };
  server.use(
    http.get('*/api/search', () =>
      HttpResponse.json({ trainers: [], courses: [], sessions: [], payments: [], ...found }),
    ),
  );
  const { screen, user } = show(() => [{ path: '/', element: <Palette onClose={() => undefined} /> }], '/');

  await user.type(await screen.findByRole('combobox'), 'dupont');

  expect(await screen.findByRole('option', { name: /^Awa Dupont\s*Lyon · 06\s12\s34\s56\s78/ })).toBeVisible();
});
