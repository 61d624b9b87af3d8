import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { agentLabels } from '../members/labels.ts'
import { viewElsewhere } from './elsewhere.ts'
import type { FlowGraph } from './flow-graph.ts'
import { loadFlowGraph } from './load-graph.ts'
import { visibleResources } from './queries.ts'
import { walk } from './trace.ts'

const flowEvent = z.object({
  id: z.string(),
  action: z.string(),
  provider: z.string().nullable(),
  receiver: z.string().nullable(),
  resource: z.string().nullable(),
  to: z.string().nullable(),
  process: z.string().nullable(),
  quantity: amount().nullable(),
  unit: z.string().nullable(),
  effort: amount().nullable(),
  effortUnit: z.string().nullable(),
  happenedAt: instant(),
  entry: z.int().nullable(),
  beyond: z
    .object({ side: z.enum(['to', 'from']), commons: z.string(), event: z.string().nullable() })
    .optional(),
})

const step = z.object({
  kind: z.enum(['resource', 'event', 'process', 'closed']),
  id: z.string(),
  /** How many pieces of work lie between it and the resource asked about. */
  depth: z.int(),
  /** In whose records it stands. */
  commons: z.string(),
  event: flowEvent.optional(),
})

export type TraceStep = z.output<typeof step>

/**
 * Where a resource came from, or where it went, step by step; through other commons too, as far as whoever asks may see
 * there. Names are those of resources, processes and, where they are a member, agents; by id.
 */
export const trace = query({
  input: z.strictObject({ resource: id('observation.resource'), direction: z.enum(['back', 'forth']) }),
  output: z.object({
    steps: z.array(step),
    names: z.record(z.string(), z.string()),
    commons: z.record(z.string(), z.object({ name: z.string(), slug: z.string() })),
    /** There was more than is shown at once. */
    cut: z.boolean(),
  }),
  who: ['member'],
  async run(view, { resource, direction }) {
    const row = await visibleResources(view).where('id', '=', resource).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'observation.resource' })
    const graph = await loadFlowGraph(view, [resource], direction)
    const own = view.commons.id
    const steps = walk(graph, resource, direction).map((one) => ({ ...one, ...about(graph, one, own) }))
    const names = { [resource]: row.name, ...(await namesOf(view, graph)) }
    return { steps, names, commons: await commonsIn(view, graph), cut: graph.cut }
  },
})

function about(graph: FlowGraph, { kind, id }: { kind: TraceStep['kind']; id: string }, own: string) {
  if (kind === 'closed') return { commons: id }
  if (kind === 'resource') return { commons: graph.resources.get(id)?.commons ?? own }
  if (kind === 'process') return { commons: graph.processes.get(id)?.commons ?? own }
  const event = graph.events.get(id)!
  return { commons: event.commons, event }
}

async function namesOf(view: View, graph: FlowGraph): Promise<Record<string, string>> {
  const names = [...graph.resources.values(), ...graph.processes.values()].map(
    (one) => [one.id, one.name] as const,
  )
  const people = new Map<string, Set<string>>()
  for (const { commons, provider, receiver } of graph.events.values())
    for (const agent of [provider, receiver])
      if (agent !== null) people.set(commons, (people.get(commons) ?? new Set()).add(agent))
  const labels = await Promise.all(
    [...people].map(([commons, agents]) => peopleIn(view, commons, [...agents])),
  )
  return Object.fromEntries([...names, ...labels.flat()])
}

/** Who is a member somewhere may read the names there; others read of "somebody". */
async function peopleIn(view: View, commons: string, agents: string[]): Promise<[string, string][]> {
  const isOwn = commons === view.commons.id
  const there = isOwn ? view : await viewElsewhere(view, commons, 'observation.trace')
  if (!there || !(isOwn || there.standing.member)) return []
  return [...(await agentLabels(view.db, commons, agents))]
}

async function commonsIn(view: View, graph: FlowGraph) {
  const events = [...graph.events.values()].flatMap((event) => [event.commons, event.beyond?.commons])
  const ids = [...new Set([view.commons.id, ...events, ...graph.closed])].filter((one) => one !== undefined)
  const found = view.db.selectFrom('kernel_commons').select(['id', 'name', 'slug'])
  const rows = await found.where('id', 'in', ids).execute()
  return Object.fromEntries(rows.map(({ id, name, slug }) => [id, { name, slug }]))
}
