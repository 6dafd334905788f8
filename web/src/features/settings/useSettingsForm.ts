import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings, SettingsInput } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import type { Fresh } from '~/ui/form/RecordForm';
import { useToast } from '~/ui/Toasts';
import { settingsQuery, useSaveSettings } from './queries';

/** What the forms of the settings have in common: one record, of which each form writes its part. */
export function useSettingsForm<Values>(valuesOf: (settings: Settings) => Values) {
  const t = useT('settings');
  const toast = useToast();
  const queryClient = useQueryClient();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const saveSettings = useSaveSettings();
  // A saved form starts again from what was saved, so that it no longer counts as changed.
  const [round, setRound] = useState(0);
  return {
    settings,
    round,
    form: {
      values: valuesOf(settings),
      version: settings.version,
      reload: async (): Promise<Fresh<Values>> => {
        const fresh = await queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 });
        return { values: valuesOf(fresh), version: fresh.version, updatedAt: fresh.updatedAt };
      },
      save: (part: Partial<SettingsInput>, version: number) => saveSettings.mutateAsync({ part, version }),
      onSaved: () => {
        toast(t('saved'));
        setRound(round + 1);
      },
    },
  };
}
