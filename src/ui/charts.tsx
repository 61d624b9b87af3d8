import { raw } from 'hono/html'
import { Disclosure } from './disclosure.tsx'
import { drawSvg, type Paint, paint } from './echarts.ts'
import { useWords } from './page-context.ts'
import { type Column, Table } from './table.tsx'

type Value = number | bigint

/** Numbers here only place ink on a page; every figure that is read comes from `format` and the exact value. */
type Common = {
  title: string
  /** What one should see in it, in a sentence; read aloud in place of the picture. */
  description: string
  /** How a value is written, with its unit; plain digits unless told. */
  format?: (value: Value) => string
}

/** Where there is no value the line has a gap. */
export type Series = { name: string; values: readonly (Value | null)[]; paint?: Paint }

export type SeriesChart = Common & {
  /** One label for each value: months, names. */
  categories: readonly string[]
  /** What the categories are: "Month"; heads the table's first column. */
  categoryLabel: string
  series: readonly Series[]
  /** Bars of one category on top of each other. */
  stacked?: boolean
  /** How many of a value's smallest step make one on the axis, so that its marks are round: 3600 for seconds. */
  per?: number
}

export type Flow = { from: string; to: string; value: Value }

export type SankeyChartProps = Common & {
  /** Must not run in a circle. */
  flows: readonly Flow[]
  /** Heads of the table: from, to, value. */
  heads: [from: string, to: string, value: string]
  paints?: Record<string, Paint>
}

const order: Paint[] = ['celadon', 'indigo', 'ochre', 'soft', 'vermilion']

/** Amounts by category as bars, with the same figures as a table. */
export async function barChart(chart: SeriesChart) {
  return seriesFigure(chart, (series) => ({
    type: 'bar',
    stack: chart.stacked ? 'all' : undefined,
    barMaxWidth: 36,
    itemStyle: { color: paint[series.paint], borderRadius: chart.stacked ? 0 : [4, 4, 0, 0] },
  }))
}

/** Change over time as lines, with the same figures as a table. Each line has its own mark, not only its colour. */
export async function lineChart(chart: SeriesChart) {
  const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle']
  return seriesFigure(chart, (series, index) => ({
    type: 'line',
    symbol: symbols[index % symbols.length],
    symbolSize: 7,
    lineStyle: { color: paint[series.paint], width: 2.5 },
    itemStyle: { color: paint[series.paint] },
  }))
}

/** Where money (or water, or hours) comes from and goes to, with the same flows as a table. */
export async function sankeyChart(chart: SankeyChartProps) {
  const write = chart.format ?? String
  const draw = (narrow: boolean) =>
    drawSvg({ ...frame(narrow), option: { series: [sankeySeries(chart, write, narrow)] } })
  const columns: Column<Flow>[] = [
    { head: chart.heads[0], cell: (flow) => flow.from },
    { head: chart.heads[1], cell: (flow) => flow.to },
    { head: chart.heads[2], cell: (flow) => write(flow.value), figures: true },
  ]
  return (
    <Figure chart={chart} wide={await draw(false)} narrow={await draw(true)}>
      <Table caption={chart.title} columns={columns} rows={chart.flows} />
    </Figure>
  )
}

type Painted = Series & { paint: Paint }

async function seriesFigure(chart: SeriesChart, look: (series: Painted, index: number) => object) {
  const write = chart.format ?? String
  const painted = chart.series.map((series, index) => ({
    ...series,
    paint: series.paint ?? order[index % order.length] ?? 'celadon',
  }))
  const drawn = painted.map((series, index) => ({
    ...look(series, index),
    name: series.name,
    data: series.values.map((value) => (value === null ? null : Number(value) / (chart.per ?? 1))),
  }))
  const draw = (narrow: boolean) =>
    drawSvg({ ...frame(narrow), option: { ...axes(chart, write), series: drawn } })
  const columns: Column<number>[] = [
    { head: chart.categoryLabel, cell: (index) => chart.categories[index] },
    ...painted.map(({ name, values }) => ({
      head: name,
      cell: (index: number) => (values[index] === null ? '–' : write(values[index] ?? 0)),
      figures: true,
    })),
  ]
  return (
    <Figure chart={chart} keys={painted} wide={await draw(false)} narrow={await draw(true)}>
      <Table caption={chart.title} columns={columns} rows={chart.categories.map((_, index) => index)} />
    </Figure>
  )
}

/** Drawn twice, since a picture shrunk to a phone has letters too small to read; one of the two is shown. */
function frame(narrow: boolean) {
  return narrow ? { width: 340, height: 260 } : { width: 960, height: 300 }
}

function axes(chart: SeriesChart, write: (value: Value) => string) {
  return {
    grid: { left: 8, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same' as const },
    xAxis: {
      type: 'category' as const,
      data: [...chart.categories],
      axisLine: { lineStyle: { color: paint.line } },
      axisTick: { show: false },
      axisLabel: { color: paint.soft, hideOverlap: true },
    },
    yAxis: {
      type: 'value' as const,
      splitNumber: 4,
      splitLine: { lineStyle: { color: paint.line } },
      axisLabel: { color: paint.soft, formatter: (value: number) => write(value) },
    },
  }
}

function sankeySeries(chart: SankeyChartProps, write: (value: Value) => string, narrow: boolean) {
  const names = [...new Set(chart.flows.flatMap(({ from, to }) => [from, to]))]
  const sources = new Set(chart.flows.map(({ from }) => from))
  const targets = new Set(chart.flows.map(({ to }) => to))
  const isMiddle = (name: string) => sources.has(name) && targets.has(name)
  const nodes = names.map((name, index) => ({
    name,
    itemStyle: { color: paint[chart.paints?.[name] ?? order[index % order.length] ?? 'celadon'] },
    // Ends are named inside the picture, so that no name is cut off at its edge; a phone has no room for the middle.
    label: {
      show: !(narrow && isMiddle(name)),
      position: sources.has(name) ? ('right' as const) : ('left' as const),
    },
  }))
  return {
    type: 'sankey' as const,
    left: 4,
    right: 4,
    top: 8,
    bottom: 16,
    nodeWidth: 12,
    nodeGap: narrow ? 22 : 18,
    draggable: false,
    data: nodes,
    links: chart.flows.map(({ from, to, value }) => ({ source: from, target: to, value: Number(value) })),
    lineStyle: { color: 'source' as const, opacity: 0.28, curveness: 0.5 },
    label: {
      color: paint.ink,
      formatter: ({ name }: { name: string }) => `${name}\n${write(total(chart.flows, name))}`,
      lineHeight: 16,
    },
  }
}

/** What runs through a place: all that comes in, or at the beginning all that goes out; exact in `bigint`. */
function total(flows: readonly Flow[], name: string): Value {
  const into = flows.filter(({ to }) => to === name)
  const through = into.length > 0 ? into : flows.filter(({ from }) => from === name)
  const values = through.map(({ value }) => value)
  if (values.every((value) => typeof value === 'bigint'))
    return values.reduce((sum, value) => sum + value, 0n)
  return values.reduce<number>((sum, value) => sum + Number(value), 0)
}

type FigureProps = { chart: Common; keys?: Painted[]; wide: string; narrow: string; children: unknown }

function Figure({ chart, keys = [], wide, narrow, children }: FigureProps) {
  const w = useWords()
  return (
    <figure class="min-w-0">
      <figcaption class="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <span class="font-bold">{chart.title}</span>
        {keys.length > 1 && <Keys keys={keys} />}
      </figcaption>
      <div role="img" aria-label={chart.description} class="text-xs [&_svg]:h-auto [&_svg]:w-full">
        <div class="max-sm:hidden">{raw(wide)}</div>
        <div class="sm:hidden">{raw(narrow)}</div>
      </div>
      <p class="mt-2 text-sm text-soft">{chart.description}</p>
      <Disclosure summary={w.asTable}>{children as never}</Disclosure>
    </figure>
  )
}

const keyLooks: Record<Paint, string> = {
  celadon: 'bg-celadon',
  ochre: 'bg-ochre',
  indigo: 'bg-indigo',
  vermilion: 'bg-vermilion',
  soft: 'bg-soft',
  ink: 'bg-ink',
  line: 'bg-line',
  surface: 'bg-surface',
}

function Keys({ keys }: { keys: Painted[] }) {
  return (
    <span class="flex flex-wrap gap-x-3 text-sm text-soft">
      {keys.map(({ name, paint: colour }) => (
        <span class="inline-flex items-center gap-1.5">
          <span class={`size-2.5 rounded-xs ${keyLooks[colour]}`} aria-hidden="true" />
          {name}
        </span>
      ))}
    </span>
  )
}
