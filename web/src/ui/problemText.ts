import { ApiProblem } from '~/api/problem';
import { useT } from '~/lib/i18n/I18n';

/** The sentence for a failure: the dictionary's by its code, else the server's own. */
export function useProblemText(): (error: unknown) => string {
  const t = useT('common');
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('error.title');
    const key = `problem.${error.code}`;
    return t.has(key) ? t(key) : error.message;
  };
}
