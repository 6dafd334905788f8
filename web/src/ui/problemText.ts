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

/** The same with the reference to quote when the fault is the server's own. */
export function useProblemLines(): (error: unknown) => string {
  const t = useT('common');
  const textOf = useProblemText();
  return (error) => {
    const reference = error instanceof ApiProblem && error.status >= 500 ? error.requestId : null;
    return reference ? `${textOf(error)}\n${t('error.reference', { id: reference })}` : textOf(error);
  };
}
