import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteApiSettingsLogo,
  getApiSettings,
  getApiSettingsHistory,
  putApiSettings,
  putApiSettingsLogo,
} from '~/api/generated/sdk.gen';
import type { Settings, SettingsInput } from '~/api/generated/types.gen';
import { meQuery } from '~/api/me';
import { body, ifMatch } from '~/api/page';
import { asLogo } from '~/lib/image';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => body(getApiSettings({ signal })),
});

/** Who changed which setting when. */
export const settingsHistoryQuery = queryOptions({
  queryKey: ['settings', 'history'],
  queryFn: ({ signal }) => body(getApiSettingsHistory({ query: { size: 50 }, signal })),
});

/** Tells the pages that the settings changed: the school's name, currency, logo and texts are written on many. */
function useFresh() {
  const queryClient = useQueryClient();
  return (settings?: Settings) => {
    if (settings) queryClient.setQueryData(settingsQuery.queryKey, settings);
    else void queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey, exact: true });
    void queryClient.invalidateQueries({ queryKey: settingsHistoryQuery.queryKey });
    return queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  };
}

/** All settings that can be written, for a page that changes some of them. */
const settingsInput = (settings: Settings): SettingsInput => ({
  schoolName: settings.schoolName,
  timeZone: settings.timeZone,
  currency: settings.currency,
  country: settings.country,
  language: settings.language,
  address: settings.address,
  phone: settings.phone,
  email: settings.email,
  receiptHeader: settings.receiptHeader,
  receiptFooter: settings.receiptFooter,
});

/** Writes some of the settings, the others as they were read, if they still have the version that the user saw. */
export function useSaveSettings() {
  const queryClient = useQueryClient();
  const fresh = useFresh();
  return useMutation({
    mutationFn: async ({ part, version }: { part: Partial<SettingsInput>; version: number }) => {
      const known = await queryClient.ensureQueryData(settingsQuery);
      return body(putApiSettings({ body: { ...settingsInput(known), ...part }, headers: ifMatch(version) }));
    },
    onSuccess: (settings) => void fresh(settings),
  });
}

/** Makes a picture the school's logo. */
export function useSaveLogo() {
  const fresh = useFresh();
  return useMutation({
    mutationFn: async (file: Blob) => body(putApiSettingsLogo({ body: await asLogo(file) })),
    onSuccess: (settings) => fresh(settings),
  });
}

/** Leaves the school without a logo. */
export function useRemoveLogo() {
  const fresh = useFresh();
  return useMutation({ mutationFn: () => deleteApiSettingsLogo(), onSuccess: () => fresh() });
}
