import type { Tells } from '../../kernel/capability.ts'
import { type Audience, agentsNamed, everyMember, field, whoMay } from './audiences.ts'
import type { Told } from './told.ts'

/** What a slice says of its own entry kind, as a telling. */
export function toldAs({ to, ...rest }: Tells): Told {
  return { ...rest, to: audienceOf(to) }
}

function audienceOf(to: Tells['to']): Audience {
  if (to === 'members') return everyMember
  if (to === 'named') return agentsNamed
  return 'field' in to ? field(to.field) : whoMay(to.power)
}
