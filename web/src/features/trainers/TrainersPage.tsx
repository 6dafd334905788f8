import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Trainer } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listQuery } from '~/lib/listState';
import { listName } from '~/lib/person';
import { useListState } from '~/lib/useListState';
import { DataList } from '~/ui/DataList';
import type { Column } from '~/ui/DataTable';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Empty } from '~/ui/states';
import { specialtiesQuery, trainersQuery, trainersShape } from './queries';

function useColumns(): readonly Column<Trainer>[] {
  const t = useT('trainers');
  const common = useT('common');
  const formats = useFormats();
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'lastName',
      cell: (trainer) => <Link to={`/trainers/${trainer.id}`}>{listName(trainer)}</Link>,
    },
    { key: 'specialties', header: t('specialties'), cell: (trainer) => trainer.specialties.join(', ') },
    { key: 'phone', header: common('person.phone'), cell: (trainer) => trainer.phone ?? common('none') },
    {
      key: 'next',
      header: t('nextSession'),
      cell: (trainer) => (trainer.nextSessionDate ? formats.day(trainer.nextSessionDate) : common('none')),
    },
    {
      key: 'upcoming',
      header: t('upcoming'),
      kind: 'num',
      cell: (trainer) => formats.number(trainer.upcomingSessions),
    },
  ];
}

/** The list of trainers. */
export default function TrainersPage() {
  const t = useT('trainers');
  const can = useCan();
  const control = useListState('trainers', trainersShape);
  const query = useQuery(trainersQuery(listQuery(control.state)));
  const { data: specialties = [] } = useQuery({ ...specialtiesQuery, enabled: can('trainers.write') });
  const columns = useColumns();
  const create = can('trainers.write') && (
    <LinkButton to="/trainers/new" icon="add" variant="contained">
      {t('new')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} actions={create}>
      <DataList
        label={t('title')}
        control={control}
        query={query}
        columns={columns}
        rowKey={(trainer) => trainer.id}
        search={t('search')}
        filters={[
          {
            name: 'specialty',
            label: t('filter.specialty'),
            options: specialties.map((specialty) => [specialty, specialty] as const),
          },
        ]}
        exports="/api/trainers"
        empty={
          <Empty icon="trainers" title={t('empty.title')} text={t('empty.text')}>
            {create}
          </Empty>
        }
      />
    </Page>
  );
}
