import { queryOptions } from '@tanstack/react-query';
import { getApiPaymentsById } from '~/api/generated/sdk.gen';
import { body } from '~/api/page';

/** One payment. Apart from the office's queries, because students load this for their receipts. */
export const paymentQuery = (id: number) =>
  queryOptions({
    queryKey: ['payments', 'one', id],
    queryFn: ({ signal }) => body(getApiPaymentsById({ path: { id }, signal })),
  });
