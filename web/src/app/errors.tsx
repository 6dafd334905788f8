import Button from '@mui/material/Button';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ApiProblem } from '~/api/problem';
import { useT } from '~/lib/i18n/I18n';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty, Notice } from '~/ui/states';
import { useProblemText } from '~/ui/problemText';

/** The address leads nowhere. */
export function NotFoundPage() {
  const t = useT('common');
  return (
    <Page title={t('error.notFound')}>
      <div className="card">
        <Empty icon="search" title={t('error.notFoundText')}>
          <LinkButton to="/">{t('home')}</LinkButton>
        </Empty>
      </div>
    </Page>
  );
}

function ForbiddenPage() {
  const t = useT('common');
  return (
    <Page title={t('error.forbidden')}>
      <div className="card">
        <Empty icon="warning" title={t('error.forbiddenText')}>
          <LinkButton to="/">{t('home')}</LinkButton>
        </Empty>
      </div>
    </Page>
  );
}

/** What a page shows when it cannot: 403 and 404 by name, the rest with details to copy and a way to try again. */
export function RouteError() {
  const error = useRouteError();
  const t = useT('common');
  const textOf = useProblemText();
  const status = error instanceof ApiProblem || isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return <NotFoundPage />;
  if (status === 403) return <ForbiddenPage />;
  return (
    <Page title={t('error.title')}>
      <div className="card">
        <Empty
          icon="warning"
          title={error instanceof ApiProblem ? textOf(error) : t('error.crashText')}
          {...(error instanceof ApiProblem && error.requestId
            ? { text: t('error.reference', { id: error.requestId }) }
            : {})}
        >
          <Button variant="contained" onClick={() => window.location.reload()}>
            {t('retry')}
          </Button>
          <LinkButton to="/">{t('home')}</LinkButton>
        </Empty>
        {error instanceof Error && !(error instanceof ApiProblem) && (
          <Notice tone="note">
            <details>
              <summary>{t('error.details')}</summary>
              <code>{error.stack ?? error.message}</code>
            </details>
          </Notice>
        )}
      </div>
    </Page>
  );
}
