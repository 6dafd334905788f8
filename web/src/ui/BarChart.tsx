import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useT } from '~/lib/i18n/I18n';
import './BarChart.css';

/** One bar: its short and full label, its value and the value in words. */
export interface Bar {
  readonly label: string;
  readonly title: string;
  readonly value: number;
  readonly text: string;
}

const WIDTH = 480;
const HEIGHT = 160;
const FOOT = 22;
const HEAD = 18;

/** Bars as SVG. The same numbers stand in a table, hidden from sight until asked for but always there for a screen reader. */
export function BarChart(props: { title: string; bars: readonly Bar[]; valueLabel: string; keyLabel: string }) {
  const { bars } = props;
  const t = useT('common');
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const top = Math.max(...bars.map((bar) => bar.value), 1);
  const step = WIDTH / Math.max(bars.length, 1);
  const width = Math.min(step * 0.64, 36);
  const height = (value: number) => (Math.max(value, 0) / top) * (HEIGHT - FOOT - HEAD);
  const best = bars.findIndex((bar) => bar.value === top);
  return (
    <section className="card chart" aria-labelledby={heading}>
      <div className="chart-head">
        <h2 id={heading}>{props.title}</h2>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('chart.chart') : t('chart.table')}
        </Button>
      </div>
      {!asTable && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="chart-bars">
          <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT + 0.5} y2={HEIGHT - FOOT + 0.5} className="chart-axis" />
          {bars.map((bar, index) => {
            const middle = step * (index + 0.5);
            return (
              <g key={bar.title}>
                <title>{`${bar.title} : ${bar.text}`}</title>
                <rect
                  x={middle - width / 2}
                  y={HEIGHT - FOOT - height(bar.value)}
                  width={width}
                  height={height(bar.value)}
                  rx="2"
                  className={index === bars.length - 1 ? 'chart-bar chart-bar-now' : 'chart-bar'}
                />
                {(index === best || index === bars.length - 1) && bar.value > 0 && (
                  <text
                    x={index === bars.length - 1 ? WIDTH : middle}
                    y={HEIGHT - FOOT - height(bar.value) - 5}
                    className={index === bars.length - 1 ? 'chart-value chart-value-last' : 'chart-value'}
                  >
                    {bar.text}
                  </text>
                )}
                <text x={middle} y={HEIGHT - 6} className="chart-label">
                  {bar.label}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      <div className={asTable ? 'chart-table' : 'hidden'}>
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
            {bars.map((bar) => (
              <tr key={bar.title}>
                <th scope="row">{bar.title}</th>
                <td className="num">{bar.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
