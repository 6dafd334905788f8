import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getApiAuthMe } from './generated/sdk.gen';
import type { Me } from './generated/types.gen';
import { body } from './page';

/** Who is signed in, with rights and school; the shell loads it before anything else. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => body(getApiAuthMe({ signal })),
  staleTime: 5 * 60_000,
});

/** The signed-in user. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Tells whether the user has a right, such as `students.write`; `students.*` grants every right on students. */
export function useCan(): (right: string) => boolean {
  const { permissions } = useMe();
  return (right) => permissions.includes(right) || permissions.includes(`${right.split('.')[0]}.*`);
}
