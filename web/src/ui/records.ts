import { queryOptions, useQueries } from '@tanstack/react-query';
import {
  getApiCourses,
  getApiCoursesById,
  getApiEnrollmentsById,
  getApiSessions,
  getApiSessionsById,
  getApiStudents,
  getApiStudentsById,
  getApiTrainers,
  getApiTrainersById,
} from '~/api/generated/sdk.gen';
import type { Course, Enrollment, Session, Student, Trainer } from '~/api/generated/types.gen';
import { body } from '~/api/page';
import { useFormats, type Formats } from '~/lib/formats';
import { fullName, listName } from '~/lib/names';

/** A kind of record that a list can be narrowed to one of. */
export type RecordKind = 'students' | 'trainers' | 'courses' | 'sessions' | 'enrollments';

type Named = Student | Trainer | Course | Session | Enrollment;

const one: Record<RecordKind, (id: number, signal: AbortSignal) => Promise<Named>> = {
  students: (id, signal) => body(getApiStudentsById({ path: { id }, signal })),
  trainers: (id, signal) => body(getApiTrainersById({ path: { id }, signal })),
  courses: (id, signal) => body(getApiCoursesById({ path: { id }, signal })),
  sessions: (id, signal) => body(getApiSessionsById({ path: { id }, signal })),
  enrollments: (id, signal) => body(getApiEnrollmentsById({ path: { id }, signal })),
};

const SHOWN = 10;

const several: Record<Exclude<RecordKind, 'enrollments'>, (q: string, signal: AbortSignal) => Promise<Named[]>> = {
  students: (q, signal) => body(getApiStudents({ query: { q, size: SHOWN }, signal })),
  trainers: (q, signal) => body(getApiTrainers({ query: { q, size: SHOWN }, signal })),
  courses: (q, signal) => body(getApiCourses({ query: { q, size: SHOWN }, signal })),
  sessions: (q, signal) => body(getApiSessions({ query: { q, size: SHOWN, sort: ['-startDate'] }, signal })),
};

/** A record as it is called where there is nothing else of it. */
export function recordName(record: Named, formats: Pick<Formats, 'period'>): string {
  if ('title' in record) return record.title;
  if ('course' in record) return `${record.course.title}, ${formats.period(record.startDate, record.endDate)}`;
  if ('student' in record) return `${fullName(record.student)}, ${record.session.courseTitle}`;
  return listName(record);
}

const recordQuery = (kind: RecordKind, id: number) =>
  queryOptions({
    queryKey: [kind, 'one', id],
    queryFn: ({ signal }) => one[kind](id, signal),
    staleTime: 60_000,
    retry: false,
  });

/** Records found by typing, for a filter. */
export const foundQuery = (kind: Exclude<RecordKind, 'enrollments'>, q: string) =>
  queryOptions({
    queryKey: [kind, 'found', q],
    queryFn: ({ signal }) => several[kind](q, signal),
  });

/** The names of records by their ids, in order; a number until a name is known, and for a record that is no more. */
export function useRecordNames(wanted: readonly { kind: RecordKind; id: number }[]): readonly string[] {
  const formats = useFormats();
  const found = useQueries({ queries: wanted.map(({ kind, id }) => recordQuery(kind, id)) });
  return wanted.map(({ id }, index) => {
    const record = found[index]?.data;
    return record ? recordName(record, formats) : `n° ${id}`;
  });
}
