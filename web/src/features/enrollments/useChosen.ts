import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { ApiProblem } from '~/api/problem';

/** A record that was chosen by its id: absent while it is read, and when it is `gone` or could not be read at all. */
export interface Chosen<Read> {
  readonly record: Read | undefined;
  readonly isGone: boolean;
  /** Why it could not be read. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Reads a chosen record; one that was deleted since is gone, even if it was read before. */
export function useChosen<Read, Key extends readonly unknown[]>(
  options: UseQueryOptions<Read, Error, Read, Key>,
): Chosen<Read> {
  const { data, error, refetch } = useQuery(options);
  const isGone = error instanceof ApiProblem && error.code === 'not_found';
  return { record: isGone ? undefined : data, isGone, error, retry: () => void refetch() };
}
