import Button from '@mui/material/Button';
import { useLayoutEffect, useRef } from 'react';
import type { ImportReport } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import type { Resource } from './queries';

/** What was imported, and where it is now. */
export function DoneStep(props: { resource: Resource; report: ImportReport; onAnother: () => void }) {
  const { resource, report } = props;
  const t = useT('imports');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section className="import-step import-done">
      <Icon name="check" size={40} />
      <h2 ref={heading} tabIndex={-1}>
        {t(`done.${resource}`, { n: report.created })}
      </h2>
      {report.skipped > 0 && <p className="muted">{t('doneSkipped', { n: report.skipped })}</p>}
      <div className="import-actions">
        <LinkButton to={`/${resource}?sort=-createdAt`} variant="contained">
          {t(`see.${resource}`)}
        </LinkButton>
        <Button variant="outlined" onClick={props.onAnother}>
          {t('another')}
        </Button>
      </div>
    </section>
  );
}
