import type { ReactNode } from 'react';
import type { IconName } from './Icon';

/** Something that can be done to several ticked records of a list, one after the other. */
export interface BulkAction<Row> {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  readonly danger?: boolean;
  /** Whether it makes sense for a record: a cancelled session is not cancelled again. The others are left alone. */
  readonly applies?: (row: Row) => boolean;
  /** What it asks before: the question, what will happen, and whether a reason is wanted. */
  readonly title: (count: number) => string;
  readonly text: (rows: readonly Row[]) => ReactNode;
  readonly reason?: { readonly label: string; readonly required: boolean };
  readonly run: (row: Row, reason: string) => Promise<unknown>;
  /** The toast after it. */
  readonly done: (count: number) => string;
  /** How a record is called when it failed. */
  readonly nameOf: (row: Row) => string;
}

/** How many records one action takes: each is a request of its own, which the user waits for. */
export const BULK_MAX = 100;

/** One record of a run: how it is called, where its page is, and what is done to it. */
export interface BulkJob {
  readonly name: string;
  readonly to: string;
  readonly run: (reason: string) => Promise<unknown>;
}
