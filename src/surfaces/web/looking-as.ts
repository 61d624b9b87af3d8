import { isVote, standingLookedAfter } from '../../commons/members/helpers.ts'
import type { Glimpse } from '../../kernel/ask.ts'
import { isId } from '../../kernel/fields.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { PageView } from '../../ui/page.ts'
import { cookieOf } from './cookies.ts'
import type { Visit } from './visit.ts'

/** Whose place somebody looks at from their own phone: kept with the browser window, and checked each time. */
export const lookingAsCookie = 'dure_as'

export function lookingAsOf(cookies: string | undefined): Visit['as'] {
  const [commons, agent] = (cookieOf(cookies, lookingAsCookie) ?? '').split('~')
  return isId(commons) && isId(agent) ? { commons, agent } : undefined
}

type LookingAs = NonNullable<PageView['lookingAs']>

/** The commons from within another's place, where the viewer was asked to look after it; else as it is for them. */
export async function lookedAt(
  own: Glimpse,
  as: Visit['as'],
): Promise<{ glimpse: Glimpse; lookingAs?: LookingAs }> {
  if (as?.commons !== own.commons.id || as.agent === own.standing.agent) return { glimpse: own }
  const wanted = { helper: own.standing, agent: as.agent, now: own.now }
  const found = await standingLookedAfter(own.db, own.commons.id, wanted)
  if (!found) return { glimpse: own }
  const lookingAs = { agent: as.agent, name: found.name, votes: found.votes }
  return { glimpse: { ...own, standing: found.standing }, lookingAs }
}

/** From another's place one looks; of doing there is voting at most, where it was wished for. */
export function mayLookingAs(slices: Slices, may: PageView['may'], { votes }: LookingAs): PageView['may'] {
  return (what, subject) => {
    const called = typeof what === 'string' ? what : what.name
    if (slices.query(called)) return may(what, subject)
    return votes && isVote(called) && may(what, subject) === 'yes' ? 'yes' : 'no'
  }
}
