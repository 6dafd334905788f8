import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiAuthSessions,
  deleteApiAuthSessionsBySession,
  getApiAuthSessions,
  putApiAuthPassword,
} from '~/api/generated/sdk.gen';
import type { MePasswordChange } from '~/api/generated/types.gen';
import { body } from '~/api/page';
import { announce } from '~/api/session';

/** Where this person is signed in. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => body(getApiAuthSessions({ signal })),
});

/** Changes the password; the server signs the other devices out. */
export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: MePasswordChange) => putApiAuthPassword({ body: input }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
}

/** Signs another device out. */
export function useEndDevice() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (session: string) => deleteApiAuthSessionsBySession({ path: { session } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
}

/** Signs every device out, this one too. */
export function useEndAllDevices() {
  return useMutation({
    mutationFn: () => deleteApiAuthSessions(),
    onSuccess: () => {
      announce({ kind: 'signed-out' });
      window.location.assign('/login');
    },
  });
}
