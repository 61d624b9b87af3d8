import type { EventData } from '../../commons/observation/event-data.ts'
import { observe } from '../../commons/observation/observe.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Share } from './import-rows.ts'
import { commits as commitUnit } from './kinds.ts'

/** What one person gave in a batch of commits; a member's are apart by calendar month, so that periods can be told. */
export interface Counted {
  agent: string | null
  author: string
  month?: string
  quantity: bigint
  /** False while outsiders' work is not counted here. */
  counted: boolean
  /** The one event that stands for all of them; outsiders are no agents, so theirs comes when they are mapped. */
  event?: EventData
}

/** Whose and, for a member, of which month: what one event stands for. */
export const groupOf = ({
  agent,
  author,
  happenedOn,
}: Pick<Share, 'agent' | 'author' | 'happenedOn'>): string =>
  agent ? `${agent} ${monthOf(happenedOn)}` : author

export const monthOf = (day: string): string => day.slice(0, 'yyyy-mm'.length)

/** Adds a batch up by person and observes one event a month for each who is an agent here. */
export async function countShares(
  ctx: Context,
  { shares, project, counts }: { shares: readonly Share[]; project: string; counts: boolean },
): Promise<Counted[]> {
  const groups = new Map<string, Share[]>()
  for (const share of shares) {
    const group = groups.get(groupOf(share))
    if (group) group.push(share)
    else groups.set(groupOf(share), [share])
  }
  const by: Counted[] = []
  for (const group of groups.values()) {
    const { agent, author, happenedOn } = group[0]!
    const month = agent ? monthOf(happenedOn) : undefined
    const quantity = BigInt(group.length)
    const times = group.map(({ at }) => at).sort()
    const event = agent ? await observeCommits(ctx, { agent, project, quantity, times }) : undefined
    by.push({ agent, author, month, quantity, counted: agent !== null || counts, event })
  }
  return by
}

/** Commits of one agent between two moments as one event of ValueFlows. */
export async function observeCommits(
  ctx: Context,
  of: { agent: string; project: string | null; quantity: bigint; times: readonly string[] },
): Promise<EventData> {
  const { agent, project, quantity, times } = of
  const flow = {
    action: 'deliverService' as const,
    ...{ provider: agent, quantity, unit: commitUnit.code },
    begin: new Date(times[0]!),
    end: new Date(times.at(-1)!),
  }
  const settled = { by: 'contributions', status: 'counted' as const }
  const process = project ?? undefined
  return (await observe(ctx, { ...flow, process, settled, classifiedAs: 'code' })).data
}
