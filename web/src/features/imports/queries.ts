import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getApiCoursesImport,
  getApiStudentsImport,
  getApiTrainersImport,
  postApiCoursesImport,
  postApiCoursesImportCheck,
  postApiCoursesImportPreview,
  postApiStudentsImport,
  postApiStudentsImportCheck,
  postApiStudentsImportPreview,
  postApiTrainersImport,
  postApiTrainersImportCheck,
  postApiTrainersImportPreview,
} from '~/api/generated/sdk.gen';
import type { ImportPreview } from '~/api/generated/types.gen';
import { body } from '~/api/page';

export const resources = ['students', 'trainers', 'courses'] as const;

/** What can be imported. */
export type Resource = (typeof resources)[number];

const calls = {
  students: {
    format: getApiStudentsImport,
    preview: postApiStudentsImportPreview,
    check: postApiStudentsImportCheck,
    run: postApiStudentsImport,
  },
  trainers: {
    format: getApiTrainersImport,
    preview: postApiTrainersImportPreview,
    check: postApiTrainersImportCheck,
    run: postApiTrainersImport,
  },
  courses: {
    format: getApiCoursesImport,
    preview: postApiCoursesImportPreview,
    check: postApiCoursesImportCheck,
    run: postApiCoursesImport,
  },
};

/** A file that was read, with what the server sees in it. `key` makes its import happen once. */
export interface Source {
  readonly name: string;
  readonly content: Blob;
  readonly key: string;
  readonly preview: ImportPreview;
}

/** How a file is to be imported: the field of each column, empty for none, and what becomes of records that exist. */
export interface Plan {
  readonly resource: Resource;
  readonly source: Source;
  readonly columns: readonly string[];
  readonly duplicates: 'skip' | 'create';
}

export const formatQuery = (resource: Resource) =>
  queryOptions({
    queryKey: ['imports', resource],
    queryFn: ({ signal }) => body(calls[resource].format({ signal })),
    staleTime: Infinity,
  });

export const preview = (resource: Resource, content: Blob) => body(calls[resource].preview({ body: content }));

const query = ({ columns, duplicates }: Plan) => ({ columns: [...columns], duplicates });

/** What would come of the plan; asked anew each time, for other people's records may have come in between. */
export const checkQuery = (plan: Plan) =>
  queryOptions({
    queryKey: ['imports', plan.resource, plan.source.key, plan.columns, plan.duplicates],
    queryFn: ({ signal }) =>
      body(calls[plan.resource].check({ body: plan.source.content, query: query(plan), signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** Imports the file, or nothing of it. */
export function useRunImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (plan: Plan) =>
      body(
        calls[plan.resource].run({
          body: plan.source.content,
          query: query(plan),
          headers: { 'Idempotency-Key': plan.source.key },
        }),
      ),
    onSuccess: (_report, plan) =>
      Promise.all(
        [plan.resource, 'dashboard'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key], refetchType: 'none' }),
        ),
      ),
  });
}
