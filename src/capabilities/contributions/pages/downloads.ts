import { valueFlows } from '../../../commons/observation/queries.ts'
import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { download, type PageView } from '../../../ui/page.ts'
import { unitName } from '../kinds.ts'
import { contributions } from '../query-contributions.ts'
import type { ContributionView } from '../shapes.ts'
import { visibleContributions } from '../visible-to.ts'
import { words } from '../words.ts'
import { kindText, nameOf, namesIn } from './parts.tsx'

/** Everything the viewer may see, as a table that `import` reads again. */
export const csvDownload = download({
  path: '/contributions/contributions.csv',
  async respond(view) {
    const w = words[view.lang]
    const lines: string[][] = []
    for (let after: string | undefined; ; ) {
      const page = await view.ask(contributions, { limit: 500, after })
      lines.push(...(await linesOf(view, page.contributions)))
      if (page.next === null) break
      after = page.next
    }
    const body = csvOf([w.csvHeads, ...lines])
    return { body, mediaType: 'text/csv; charset=utf-8', fileName: `${view.commons.slug}-contributions.csv` }
  },
})

async function linesOf(view: PageView, list: readonly ContributionView[]): Promise<string[][]> {
  const w = words[view.lang]
  const names = await namesIn(view, list)
  return list.map((one) => [
    one.happenedOn,
    nameOf(view, names, one.agent ?? one.author),
    kindText(view, one.kind),
    plainQuantity(one),
    unitName(one.unit, view.lang),
    one.project ? nameOf(view, names, one.project) : '',
    one.gift ? w.yes : '',
    w.states[one.state],
    one.note,
    String(one.countedIn ?? one.entry),
  ])
}

/** Hours as `3:30`, which spreadsheets and `import` both read; all else as a plain decimal. */
function plainQuantity({ quantity, unit }: ContributionView): string {
  const { kind, scale } = unitOf(unit)
  if (kind !== 'time') return formatDecimal(quantity, scale)
  const two = (value: bigint) => String(value).padStart(2, '0')
  const [hours, minutes, seconds] = [quantity / 3600n, (quantity % 3600n) / 60n, quantity % 60n]
  return `${hours}:${two(minutes)}${seconds > 0n ? `:${two(seconds)}` : ''}`
}

/** The events behind contributions as ValueFlows 1.0, a thousand of the commons' events at a time. */
export const jsonLdDownload = download({
  path: '/contributions/contributions.jsonld',
  async respond(view) {
    const after = view.search.get('after') ?? undefined
    const { document, next } = await view.ask(valueFlows, { after })
    const { '@graph': graph, ...rest } = document as { '@graph': Node[] }
    const ours = await eventsAmong(view, graph.flatMap(eventsOf))
    const kept = graph.filter((node) => eventsOf(node).some((event) => ours.has(event)))
    const body = JSON.stringify({ ...rest, '@graph': kept, ...(next && { 'dure:next': next }) }, null, 2)
    return { body, mediaType: 'application/ld+json', fileName: `${view.commons.slug}-contributions.jsonld` }
  },
})

type Node = { '@id': string; '@type': string; 'vf:corrects'?: { '@id': string } }

/** The event itself and the one it corrects. */
function eventsOf(node: Node): string[] {
  if (node['@type'] !== 'vf:EconomicEvent') return []
  const corrects = node['vf:corrects'] ? [node['vf:corrects']['@id']] : []
  return [node['@id'], ...corrects].map((urn) => urn.replace('urn:uuid:', ''))
}

async function eventsAmong(view: PageView, events: string[]): Promise<Set<string | null>> {
  if (events.length === 0) return new Set()
  const rows = await visibleContributions(view)
    .clearSelect()
    .select('event_id')
    .where('event_id', 'in', events)
    .execute()
  return new Set(rows.map((row) => row.event_id))
}
