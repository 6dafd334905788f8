import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { locationsQuery } from '~/ui/calendar/conflicts';
import { categoriesQuery, coursesQuery, narrowedBy, trainersQuery } from './queries';
import './planning.css';

/** The filters' names in the address. */
const names = ['trainer', 'course', 'category', 'room'] as const;
type Name = (typeof names)[number];

/** The filters of the planning, kept in the address. */
export function usePlanningFilters() {
  const [params, setParams] = useSearchParams();
  const set = (changes: Partial<Record<Name, string>>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { preventScrollReset: true },
    );
  return { values: narrowedBy(params), set, reset: () => set({ trainer: '', course: '', category: '', room: '' }) };
}

function Filter(props: {
  label: string;
  all: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="planning-filter" data-set={props.value ? '' : undefined}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} className="input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.all}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Narrows the calendar to a trainer, a course, a category, a room. */
export function Filters(props: { control: ReturnType<typeof usePlanningFilters> }) {
  const { values, set, reset } = props.control;
  const t = useT('planning');
  const { data: trainers = [] } = useQuery(trainersQuery);
  const { data: courses = [] } = useQuery(coursesQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { data: locations = [] } = useQuery(locationsQuery);
  const { location } = values;
  // An address may name a room as nobody writes it, or one that no session has any more.
  const rooms = [...new Set([...locations, ...(location ? [location] : [])])].sort((one, other) =>
    one.localeCompare(other),
  );
  return (
    <div className="planning-filters no-print" role="group" aria-label={t('filters')}>
      <Filter
        label={t('trainer')}
        all={t('allTrainers')}
        value={values.trainerId ?? ''}
        options={trainers.map((trainer) => [String(trainer.id), listName(trainer)] as const)}
        onChange={(trainer) => set({ trainer })}
      />
      <Filter
        label={t('course')}
        all={t('all')}
        value={values.courseId ?? ''}
        options={courses.map((course) => [String(course.id), course.title] as const)}
        onChange={(course) => set({ course })}
      />
      <Filter
        label={t('category')}
        all={t('all')}
        value={values.category ?? ''}
        options={categories.map((category) => [category, category] as const)}
        onChange={(category) => set({ category })}
      />
      <Filter
        label={t('location')}
        all={t('allLocations')}
        value={location ?? ''}
        options={rooms.map((room) => [room, room] as const)}
        onChange={(room) => set({ room })}
      />
      {Object.keys(values).length > 0 && <Button onClick={reset}>{t('reset')}</Button>}
    </div>
  );
}
