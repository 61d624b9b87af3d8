import type { World } from '../../../../test/world.ts'
import { ask } from '../../../kernel/ask.ts'
import { type Actor, allows, proceduresOf } from '../../../kernel/authority.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'

/** A page's view without a web server: enough for drawing the pages of the rules. */
export async function pageView(
  w: World,
  { viewer, commons, lang = 'ko', search = '', params = {} }: Wanted,
): Promise<PageView> {
  const view = await w.view(viewer, commons, lang)
  const may = (power: string | { name: string }) => {
    const who = view.charter.who(typeof power === 'string' ? power : power.name)
    if (allows(who, viewer, view.standing)) return 'yes'
    return proceduresOf(who).length > 0 && view.standing.member ? 'propose' : 'no'
  }
  return {
    ...view,
    params,
    search: new URLSearchParams(search),
    href: (path: string) => `/c/${view.commons.slug}${path}`,
    ask: (query, input) => ask(view, query, input),
    may,
    labels: async () => new Map(),
    key: 'key',
    values: {},
    execute: () => Promise.reject(new Error('not in this test')),
    keep: () => Promise.reject(new Error('not in this test')),
    sentenceOf: String,
  }
}

interface Wanted {
  viewer: Actor
  commons: string
  lang?: Lang
  search?: string
  params?: Record<string, string>
}
