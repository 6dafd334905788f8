import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { ImportReport } from '~/api/generated/types.gen';
import { ApiProblem } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { useProblemText } from '~/ui/problemText';
import { Failure, Notice, Waiting } from '~/ui/states';
import { FileInput } from './FileInput';
import { checkQuery, useRunImport, type Plan } from './queries';
import { Remarks } from './Remarks';

function Counts(props: { report: ImportReport }) {
  const { report } = props;
  const t = useT('imports');
  const formats = useFormats();
  const counts = [
    ['ok', report.created, t('toCreate')],
    ['note', report.skipped, t('toSkip')],
    ['danger', report.faulty, t('toCorrect')],
  ] as const;
  return (
    <ul className="import-counts">
      {counts.map(([tone, count, label]) => (
        <li key={tone} data-tone={count > 0 ? tone : undefined}>
          <strong>{formats.number(count)}</strong> {label}
        </li>
      ))}
    </ul>
  );
}

function Verdict(props: { report: ImportReport; busy: boolean; onFile: (file: File) => void }) {
  const { report } = props;
  const t = useT('imports');
  if (report.faulty === 0) {
    return <Notice tone={report.created > 0 ? 'ok' : 'note'}>{t(report.created > 0 ? 'allGood' : 'nothing')}</Notice>;
  }
  return (
    <Notice tone="danger">
      <p>{t('faulty', { n: report.faulty })}</p>
      <p>{t('faultyHelp')}</p>
      <div className="import-corrected">
        <FileInput label={t('chooseCorrected')} variant="outlined" loading={props.busy} onFile={props.onFile} />
      </div>
    </Notice>
  );
}

function DuplicatesChoice(props: { value: Plan['duplicates']; onChange: (value: Plan['duplicates']) => void }) {
  const t = useT('imports');
  return (
    <fieldset className="import-choice">
      <legend>{t('duplicates')}</legend>
      {(['skip', 'create'] as const).map((each) => (
        <label key={each} className="check">
          <input type="radio" name="duplicates" checked={props.value === each} onChange={() => props.onChange(each)} />
          {t(`duplicates.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What would come of every line, before anything is written; then the import itself. */
export function CheckStep(props: {
  plan: Plan;
  busy: boolean;
  onDuplicates: (duplicates: Plan['duplicates']) => void;
  onFile: (file: File) => void;
  onBack: () => void;
  onDone: (report: ImportReport) => void;
}) {
  const { plan } = props;
  const t = useT('imports');
  const textOf = useProblemText();
  const check = useQuery(checkQuery(plan));
  const run = useRunImport();
  // The import itself may find what the check could not know: somebody else has made a record meanwhile.
  const refused = run.error instanceof ApiProblem ? run.error.extension<ImportReport>('report') : undefined;
  const report = refused ?? check.data;
  const repeated =
    plan.duplicates === 'create' || (report?.findings.some((finding) => finding.severity === 'warning') ?? false);
  return (
    <section className="import-step" aria-labelledby="import-check">
      <h2 id="import-check">{t('checkTitle')}</h2>
      <p className="hidden" role="status">
        {check.isPending && t('checking')}
      </p>
      {check.isPending && <Waiting lines={3} />}
      {check.isError && <Failure error={check.error} retry={() => void check.refetch()} />}
      {report && !check.isError && (
        <>
          <Counts report={report} />
          <Verdict report={report} busy={props.busy} onFile={props.onFile} />
          {repeated && plan.resource !== 'courses' && (
            <DuplicatesChoice
              value={plan.duplicates}
              onChange={(duplicates) => {
                run.reset();
                props.onDuplicates(duplicates);
              }}
            />
          )}
          {run.error && (
            <Notice tone="danger" alert>
              {textOf(run.error)}
            </Notice>
          )}
          {report.findings.length > 0 && <Remarks resource={plan.resource} report={report} />}
        </>
      )}
      <div className="import-actions import-bar">
        {report && report.faulty === 0 && report.created > 0 && (
          <Button
            variant="contained"
            loading={run.isPending}
            disabled={check.isFetching || check.isError}
            onClick={() => run.mutate(plan, { onSuccess: props.onDone })}
          >
            {t(`import.${plan.resource}`, { n: report.created })}
          </Button>
        )}
        <Button variant="outlined" disabled={run.isPending} onClick={props.onBack}>
          {t('previous')}
        </Button>
      </div>
    </section>
  );
}
