import { delay, http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aSession } from '../../../test/money';
import { show } from '../../../test/render';
import { server } from '../../../test/server';
import { planningQuery, useMoveSession } from './queries';

const filter = planningQuery({ from: '2026-12-01', to: '2026-12-31' });
const to = { startDate: '2026-12-08', endDate: '2026-12-09', trainerId: null, location: null };

function Mover() {
  const move = useMoveSession();
  return (
    <button type="button" onClick={() => move.mutate({ session: aSession(), to })}>
      {move.isSuccess ? 'moved' : 'move'}
    </button>
  );
}

it('a moved session can be moved again at once, before the calendar is read again', async () => {
  server.use(
    http.put('*/api/sessions/5', () => HttpResponse.json(aSession({ ...to, version: 2 }))),
    http.get('*/api/sessions', () => delay('infinite')),
  );
  const { screen, user, queryClient } = show(() => [{ path: '/', element: <Mover /> }], '/');
  queryClient.setQueryData(filter.queryKey, [aSession(), aSession({ id: 6 })]);

  await user.click(screen.getByRole('button', { name: 'move' }));
  await screen.findByRole('button', { name: 'moved' });

  const rows = queryClient.getQueryData(filter.queryKey) ?? [];
  expect(rows.map(({ id, startDate, version }) => [id, startDate, version])).toEqual([
    [5, '2026-12-08', 2],
    [6, '2026-12-01', 1],
  ]);
});
