import { useContext, useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import type { Locale } from '../../../engine/index.js';
import { LocaleContext } from '../shared/locale.js';
import type { Trend } from './trend.js';

interface Props {
  readonly trend: Trend;
  readonly label: string;
}

const height = 190;
/** Limits so far above what was measured are in the table only: drawn, they would flatten the curve. */
const headroom = 1.6;

/** The limits that fit into the picture. */
function drawnLimits({ points, thresholds }: Trend): readonly number[] {
  const highest = Math.max(...points.map(({ quantity }) => quantity.value));
  return thresholds.map(({ quantity }) => quantity.value).filter((value) => value <= highest * headroom);
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function marks({ points }: Trend): uPlot.Plugin {
  return {
    hooks: {
      draw: (plot) => {
        const { ctx, bbox } = plot;
        const size = 5 * devicePixelRatio;
        ctx.fillStyle = colour('--warning');
        points.forEach(({ at, changes }) => {
          if (changes.length === 0) return;
          const x = plot.valToPos(Date.parse(at) / 1000, 'x', true);
          const y = bbox.top + bbox.height;
          ctx.beginPath();
          ctx.moveTo(x - size, y);
          ctx.lineTo(x + size, y);
          ctx.lineTo(x, y - 2 * size);
          ctx.fill();
        });
      },
    },
  };
}

function optionsFor(trend: Trend, width: number, locale: Locale): uPlot.Options {
  const limits = drawnLimits(trend);
  const values = [...trend.points.map(({ quantity }) => quantity.value), ...limits];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  const axis = {
    stroke: colour('--ink-soft'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
  };
  const monthly = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short' });
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: true }, y: { range: [Math.max(0, low - room), high + room] } },
    axes: [
      { ...axis, values: (_plot, splits) => splits.map((at) => monthly.format(at * 1000)), space: 90 },
      { ...axis, size: 54 },
    ],
    series: [
      {},
      {
        stroke: colour('--accent'),
        width: 2,
        points: { show: true, size: 8, fill: colour('--accent') },
      },
      ...limits.map(() => ({
        stroke: colour('--critical'),
        width: 1.5,
        dash: [6, 5],
        points: { show: false },
      })),
    ],
    plugins: [marks(trend)],
  };
}

function dataOf(trend: Trend): uPlot.AlignedData {
  const at = trend.points.map((point) => Date.parse(point.at) / 1000);
  return [
    at,
    trend.points.map(({ quantity }) => quantity.value),
    ...drawnLimits(trend).map((limit) => at.map(() => limit)),
  ];
}

/** The curve. Whoever cannot see it reads the table beside it. */
export function Chart({ trend, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const locale = useContext(LocaleContext);
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    let plot: uPlot | null = null;
    let gone = false;
    const resized = new ResizeObserver(() => plot?.setSize({ width: current.clientWidth, height }));
    // Drawn once the page is there: the first load does without the library.
    void import('uplot').then(({ default: UPlot }) => {
      if (gone) return;
      plot = new UPlot(optionsFor(trend, current.clientWidth, locale), dataOf(trend), current);
      resized.observe(current);
    });
    return () => {
      gone = true;
      resized.disconnect();
      plot?.destroy();
    };
  }, [trend, locale]);
  return <div class="plot" ref={place} role="img" aria-label={label} />;
}
