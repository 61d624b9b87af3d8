import type { View } from '../../kernel/capability.ts'
import { officers } from './queries.ts'

/** Who stood for the co-operative on a day, and what that office is called here. */
export async function chairOn(view: View, on: string) {
  const { terms } = await officers.run(view, { past: true })
  const term = terms.find(
    ({ kind, code, from, until }) =>
      kind === 'role' && code === 'chair' && from.slice(0, 10) <= on && (!until || until.slice(0, 10) > on),
  )
  return term?.name ? { name: term.name, title: term.title } : null
}
