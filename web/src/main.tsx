import './ui/tokens.css';
import './ui/base.css';
import './ui/ticks.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { connectApi } from './api/http';
import { Providers } from './app/Providers';
import { createQueryClient } from './app/queryClient';
import { createRouter } from './app/router';
import { deviceLanguage } from './lib/i18n/language';

const RELOADED = 'ecole.reloaded';

// After an update of the server the chunks of an open page are gone: load the new page, once.
window.addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(RELOADED)) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, '1');
  window.location.reload();
});

async function start(root: HTMLElement): Promise<void> {
  const language = deviceLanguage();
  connectApi();
  const queryClient = createQueryClient();
  const router = createRouter(queryClient);
  const { texts } = await (language === 'en' ? import('./app/texts.en') : import('./app/texts.fr'));
  createRoot(root).render(
    <StrictMode>
      <Providers language={language} texts={texts} queryClient={queryClient}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
  sessionStorage.removeItem(RELOADED);
}

const root = document.getElementById('root');
if (root) void start(root);
