import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getApiSettings, putApiSettings } from '~/api/generated/sdk.gen';
import type { SettingsInput } from '~/api/generated/types.gen';
import { meQuery } from '~/api/me';
import { body, ifMatch } from '~/api/page';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => body(getApiSettings({ signal })),
});

/** Replaces the school's settings if they still have the version that the user saw. */
export function useSaveSettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ input, version }: { input: SettingsInput; version: number }) =>
      body(putApiSettings({ body: input, headers: ifMatch(version) })),
    onSuccess: (settings) => {
      queryClient.setQueryData(settingsQuery.queryKey, settings);
      // The school's name, currency and time zone are written on every page.
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}
