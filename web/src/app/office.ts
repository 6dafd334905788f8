import type { QueryClient } from '@tanstack/react-query';
import { redirect, type RouteObject } from 'react-router';
import { aboutRoute } from '~/features/about/routes';
import { coursesRoutes } from '~/features/courses/routes';
import { dashboardRoute } from '~/features/dashboard/routes';
import { enrollmentsRoutes } from '~/features/enrollments/routes';
import { importRoute } from '~/features/imports/routes';
import { paymentsRoutes } from '~/features/payments/routes';
import { planningRoute } from '~/features/planning/routes';
import { sessionsRoutes } from '~/features/sessions/routes';
import { settingsRoutes } from '~/features/settings/routes';
import { studentsRoutes } from '~/features/students/routes';
import { trainersRoutes } from '~/features/trainers/routes';
import { usersRoutes } from '~/features/users/routes';

/** Every page of the office. A chunk of its own that only administrators load; trainers and students have `features/own`. */
export function officeRoutes(queryClient: QueryClient): RouteObject[] {
  return [
    dashboardRoute(queryClient),
    ...studentsRoutes(queryClient),
    ...trainersRoutes(queryClient),
    ...coursesRoutes(queryClient),
    ...sessionsRoutes(queryClient),
    planningRoute(queryClient),
    ...enrollmentsRoutes(queryClient),
    ...paymentsRoutes(queryClient),
    ...settingsRoutes(queryClient),
    importRoute(queryClient),
    aboutRoute,
    ...usersRoutes(queryClient),
    { path: 'my/*', loader: () => redirect('/') },
  ];
}
