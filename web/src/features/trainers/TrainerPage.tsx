import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { Trainer } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { DeleteButton } from '~/ui/DeleteButton';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Phone } from '~/ui/Phone';
import { RecordNav } from '~/ui/RecordNav';
import { TabNav } from '~/ui/TabNav';
import { trainerQuery, useDeleteTrainer } from './queries';

/** The trainer that the page around a tab shows. */
export const useTrainer = () => useOutletContext<Trainer>();

/** A trainer: name, actions, and the tabs. */
export default function TrainerPage() {
  const t = useT('trainers');
  const common = useT('common');
  const can = useCan();
  const { data: trainer } = useSuspenseQuery(trainerQuery(routeId(useParams())));
  const remove = useDeleteTrainer(trainer);
  const name = fullName(trainer);
  const base = `/trainers/${trainer.id}`;
  return (
    <Page
      title={name}
      parent={{ to: '/trainers', label: t('title') }}
      actions={
        can('trainers.write') && (
          <>
            <RecordNav list="/trainers" kind="trainers" id={trainer.id} label={name} edit />
            <DeleteButton
              title={t('delete.title', { name })}
              text={t('delete.text')}
              remove={() => remove.mutateAsync()}
              done={t('deleted', { name })}
              leaveTo="/trainers"
            />
            {can('users.write') && (
              <LinkButton
                to={trainer.userId ? `/settings/users/${trainer.userId}` : `/settings/users/new?trainer=${trainer.id}`}
                icon="user"
              >
                {t(trainer.userId ? 'access.see' : 'access.create')}
              </LinkButton>
            )}
            <LinkButton to={`${base}/edit`} icon="edit" variant="contained">
              {common('edit')}
            </LinkButton>
          </>
        )
      }
    >
      <TabNav
        label={t('tabs')}
        tabs={[
          { to: base, label: t('facts'), end: true },
          { to: `${base}/sessions`, label: t('sessions') },
          ...(can('trainers.write') ? [{ to: `${base}/history`, label: t('history') }] : []),
        ]}
      />
      <Outlet context={trainer} />
    </Page>
  );
}

/** The tab with the trainer's own facts. */
export function TrainerFacts() {
  const t = useT('trainers');
  const common = useT('common');
  const formats = useFormats();
  const trainer = useTrainer();
  const birth = trainer.dateOfBirth;
  return (
    <section className="card" aria-label={t('facts')}>
      <Facts
        items={[
          [t('specialties'), trainer.specialties.join(', ')],
          [t('nextSession'), trainer.nextSessionDate && formats.day(trainer.nextSessionDate)],
          [common('person.dateOfBirth'), birth && formats.day(birth)],
          [common('person.phone'), trainer.phone && <Phone number={trainer.phone} />],
          [common('person.email'), trainer.email && <a href={`mailto:${trainer.email}`}>{trainer.email}</a>],
          [common('person.address'), formats.address(trainer)],
          [common('person.notes'), trainer.notes],
        ]}
      />
    </section>
  );
}
