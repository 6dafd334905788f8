import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiUsersById,
  deleteApiUsersByIdSessions,
  getApiStudents,
  getApiStudentsById,
  getApiTrainers,
  getApiTrainersById,
  getApiUsers,
  getApiUsersCounts,
  getApiUsersById,
  getApiUsersByIdHistory,
  postApiUsers,
  postApiUsersByIdLink,
  putApiUsersById,
} from '~/api/generated/sdk.gen';
import type {
  GetApiUsersCountsData,
  GetApiUsersData,
  Student,
  Trainer,
  User,
  UserInput,
  UserInvitation,
} from '~/api/generated/types.gen';
import { body, ifMatch, listParams, page } from '~/api/page';
import type { ListShape } from '~/lib/listState';

/** The roles, the most frequent first. */
export const ROLES = ['trainer', 'student', 'admin'] as const;

/** What the list of accounts can be sorted and filtered by. */
export const usersShape: ListShape = {
  sorts: ['email', 'role', 'createdAt', 'lastLoginAt'],
  defaultSort: 'email',
  filters: { role: ROLES, isActive: ['true', 'false'] },
};

/** A person that an account can be for. */
export type PersonKind = 'student' | 'trainer';

export const usersQuery = (query: Readonly<Record<string, string | number>>) =>
  queryOptions({
    queryKey: ['users', 'list', query],
    queryFn: ({ signal }) => page(getApiUsers({ query: listParams<GetApiUsersData['query']>(query), signal })),
    placeholderData: keepPreviousData,
  });

/** How many there are of each kind that the tabs above the list show. */
export const countUsers = (query: Readonly<Record<string, string | number>>, signal: AbortSignal) =>
  body(getApiUsersCounts({ query: listParams<GetApiUsersCountsData['query']>(query), signal }));

export const userQuery = (id: number) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => body(getApiUsersById({ path: { id }, signal })),
  });

export const userHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['users', 'history', id],
    queryFn: ({ signal }) => body(getApiUsersByIdHistory({ path: { id }, query: { size: 100 }, signal })),
  });

/** The first people whose name, e-mail or phone has `q` in it. */
export const peopleQuery = (kind: PersonKind, q: string) =>
  queryOptions({
    queryKey: [`${kind}s`, 'people', q],
    queryFn: ({ signal }): Promise<readonly (Student | Trainer)[]> => {
      const query = { ...(q ? { q } : {}), size: 10 };
      return kind === 'student' ? body(getApiStudents({ query, signal })) : body(getApiTrainers({ query, signal }));
    },
    placeholderData: keepPreviousData,
  });

/** The student or trainer with this id; nothing is asked for id 0. */
export const personQuery = (kind: PersonKind, id: number) =>
  queryOptions({
    queryKey: [`${kind}s`, 'one', id],
    queryFn: ({ signal }): Promise<Student | Trainer> =>
      kind === 'student'
        ? body(getApiStudentsById({ path: { id }, signal }))
        : body(getApiTrainersById({ path: { id }, signal })),
    enabled: id > 0,
  });

/** An account and its people change together. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () => {
    for (const key of ['users', 'students', 'trainers']) void queryClient.invalidateQueries({ queryKey: [key] });
  };
}

/** Makes an account without a password, and the link by which its owner chooses one. */
export function useInvite() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: UserInvitation) => body(postApiUsers({ body: input })),
    onSuccess: refresh,
  });
}

/** Replaces an account if it still has the version that the admin saw. */
export function useSaveUser(id: number) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ input, version }: { input: UserInput; version: number }) =>
      body(putApiUsersById({ path: { id }, body: input, headers: ifMatch(version) })),
    onSuccess: refresh,
  });
}

/** A new one-time link; an earlier one is void. */
export function useMakeLink(id: number) {
  const refresh = useRefresh();
  return useMutation({ mutationFn: () => body(postApiUsersByIdLink({ path: { id } })), onSuccess: refresh });
}

/** Signs the account out everywhere. */
export function useEndSessions(id: number) {
  return useMutation({ mutationFn: () => deleteApiUsersByIdSessions({ path: { id } }) });
}

export function useDeleteUser(user: User) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => deleteApiUsersById({ path: { id: user.id }, headers: ifMatch(user.version) }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: userQuery(user.id).queryKey });
      for (const key of ['users', 'students', 'trainers'])
        void queryClient.invalidateQueries({ queryKey: [key, 'list'] });
    },
  });
}
