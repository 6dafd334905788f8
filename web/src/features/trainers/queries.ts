import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiTrainersById,
  getApiTrainers,
  getApiTrainersById,
  getApiTrainersByIdHistory,
  getApiSessions,
  getApiTrainersSpecialties,
  postApiTrainers,
  putApiTrainersById,
} from '~/api/generated/sdk.gen';
import type { GetApiSessionsData, GetApiTrainersData, Trainer, TrainerInput } from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** What the list of trainers can be sorted and filtered by. */
export const trainersShape: ListShape = {
  sorts: ['lastName', 'firstName', 'createdAt'],
  defaultSort: 'lastName',
  filters: { specialty: 'any' },
};

/** A trainer's sessions, inside the trainer's page. */
export const trainerSessionsShape: ListShape = {
  sorts: ['startDate', 'courseTitle', 'fillRate'],
  defaultSort: '-startDate',
  filters: {},
};

type Query = Readonly<Record<string, string | number>>;

export const trainersQuery = (query: Query) =>
  queryOptions({
    queryKey: ['trainers', 'list', query],
    queryFn: ({ signal }) => page(getApiTrainers({ query: listParams<GetApiTrainersData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

export const trainerQuery = (id: number) =>
  queryOptions({
    queryKey: ['trainers', 'one', id],
    queryFn: ({ signal }) => body(getApiTrainersById({ path: { id }, signal })),
  });

export const trainerHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['trainers', 'history', id],
    queryFn: ({ signal }) => body(getApiTrainersByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

/** All known specialties, offered while typing. */
export const specialtiesQuery = queryOptions({
  queryKey: ['trainers', 'specialties'],
  queryFn: ({ signal }) => body(getApiTrainersSpecialties({ signal })),
});

export const trainerSessionsQuery = (trainerId: number, query: Query) =>
  queryOptions({
    queryKey: ['sessions', 'list', { trainerId, ...query }],
    queryFn: ({ signal }) =>
      page(getApiSessions({ query: listParams<GetApiSessionsData['query']>({ ...query, trainerId }), signal })),
    placeholderData: keepPreviousData,
  });

/** Creates a trainer, or replaces the one with this id if it still has the version that the user saw. */
export function useSaveTrainer(id?: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ input, version }: { input: TrainerInput; version: number }): Promise<Trainer> =>
      id === undefined
        ? body(postApiTrainers({ body: input }))
        : body(putApiTrainersById({ path: { id }, body: input, headers: ifMatch(version) })),
    onSuccess: (trainer) => {
      queryClient.setQueryData(trainerQuery(trainer.id).queryKey, trainer);
      for (const key of ['trainers', 'sessions', 'dashboard']) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useDeleteTrainer(trainer: Trainer) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => deleteApiTrainersById({ path: { id: trainer.id }, headers: ifMatch(trainer.version) }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: trainerQuery(trainer.id).queryKey });
      for (const key of ['trainers', 'sessions', 'dashboard'])
        void queryClient.invalidateQueries({ queryKey: [key, 'list'] });
    },
  });
}
