import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { listOf, routeId } from '~/lib/route';
import { trainerQuery, trainersQuery, trainersShape } from './queries';

/** The pages of trainers. Loaders start the data while the code is on its way. */
export function trainersRoutes(queryClient: QueryClient): RouteObject[] {
  const loadOne = ({ params }: LoaderFunctionArgs) => queryClient.ensureQueryData(trainerQuery(routeId(params)));
  return [
    {
      path: 'trainers',
      loader: (args) => {
        void queryClient.prefetchQuery(trainersQuery(listOf(args, 'trainers', trainersShape)));
        return null;
      },
      lazy: { Component: async () => (await import('./TrainersPage')).default },
    },
    { path: 'trainers/new', lazy: { Component: async () => (await import('./TrainerFormPages')).NewTrainerPage } },
    {
      path: 'trainers/:id/edit',
      loader: loadOne,
      lazy: { Component: async () => (await import('./TrainerFormPages')).EditTrainerPage },
    },
    {
      path: 'trainers/:id',
      loader: loadOne,
      lazy: { Component: async () => (await import('./TrainerPage')).default },
      children: [
        { index: true, lazy: { Component: async () => (await import('./TrainerPage')).TrainerFacts } },
        { path: 'sessions', lazy: { Component: async () => (await import('./TrainerTabs')).TrainerSessions } },
        { path: 'history', lazy: { Component: async () => (await import('./TrainerTabs')).TrainerHistory } },
      ],
    },
  ];
}
