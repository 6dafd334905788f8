import { data, type LoaderFunctionArgs, type Params } from 'react-router';
import { keptSize, listQuery, readListState, type ListShape } from './listState';

/** The record's id in an address; anything but a positive whole number is the 404 page. */
export function routeId(params: Params): number {
  const id = Number(params.id);
  if (!Number.isSafeInteger(id) || id <= 0) throw data(null, { status: 404 });
  return id;
}

/** The query of the list that an address asks for, so that a loader can start it while the page's code is on its way. */
export function listOf(args: LoaderFunctionArgs, name: string, shape: ListShape) {
  return listQuery(readListState(new URL(args.request.url).searchParams, shape, keptSize(name)));
}
