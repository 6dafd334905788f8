import * as v from 'valibot';
import type { Course } from '~/api/generated/types.gen';
import type { Formats } from '~/lib/formats';
import { amount, hours, optionalText, requiredText } from '~/lib/schema';

/** The course form: text in, the API's input out; `decimals` are the currency's. */
export const courseSchema = (decimals: number) =>
  v.object({
    title: requiredText(200),
    category: requiredText(100),
    durationHours: hours,
    price: amount(decimals),
    description: optionalText(10_000),
    prerequisites: optionalText(5000),
    isActive: v.boolean(),
  });

/** What the course form holds. */
export type CourseValues = v.InferInput<ReturnType<typeof courseSchema>>;

/** A course as the form shows it. */
export const courseValues = (formats: Formats, course?: Course): CourseValues => ({
  title: course?.title ?? '',
  category: course?.category ?? '',
  durationHours: course ? formats.number(course.durationHours) : '',
  price: course ? formats.moneyInput(course.price) : '',
  description: course?.description ?? '',
  prerequisites: course?.prerequisites ?? '',
  isActive: course?.isActive ?? true,
});

/** A copy of a course as the form shows it: under another title, for titles are unique, and active. */
export const copyValues = (formats: Formats, source: Course, title: string): CourseValues => ({
  ...courseValues(formats, source),
  title: title.slice(0, 200),
  isActive: true,
});
