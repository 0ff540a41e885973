import { useContext, useEffect, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import type { Locale } from '../../../engine/index.js';
import { LocaleContext } from '../shared/locale.js';
import { signs, type Threshold, type Trend } from './trend.js';

interface Props {
  readonly trend: Trend;
  readonly label: string;
}

const height = 190;
/** Limits further above what was measured are in the table only, but for the first: drawn, they would flatten the curve. */
const headroom = 1.6;
const reach = 6;

/** The limits that fit into the picture. */
function drawnLimits({ points, thresholds }: Trend): readonly Threshold[] {
  const highest = Math.max(...points.map(({ quantity }) => quantity.value));
  const within = thresholds.filter(({ quantity }) => quantity.value <= highest * headroom);
  // The nearest limit above is what a reader looks for, unless it lies very far off.
  const [next] = thresholds.filter(
    ({ quantity }) => quantity.value > highest && quantity.value <= highest * reach,
  );
  return next === undefined || within.includes(next) ? within : [...within, next];
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Room that the words of a limit need, in pixels of the page. */
const labelHeight = 11;

/** Limits as dashed lines over the whole width, each with its value where there is room for it. */
function drawLimits(plot: uPlot, trend: Trend): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  ctx.strokeStyle = colour('--critical');
  ctx.fillStyle = colour('--critical');
  ctx.lineWidth = 1.5 * scale;
  ctx.setLineDash([6 * scale, 5 * scale]);
  ctx.font = `${10 * scale}px system-ui, sans-serif`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'bottom';
  let lowest = Infinity;
  for (const { op, quantity } of [...drawnLimits(trend)].reverse()) {
    const y = plot.valToPos(quantity.value, 'y', true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    if (Math.abs(y - lowest) < labelHeight * scale) continue;
    lowest = y;
    ctx.fillText(`${signs[op]} ${quantity.value}`, bbox.left + bbox.width - 2 * scale, y - scale);
  }
}

/** A mark under each result that the one before is not like. */
function drawChanges(plot: uPlot, { points }: Trend): void {
  const { ctx, bbox } = plot;
  const size = 5 * devicePixelRatio;
  ctx.fillStyle = colour('--warning');
  for (const { at, changes } of points) {
    if (changes.length === 0) continue;
    const x = plot.valToPos(Date.parse(at) / 1000, 'x', true);
    const y = bbox.top + bbox.height;
    ctx.beginPath();
    ctx.moveTo(x - size, y);
    ctx.lineTo(x + size, y);
    ctx.lineTo(x, y - 2 * size);
    ctx.fill();
  }
}

function marks(trend: Trend): uPlot.Plugin {
  return {
    hooks: {
      draw: (plot) => {
        plot.ctx.save();
        drawLimits(plot, trend);
        plot.ctx.restore();
        drawChanges(plot, trend);
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
  const limits = drawnLimits(trend).map(({ quantity }) => quantity.value);
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
