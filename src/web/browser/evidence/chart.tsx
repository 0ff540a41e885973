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

/** Limits as dashed lines over the whole width, and a mark under each result that the one before is not like. */
function marks(trend: Trend): uPlot.Plugin {
  const { points } = trend;
  return {
    hooks: {
      draw: (plot) => {
        const { ctx, bbox } = plot;
        const size = 5 * devicePixelRatio;
        ctx.save();
        ctx.strokeStyle = colour('--critical');
        ctx.lineWidth = 1.5 * devicePixelRatio;
        ctx.setLineDash([6 * devicePixelRatio, 5 * devicePixelRatio]);
        for (const limit of drawnLimits(trend)) {
          const y = plot.valToPos(limit, 'y', true);
          ctx.beginPath();
          ctx.moveTo(bbox.left, y);
          ctx.lineTo(bbox.left + bbox.width, y);
          ctx.stroke();
        }
        ctx.restore();
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

const month = 30 * 86_400;

/** From the first to the last result, with room at both ends; one result alone stands in the middle of two months. */
function timesOf({ points }: Trend): [number, number] {
  const at = points.map((point) => Date.parse(point.at) / 1000);
  const [first, last] = [Math.min(...at), Math.max(...at)];
  const room = Math.max(month / 3, (last - first) * 0.06, first === last ? month : 0);
  return [first - room, last + room];
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
  const dated = new Intl.DateTimeFormat(locale, { year: '2-digit', month: 'short', day: 'numeric' });
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: true, range: timesOf(trend) },
      y: { range: [Math.max(0, low - room), high + room] },
    },
    axes: [
      { ...axis, values: (_plot, splits) => splits.map((at) => dated.format(at * 1000)), space: 100 },
      { ...axis, size: 54 },
    ],
    series: [
      {},
      {
        stroke: colour('--accent'),
        width: 2,
        points: { show: true, size: 8, fill: colour('--accent') },
      },
    ],
    plugins: [marks(trend)],
  };
}

function dataOf(trend: Trend): uPlot.AlignedData {
  const at = trend.points.map((point) => Date.parse(point.at) / 1000);
  return [at, trend.points.map(({ quantity }) => quantity.value)];
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
