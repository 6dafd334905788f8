import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { PrintPage, Sheet, SheetHead } from './PrintPage';

/** The list of who is enrolled, with how to reach them, on paper. */
export default function RosterPrintPage() {
  const t = useT('sessions');
  const common = useT('common');
  const formats = useFormats();
  return (
    <PrintPage title={t('roster.title')}>
      {(session, seats) => (
        <Sheet label={t('roster.title')}>
          <SheetHead session={session} title={t('roster.title')} />
          <table className="sheet-grid" aria-label={t('roster')}>
            <thead>
              <tr>
                <th scope="col" className="sheet-number">
                  {t('roster.number')}
                </th>
                <th scope="col" className="sheet-name">
                  {t('student')}
                </th>
                <th scope="col" className="sheet-phone">
                  {common('person.phone')}
                </th>
                <th scope="col">{common('person.email')}</th>
              </tr>
            </thead>
            <tbody>
              {seats.map(({ enrollmentId, student }, index) => (
                <tr key={enrollmentId}>
                  <td className="sheet-number">{index + 1}</td>
                  <th scope="row">{listName(student)}</th>
                  <td>{student.phone && formats.phone(student.phone)}</td>
                  <td>{student.email}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {seats.length === 0
              ? t('roster.empty')
              : t('roster.count', { n: seats.length, day: formats.day(formats.today()) })}
          </p>
        </Sheet>
      )}
    </PrintPage>
  );
}
