import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import './BarChart.css';

/** One bar: its short and full label, its value, the value in words and in few characters, and the list that it counts. */
export interface Bar {
  readonly label: string;
  readonly title: string;
  readonly value: number;
  readonly text: string;
  readonly short?: string;
  readonly to: string;
}

interface Shown {
  readonly bars: readonly Bar[];
  /** The value of a bar that fills the whole space. */
  readonly top: number;
}

/** A bar of 100 units drawn into whatever space there is. */
function Shape(props: { part: number; across?: boolean }) {
  const length = Math.min(Math.max(props.part, 0), 1) * 100;
  return (
    <svg className="chart-shape" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="chart-rail" width="100" height="100" />
      {props.across ? (
        <rect className="chart-bar" width={length} height="100" />
      ) : (
        <rect className="chart-bar" y={100 - length} width="100" height={length} />
      )}
    </svg>
  );
}

function Columns(props: Shown) {
  return (
    <ol className="chart-columns">
      {props.bars.map((bar) => (
        <li key={bar.title}>
          <Link to={bar.to} title={`${bar.title} : ${bar.text}`}>
            <span className="hidden">{`${bar.title} : ${bar.text}`}</span>
            <span className="chart-short" aria-hidden="true">
              {bar.value === 0 ? '' : (bar.short ?? bar.text)}
            </span>
            <Shape part={bar.value / props.top} />
            <span className="chart-label" aria-hidden="true">
              {bar.label}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Rows(props: Shown) {
  return (
    <ol className="chart-rows">
      {props.bars.map((bar) => (
        <li key={bar.to}>
          <Link to={bar.to}>
            <span>{bar.title}</span>
            <strong>{bar.text}</strong>
            <Shape part={bar.value / props.top} across />
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Numbers(props: { bars: readonly Bar[]; title: string; keyLabel: string; valueLabel: string; shown: boolean }) {
  return (
    <div className={props.shown ? 'chart-table' : 'hidden'}>
      <table>
        <caption className="hidden">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{props.keyLabel}</th>
            <th scope="col" className="num">
              {props.valueLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.bars.map((bar) => (
            <tr key={bar.to}>
              <th scope="row">{props.shown ? <Link to={bar.to}>{bar.title}</Link> : bar.title}</th>
              <td className="num">{bar.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * Bars that open the lists they count: upright for months, lying for names. The same numbers stand in a table, hidden
 * from sight until asked for.
 */
export function BarChart(props: {
  title: string;
  bars: readonly Bar[];
  valueLabel: string;
  keyLabel: string;
  lying?: boolean;
  /** The value of a full bar; without it the greatest of all. */
  top?: number;
}) {
  const { bars } = props;
  const t = useT('common');
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const top = props.top ?? Math.max(...bars.map((bar) => bar.value), 1);
  const Drawing = props.lying ? Rows : Columns;
  return (
    <section className="card chart" aria-labelledby={heading}>
      <div className="chart-head">
        <h2 id={heading}>{props.title}</h2>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('chart.chart') : t('chart.table')}
        </Button>
      </div>
      {!asTable && <Drawing bars={bars} top={top} />}
      <Numbers
        bars={bars}
        title={props.title}
        keyLabel={props.keyLabel}
        valueLabel={props.valueLabel}
        shown={asTable}
      />
    </section>
  );
}
