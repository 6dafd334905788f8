import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ImportReport } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { newIdempotencyKey } from '~/lib/idempotencyKey';
import { Page } from '~/ui/Page';
import { SettingsNav } from '~/ui/SettingsNav';
import { LeaveGuard } from '~/ui/form/LeaveGuard';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { DoneStep } from './DoneStep';
import { FileStep } from './FileStep';
import { formatQuery, preview, resources, type Plan, type Resource, type Source } from './queries';
import { megabytes, readFile } from './readFile';
import '~/ui/form/form.css';
import './imports.css';

const steps = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof steps)[number];

function Steps(props: { current: Step }) {
  const t = useT('imports');
  return (
    <ol className="import-steps" aria-label={t('steps')}>
      {steps.map((step) => (
        <li
          key={step}
          aria-current={step === props.current ? 'step' : undefined}
          data-past={steps.indexOf(step) < steps.indexOf(props.current) || undefined}
        >
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

const proposed = (source: Source) => source.preview.columns.map((column) => column.field ?? '');

const sameHeadings = (one: Source, other: Source) =>
  JSON.stringify(one.preview.columns.map((column) => column.heading)) ===
  JSON.stringify(other.preview.columns.map((column) => column.heading));

/** Reads a chosen file and asks the server what it sees; a fault of the file is thrown as a sentence. */
function useReading(resource: Resource) {
  const t = useT('imports');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (file: File): Promise<Source> => {
      const { maxBytes } = await queryClient.ensureQueryData(formatQuery(resource));
      const content = await readFile(file, maxBytes);
      if (typeof content === 'string') {
        throw new Error(t(`fault.${content}`, { name: file.name, megabytes: megabytes(maxBytes) }));
      }
      return { name: file.name, content, key: newIdempotencyKey(), preview: await preview(resource, content) };
    },
  });
}

/** Imports a file of students, trainers or courses in steps, each with its own address so that "back" works. */
export default function ImportPage() {
  const t = useT('imports');
  const textOf = useProblemText();
  const [search, setSearch] = useSearchParams();
  const resource = resources.find((each) => each === search.get('resource')) ?? 'students';
  const [plan, setPlan] = useState<Plan | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const reading = useReading(resource);
  const asked = steps.find((step) => step === search.get('step')) ?? 'file';
  const step = report ? 'done' : plan && plan.resource === resource ? asked : 'file';

  const go = (next: Step, to: Resource = resource, replace = false) =>
    setSearch(next === 'file' ? { resource: to } : { resource: to, step: next }, { replace });
  const take = (file: File) =>
    reading.mutate(file, {
      onSuccess: (source) => {
        // A corrected file is read as the one before.
        const again = plan?.resource === resource && sameHeadings(plan.source, source) ? plan : null;
        setPlan({
          resource,
          source,
          columns: again?.columns ?? proposed(source),
          duplicates: again?.duplicates ?? 'skip',
        });
        if (!again || step === 'file') go('columns');
      },
    });
  const restart = () => {
    setPlan(null);
    setReport(null);
    go('file', resource, true);
  };
  const fault = reading.error;
  return (
    <Page title={t('title')}>
      <SettingsNav />
      <Steps current={step} />
      {step === 'file' && <p className="muted">{t('intro')}</p>}
      {fault && (
        <Notice tone="danger" alert>
          {fault.name === 'Error' ? fault.message : textOf(fault)}
        </Notice>
      )}
      {step === 'file' && (
        <FileStep
          resource={resource}
          onResource={(next) => go('file', next, true)}
          chosen={plan?.resource === resource ? plan.source.name : null}
          busy={reading.isPending}
          onFile={take}
          onNext={() => go('columns')}
        />
      )}
      {step === 'columns' && plan && (
        <ColumnsStep
          resource={resource}
          source={plan.source}
          columns={plan.columns}
          onColumns={(columns) => setPlan({ ...plan, columns })}
          onBack={() => go('file')}
          onNext={() => go('check')}
        />
      )}
      {step === 'check' && plan && (
        <CheckStep
          plan={plan}
          busy={reading.isPending}
          onDuplicates={(duplicates) => setPlan({ ...plan, duplicates })}
          onFile={take}
          onBack={() => go('columns')}
          onDone={(done) => {
            setReport(done);
            go('done', resource, true);
          }}
        />
      )}
      {report && <DoneStep resource={resource} report={report} onAnother={restart} />}
      <LeaveGuard when={() => plan !== null && report === null} />
    </Page>
  );
}
