import type { PageView } from '../../../ui/page.ts'
import { officers } from '../../members/queries.ts'

/** Who chairs now, as letters close with; nobody where the charter knows no chair. */
export async function chairName(view: PageView): Promise<string | undefined> {
  if (view.may(officers) !== 'yes') return undefined
  const { terms } = await view.ask(officers, {})
  const chair = terms.find((one) => one.kind === 'role' && one.code === 'chair' && one.state === 'running')
  return chair?.name ?? undefined
}
