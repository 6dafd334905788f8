import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { Course } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { CheckInput, TextAreaInput, TextInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { Page } from '~/ui/Page';
import { useToast } from '~/ui/Toasts';
import { categoriesQuery, courseQuery, useSaveCourse } from './queries';
import { copyValues, courseSchema, courseValues } from './schema';

function useLabels() {
  const t = useT('courses');
  const { currency } = useFormats();
  return {
    title: t('courseTitle'),
    category: t('category'),
    durationHours: t('durationField'),
    price: t('priceField', { currency }),
    description: t('description'),
    prerequisites: t('prerequisites'),
    isActive: t('isActive'),
  };
}

/** Creates a course, perhaps like the `source`, or edits the one given. */
function CourseForm(props: { course?: Course; source?: Course }) {
  const { course, source } = props;
  const t = useT('courses');
  const common = useT('common');
  const formats = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: categories = [] } = useQuery(categoriesQuery);
  const saveCourse = useSaveCourse(course?.id);
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...courseQuery(course?.id ?? 0), staleTime: 0 });
    return { values: courseValues(formats, fresh), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  return (
    <RecordForm
      schema={courseSchema(formats.decimals)}
      values={
        source ? copyValues(formats, source, t('copy.title', { title: source.title })) : courseValues(formats, course)
      }
      {...(course ? { version: course.version, reload } : {})}
      labels={useLabels()}
      save={(input, version) => saveCourse.mutateAsync({ input, version })}
      onSaved={(saved) => {
        toast(t(course ? 'saved' : 'created', { title: saved.title }));
        void navigate(`/courses/${saved.id}`);
      }}
      blame={{ courses_title_unique: 'title' }}
      submitLabel={course ? common('save') : t('create')}
      cancelTo={course ? `/courses/${course.id}` : '/courses'}
    >
      <fieldset>
        <legend>{t('about')}</legend>
        <TextInput name="title" required maxLength={200} autoFocus={!course} />
        <TextInput name="category" required maxLength={100} suggestions={categories} />
        <TextInput name="durationHours" required narrow inputMode="decimal" help={t('durationHelp')} />
        <TextInput name="price" required narrow inputMode="decimal" {...(course ? { help: t('priceHelp') } : {})} />
        <CheckInput name="isActive" label={t('isActive')} help={t('isActiveHelp')} />
      </fieldset>
      <fieldset>
        <legend>{t('content')}</legend>
        <TextAreaInput name="description" rows={8} maxLength={10_000} help={t('descriptionHelp')} />
        <TextAreaInput name="prerequisites" rows={3} maxLength={5000} />
      </fieldset>
    </RecordForm>
  );
}

/** The page that creates a course. */
export function NewCoursePage() {
  const t = useT('courses');
  return (
    <Page title={t('new')} parent={{ to: '/courses', label: t('title') }}>
      <CourseForm />
    </Page>
  );
}

/** The page that creates a course like another one. */
export function CopyCoursePage() {
  const t = useT('courses');
  const { data: source } = useSuspenseQuery(courseQuery(routeId(useParams())));
  return (
    <Page title={t('copy')} parent={{ to: `/courses/${source.id}`, label: source.title }}>
      <CourseForm source={source} />
    </Page>
  );
}

/** The page that edits a course. */
export function EditCoursePage() {
  const t = useT('courses');
  const { data: course } = useSuspenseQuery(courseQuery(routeId(useParams())));
  const { title } = course;
  return (
    <Page title={t('edit', { title })} parent={{ to: `/courses/${course.id}`, label: title }}>
      <CourseForm course={course} />
    </Page>
  );
}
