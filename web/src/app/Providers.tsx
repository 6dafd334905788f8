import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider } from '~/lib/i18n/I18n';
import type { Language, Texts } from '~/lib/i18n/texts';
import { theme } from '~/ui/theme';
import { ToastProvider } from '~/ui/Toasts';

/** What every page needs: texts, theme, server state, toasts. */
export function Providers(props: { language: Language; texts: Texts; queryClient: QueryClient; children: ReactNode }) {
  return (
    <I18nProvider language={props.language} texts={props.texts}>
      <ThemeProvider theme={theme}>
        <QueryClientProvider client={props.queryClient}>
          <ToastProvider>{props.children}</ToastProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </I18nProvider>
  );
}
