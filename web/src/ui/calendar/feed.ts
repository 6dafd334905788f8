import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getApiTrainersByIdCalendar, postApiTrainersByIdCalendar } from '~/api/generated/sdk.gen';
import { body } from '~/api/page';

/** The secret address at which calendar programs read a trainer's sessions. */
export const feedQuery = (trainer: number) =>
  queryOptions({
    queryKey: ['trainers', 'calendar', trainer],
    queryFn: ({ signal }) => body(getApiTrainersByIdCalendar({ path: { id: trainer }, signal })),
  });

/** Makes another address; the former one is void. */
export function useNewFeed(trainer: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => body(postApiTrainersByIdCalendar({ path: { id: trainer } })),
    onSuccess: (feed) => queryClient.setQueryData(feedQuery(trainer).queryKey, feed),
  });
}
