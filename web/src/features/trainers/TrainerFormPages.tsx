import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { Trainer } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { ContactFields, IdentityFields, usePersonLabels } from '~/ui/form/PersonFields';
import { RecordForm } from '~/ui/form/RecordForm';
import { TagsInput } from '~/ui/form/TagsInput';
import { Page } from '~/ui/Page';
import { useToast } from '~/ui/Toasts';
import { specialtiesQuery, trainerQuery, useSaveTrainer } from './queries';
import { trainerSchema, trainerValues } from './schema';

function TrainerForm(props: { trainer?: Trainer }) {
  const { trainer } = props;
  const t = useT('trainers');
  const common = useT('common');
  const formats = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const personLabels = usePersonLabels();
  const { data: specialties = [] } = useQuery(specialtiesQuery);
  const saveTrainer = useSaveTrainer(trainer?.id);
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...trainerQuery(trainer?.id ?? 0), staleTime: 0 });
    return { values: trainerValues(fresh, formats), version: fresh.version, updatedAt: fresh.updatedAt };
  };
  return (
    <RecordForm
      schema={trainerSchema(formats.today())}
      values={trainerValues(trainer, formats)}
      {...(trainer ? { version: trainer.version, reload } : {})}
      labels={{ ...personLabels, specialties: t('specialties') }}
      save={(input, version) =>
        saveTrainer.mutateAsync({ input: { ...input, userId: trainer?.userId ?? null }, version })
      }
      onSaved={(saved) => {
        toast(t(trainer ? 'saved' : 'created', { name: fullName(saved) }));
        void navigate(`/trainers/${saved.id}`);
      }}
      submitLabel={trainer ? common('save') : t('create')}
      cancelTo={trainer ? `/trainers/${trainer.id}` : '/trainers'}
    >
      <IdentityFields autoFocus={!trainer} />
      <fieldset>
        <legend>{t('specialties')}</legend>
        <TagsInput
          name="specialties"
          required
          help={t('specialtiesHelp')}
          suggestions={specialties}
          removeLabel={(tag) => t('removeSpecialty', { tag })}
        />
      </fieldset>
      <ContactFields />
    </RecordForm>
  );
}

/** The page that creates a trainer. */
export function NewTrainerPage() {
  const t = useT('trainers');
  return (
    <Page title={t('new')} parent={{ to: '/trainers', label: t('title') }}>
      <TrainerForm />
    </Page>
  );
}

/** The page that edits a trainer. */
export function EditTrainerPage() {
  const t = useT('trainers');
  const { data: trainer } = useSuspenseQuery(trainerQuery(routeId(useParams())));
  const name = fullName(trainer);
  return (
    <Page title={t('edit', { name })} parent={{ to: `/trainers/${trainer.id}`, label: name }}>
      <TrainerForm trainer={trainer} />
    </Page>
  );
}
