import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { createMemoryRouter, Outlet, RouterProvider, type RouteObject } from 'react-router';
import { Providers } from '../src/app/Providers';
import { createQueryClient } from '../src/app/queryClient';
import { texts } from '../src/app/texts.fr';
import { FormatsProvider } from '../src/lib/formats';
import type { Me } from '../src/api/generated/types.gen';
import { meQuery } from '../src/api/me';
import { me } from './server';

/** Shows routes as the application would, in French, signed in as an administrator unless told who else. */
export function show(routes: (queryClient: QueryClient) => RouteObject[], address: string, person: Me = me) {
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  queryClient.setQueryData(meQuery.queryKey, person);
  const frame = (
    <FormatsProvider school={me.school}>
      <Suspense>
        <Outlet />
      </Suspense>
    </FormatsProvider>
  );
  const router = createMemoryRouter(
    [{ element: frame, hydrateFallbackElement: <></>, children: routes(queryClient) }],
    {
      initialEntries: [address],
    },
  );
  render(
    <Providers language="fr" texts={texts} queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { router, queryClient, user: userEvent.setup(), screen };
}

/** Text with the narrow spaces of Intl made plain. */
export const plain = (text: string | null) => (text ?? '').replace(/[\u202f\u00a0]/g, ' ');

/** What this tab keeps of forms that were not sent, and nothing else that it keeps. */
export const drafts = () =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith('ecole.draft.'))
    .map((key) => sessionStorage.getItem(key))
    .join();
