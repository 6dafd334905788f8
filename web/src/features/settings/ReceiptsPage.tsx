import { useWatch } from 'react-hook-form';
import type { Settings } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { TextAreaInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { Page } from '~/ui/Page';
import { SettingsNav } from '~/ui/SettingsNav';
import { receiptsSchema, receiptsValues, type ReceiptsValues } from './schema';
import { useSettingsForm } from './useSettingsForm';
import './settings.css';

/** How the texts will stand on the paper, while they are typed. */
function Preview(props: { settings: Settings }) {
  const { settings } = props;
  const t = useT('settings');
  const formats = useFormats();
  const { receiptHeader, receiptFooter } = useWatch<ReceiptsValues>();
  return (
    <section className="card" aria-labelledby="preview">
      <h2 id="preview">{t('preview')}</h2>
      <div className="paper">
        <header>
          {settings.logo && <img src={settings.logo} alt="" />}
          <div className="paper-school">
            <strong>{settings.schoolName}</strong>
            {receiptHeader && <p>{receiptHeader}</p>}
            {settings.address && <p>{settings.address}</p>}
            {(settings.phone ?? settings.email) && (
              <p>{[settings.phone && formats.phone(settings.phone), settings.email].filter(Boolean).join(' · ')}</p>
            )}
          </div>
        </header>
        <p className="paper-payment">{t('preview.payment')}</p>
        {receiptFooter && <footer>{receiptFooter}</footer>}
      </div>
    </section>
  );
}

/** What receipts say beside the payment. */
export default function ReceiptsPage() {
  const t = useT('settings');
  const common = useT('common');
  const { settings, round, form } = useSettingsForm(receiptsValues);
  return (
    <Page title={t('receipts.title')}>
      <SettingsNav />
      <RecordForm
        key={round}
        schema={receiptsSchema}
        labels={{ receiptHeader: t('receiptHeader'), receiptFooter: t('receiptFooter') }}
        {...form}
        submitLabel={common('save')}
        cancelTo="/settings"
      >
        <fieldset>
          <legend>{t('receipts')}</legend>
          <p className="muted">{t('receipts.help')}</p>
          <TextAreaInput name="receiptHeader" rows={2} maxLength={500} help={t('receiptHeaderHelp')} />
          <TextAreaInput name="receiptFooter" rows={3} maxLength={1000} help={t('receiptFooterHelp')} />
        </fieldset>
        <Preview settings={settings} />
      </RecordForm>
    </Page>
  );
}
