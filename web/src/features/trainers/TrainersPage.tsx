import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Trainer } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { Badge } from '~/ui/Badge';
import type { Column } from '~/ui/DataTable';
import { ListPage } from '~/ui/ListPage';
import { useTrainerActions } from './bulk';
import { specialtiesQuery, trainersQuery, trainersShape } from './queries';

function useColumns(): readonly Column<Trainer>[] {
  const t = useT('trainers');
  const common = useT('common');
  const formats = useFormats();
  const none = common('none');
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'lastName',
      fields: ['lastName', 'firstName'],
      cell: (trainer) => <Link to={`/trainers/${trainer.id}`}>{listName(trainer)}</Link>,
    },
    {
      key: 'specialties',
      header: t('specialties'),
      fields: ['specialties'],
      cell: ({ specialties }) => (
        <span className="badges">
          {specialties.map((specialty) => (
            <Badge key={specialty} tone="plain">
              {specialty}
            </Badge>
          ))}
        </span>
      ),
    },
    {
      key: 'next',
      header: t('nextSession'),
      fields: ['nextSessionDate'],
      kind: 'day',
      cell: (trainer) => (trainer.nextSessionDate ? formats.day(trainer.nextSessionDate) : none),
    },
    {
      key: 'phone',
      header: common('person.phone'),
      fields: ['phone'],
      cell: (trainer) => (trainer.phone ? formats.phone(trainer.phone) : none),
    },
    {
      key: 'email',
      kind: 'email',
      header: common('person.email'),
      extra: true,
      fields: ['email'],
      cell: (trainer) => trainer.email ?? none,
    },
    {
      key: 'upcoming',
      header: t('upcoming'),
      kind: 'num',
      extra: true,
      fields: ['upcomingSessions'],
      cell: (trainer) => formats.number(trainer.upcomingSessions),
    },
    {
      key: 'city',
      header: common('person.city'),
      extra: true,
      fields: ['postalCode', 'city'],
      cell: (trainer) => trainer.city ?? none,
    },
    {
      key: 'created',
      header: t('createdAt'),
      sort: 'createdAt',
      kind: 'num',
      extra: true,
      fields: ['createdAt'],
      cell: (trainer) => formats.dayOf(trainer.createdAt),
    },
  ];
}

/** The list of trainers. */
export default function TrainersPage() {
  const t = useT('trainers');
  const can = useCan();
  const { data: specialties = [] } = useQuery({ ...specialtiesQuery, enabled: can('trainers.write') });
  return (
    <ListPage
      name="trainers"
      shape={trainersShape}
      source={trainersQuery}
      title={t('title')}
      search={t('search')}
      columns={useColumns()}
      filters={[
        {
          name: 'specialty',
          label: t('filter.specialty'),
          options: specialties.map((specialty) => [specialty, specialty] as const),
        },
      ]}
      bulk={useTrainerActions()}
      imports={can('trainers.write') && '/settings/import?resource=trainers'}
      create={can('trainers.write') && { to: '/trainers/new', label: t('new') }}
      empty={{ icon: 'trainers', title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
