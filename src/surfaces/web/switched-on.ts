import { isDomain } from '../../commons/charter/powers.ts'
import type { Glimpse } from '../../kernel/ask.ts'
import { allows } from '../../kernel/authority.ts'
import type { Capability } from '../../kernel/capability.ts'

/** Whether a slice's pages exist here: domains always, capabilities where the charter switched them on. */
export function isOn({ charter }: Pick<Glimpse, 'charter'>, slice: Capability): boolean {
  return isDomain(slice) || charter.capabilities.includes(slice.name)
}

/** Whether the viewer may ask anything of a slice at all; otherwise its place in the menu leads nowhere. */
export function isOpenTo(view: Pick<Glimpse, 'charter' | 'viewer' | 'standing'>, slice: Capability): boolean {
  const queries = Object.values(slice.queries)
  const { viewer, standing, charter } = view
  return (
    queries.length === 0 ||
    queries.some((query) => allows(charter.who(query.name), viewer, standing, standing.agent))
  )
}
