import { useSearchParams } from 'react-router';
import type { Session, SessionSeat } from '~/api/generated/types.gen';
import type { Day } from '~/lib/dates';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import { sheetsOf, usualWeekdays } from './attendance';
import { PrintPage, Sheet, SheetHead } from './PrintPage';

/** Lines for whoever comes without being on the list yet. */
const SPARE = 2;
const SPARE_WHEN_EMPTY = 10;
const MONDAY = '2026-01-05';

/** Which days the sheet has, kept in the address: `?days=0,2&halves=0`. */
function useChoices(session: Session) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('days');
  const days =
    asked === null
      ? usualWeekdays(session.startDate, session.endDate)
      : [0, 1, 2, 3, 4, 5, 6].filter((day) => asked.split(',').includes(String(day)));
  const halves = params.get('halves') !== '0';
  const set = (name: string, value: string) =>
    setParams(
      (current) => {
        current.set(name, value);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  const toggle = (day: number) =>
    set('days', (days.includes(day) ? days.filter((other) => other !== day) : [...days, day]).join(','));
  return { days, halves, toggle, setHalves: (on: boolean) => set('halves', on ? '1' : '0') };
}

function Choices(props: { choices: ReturnType<typeof useChoices> }) {
  const { days, halves, toggle, setHalves } = props.choices;
  const t = useT('sessions');
  const formats = useFormats();
  return (
    <div className="sheet-choices no-print" role="group" aria-label={t('sheet.days')}>
      {[0, 1, 2, 3, 4, 5, 6].map((day) => (
        <label key={day}>
          <input type="checkbox" checked={days.includes(day)} onChange={() => toggle(day)} />
          {formats.weekday(`${MONDAY.slice(0, 8)}${String(5 + day).padStart(2, '0')}`, 'long')}
        </label>
      ))}
      <label>
        <input type="checkbox" checked={halves} onChange={(event) => setHalves(event.target.checked)} />
        {t('sheet.halves')}
      </label>
    </div>
  );
}

function Head(props: { days: readonly Day[]; halves: boolean }) {
  const { days, halves } = props;
  const t = useT('sessions');
  const formats = useFormats();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={halves ? 2 : 1} className="sheet-name">
          {t('student')}
        </th>
        {days.map((day) => (
          <th key={day} scope={halves ? 'colgroup' : 'col'} colSpan={halves ? 2 : 1}>
            {formats.weekday(day, 'short')} {formats.day(day, 'short').slice(0, 5)}
          </th>
        ))}
        <th scope="col" rowSpan={halves ? 2 : 1} className="sheet-sign">
          {t('sheet.signature')}
        </th>
      </tr>
      {halves && (
        <tr>
          {days.flatMap((day) => [
            <th key={`${day}-am`} scope="col" className="sheet-half">
              <span>{t('sheet.morning')}</span>
            </th>,
            <th key={`${day}-pm`} scope="col" className="sheet-half">
              <span>{t('sheet.afternoon')}</span>
            </th>,
          ])}
        </tr>
      )}
    </thead>
  );
}

function Grid(props: { days: readonly Day[]; halves: boolean; seats: readonly SessionSeat[]; label: string }) {
  const { days, halves, seats } = props;
  const t = useT('sessions');
  const columns = Array.from({ length: days.length * (halves ? 2 : 1) + 1 }, (_, column) => column);
  const spare = Array.from({ length: seats.length === 0 ? SPARE_WHEN_EMPTY : SPARE }, (_, line) => line);
  const cells = columns.map((column) => <td key={column} />);
  return (
    <table className="sheet-grid" aria-label={props.label}>
      <Head days={days} halves={halves} />
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.enrollmentId}>
            <th scope="row">{listName(seat.student)}</th>
            {cells}
          </tr>
        ))}
        {spare.map((line) => (
          <tr key={line}>
            <td />
            {cells}
          </tr>
        ))}
        <tr className="sheet-trainer">
          <th scope="row">{t('sheet.trainer')}</th>
          {cells}
        </tr>
      </tbody>
    </table>
  );
}

function Sheets(props: { session: Session; seats: readonly SessionSeat[] }) {
  const { session, seats } = props;
  const t = useT('sessions');
  const choices = useChoices(session);
  const sheets = sheetsOf(session.startDate, session.endDate, choices.days, choices.halves);
  return (
    <>
      <Choices choices={choices} />
      {sheets.length === 0 && <p role="status">{t('sheet.none')}</p>}
      {sheets.map((days, index) => {
        const page = t('sheet.page', { at: index + 1, n: sheets.length });
        return (
          <Sheet key={days[0]} wide label={`${t('sheet')}, ${page}`}>
            <SheetHead session={session} title={t('sheet')} {...(sheets.length > 1 ? { page } : {})} />
            <Grid days={days} halves={choices.halves} seats={seats} label={page} />
          </Sheet>
        );
      })}
    </>
  );
}

/** The attendance sheet: who signs on which day. As many sheets of A4 on its side as the days need. */
export default function AttendanceSheetPage() {
  const t = useT('sessions');
  return <PrintPage title={t('sheet')}>{(session, seats) => <Sheets session={session} seats={seats} />}</PrintPage>;
}
