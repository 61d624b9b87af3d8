import type { PageView } from '../../../ui/page.ts'
import type { Thread } from '../queries.ts'

/** How everybody who spoke is called now. */
export function namesIn(view: PageView, { comments, summary }: Thread): Promise<Map<string, string>> {
  const spoke = comments.flatMap((one) => [one.agent, ...one.answers.map((answer) => answer.agent)])
  return view.labels('members.agent', [...new Set([...spoke, ...(summary ? [summary.agent] : [])])])
}
