import type * as ECharts from 'echarts'

type Drawing = { width: number; height: number; option: ECharts.EChartsOption }

let drawer: Promise<(drawing: Drawing) => string> | undefined

/** Draws with ECharts as SVG text, in theme tokens. The library loads at the first chart. */
export async function drawSvg(drawing: Drawing): Promise<string> {
  drawer ??= loadDrawer()
  return (await drawer)(drawing)
}

/**
 * Colours to draw with: ECharts must be able to compute with them, so each stands for a token and is replaced by it
 * in the finished SVG. That way one drawing serves both themes.
 */
export const paint = {
  ink: '#010101',
  soft: '#020202',
  line: '#030303',
  celadon: '#040404',
  ochre: '#050505',
  vermilion: '#060606',
  indigo: '#070707',
  surface: '#080808',
} as const

export type Paint = keyof typeof paint

const tokens: Record<Paint, string> = {
  ink: 'var(--color-base-content)',
  soft: 'var(--soft)',
  line: 'var(--color-base-300)',
  celadon: 'var(--color-primary)',
  ochre: 'var(--color-warning)',
  vermilion: 'var(--color-error)',
  indigo: 'var(--color-info)',
  surface: 'var(--color-base-100)',
}

/** The one-file build: 22 MB of memory and 0.1 s, where the hundreds of modules behind `echarts/core` take 100 MB. */
const oneFile: string = 'echarts/dist/echarts.esm.min.mjs'

async function loadDrawer() {
  const echarts: typeof ECharts = await import(oneFile)
  return ({ width, height, option }: Drawing) => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
    chart.setOption({ animation: false, ...option, textStyle: { fontFamily: 'inherit', fontSize: 12 } })
    const svg = chart.renderToSVGString({ useViewBox: true })
    chart.dispose()
    return inTokens(svg)
  }
}

/** Placeholder colours become tokens; the decorations only a moving chart needs are dropped. */
function inTokens(svg: string): string {
  let out = svg.replace(/ style="font-size:12px;font-family:inherit;"/g, '')
  out = out
    .replace(/font-family:inherit;/g, '')
    .replace(/ pointer-events="visible"/g, '')
    .replace(/\n/g, '')
  out = out.replace(/<rect [^>]*fill="none"><\/rect>/, '').replace(/<style[\s\S]*?<\/style>/g, '')
  out = out.replace(/ class="zr[^"]*"/g, '')
  out = out.replace(/ (xmlns(:\w+)?|baseProfile|version|ecmeta_\w+)="[^"]*"/g, '')
  // Nothing reaches outside the axes, and ids counted per process would make the same page differ each time.
  out = out.replace(/<defs[\s\S]*?<\/defs>/g, '').replace(/ clip-path="[^"]*"/g, '')
  for (const [name, colour] of Object.entries(paint)) out = out.replaceAll(colour, tokens[name as Paint])
  return out
}
