import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { list, me, server } from '../../../test/server';
import { planningRoute } from './routes';

beforeEach(() => {
  const narrow = { matches: true, addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal('matchMedia', () => narrow);
  return () => vi.unstubAllGlobals();
});

function open(address: string) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/sessions', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return list([aSession()]);
    }),
    http.get('*/api/trainers', () => list([])),
    http.get('*/api/courses', () => list([])),
    http.get('*/api/courses/categories', () => HttpResponse.json(['Bureautique'])),
    http.get('*/api/sessions/locations', () => HttpResponse.json([])),
  );
  return { ...show((queryClient) => [planningRoute(queryClient), { path: '*', element: null }], address, me), asked };
}

describe('the planning on a phone', () => {
  it('begins with the list of the next seven days', async () => {
    const { screen, asked } = open('/planning?date=2026-12-02');

    expect(await screen.findByRole('button', { name: 'Liste', pressed: true })).toBeVisible();
    expect([asked[0]?.get('from'), asked[0]?.get('to')]).toEqual(['2026-12-02', '2026-12-08']);
    expect(screen.getByRole('region', { name: 'Déjà commencées' })).toHaveTextContent('Excel avancé');
  });

  it('shows a month as a way to its days, and tells the chosen one below', async () => {
    const { screen, user, router } = open('/planning?view=month&date=2026-12-10');
    const first = await screen.findByRole('gridcell', { name: /1 décembre 2026, 1 session/i });
    expect(screen.queryByRole('button', { name: /Excel avancé/ })).toBeNull();

    await user.click(first);

    expect(await screen.findByRole('button', { name: /Excel avancé/ })).toBeVisible();
    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(router.state.location.search).toBe('?view=month&date=2026-12-01');
  });

  it('shows a week as a list of its days from Monday', async () => {
    const { screen, asked } = open('/planning?view=week&date=2026-12-03');

    expect(await screen.findByRole('button', { name: 'Semaine', pressed: true })).toBeVisible();
    expect([asked[0]?.get('from'), asked[0]?.get('to')]).toEqual(['2026-11-30', '2026-12-06']);
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByRole('region', { name: /1 décembre 2026/i })).toHaveTextContent('Excel avancé');
  });
});
