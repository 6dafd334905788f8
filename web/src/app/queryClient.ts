import { QueryClient } from '@tanstack/react-query';
import { isPassing } from '~/api/problem';

/** Server state: reads are tried three times when the failure may pass, writes never by themselves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isPassing(error) },
      mutations: { retry: false },
    },
  });
}
