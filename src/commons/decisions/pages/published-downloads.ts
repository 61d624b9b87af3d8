import { kernelFailure } from '../../../kernel/failure.ts'
import { download, type PageView } from '../../../ui/page.ts'
import { ballotFile } from '../ballot-file.ts'
import { shownDecision } from './decision.tsx'

/** The ballot file of a closed decision, which `dure count` counts again. */
const ballots = download({
  path: '/decisions/:id/ballots.json',
  async respond(view) {
    const one = await shownDecision(view)
    const file = await view.ask(ballotFile, { decision: one.decision })
    if (!file) throw kernelFailure('not_found', { what: 'decisions.decision' })
    return {
      body: `${JSON.stringify(file, null, 2)}\n`,
      mediaType: 'application/json',
      fileName: `${view.commons.slug}-${one.number}-ballots.json`,
    }
  },
})

/** Every ballot of a secret vote with its receipt, for whoever would rather search on their own machine. */
const published = download({
  path: '/decisions/:id/published.csv',
  async respond(view) {
    const one = await shownDecision(view)
    if (!one.published) throw kernelFailure('not_found', { what: 'decisions.decision' })
    const lines = (await allPublished(view, one.decision)).map((row) =>
      [row.receipt, row.type, row.ballot].map(quoted).join(','),
    )
    return {
      body: ['receipt,type,ballot', ...lines, ''].join('\r\n'),
      mediaType: 'text/csv',
      fileName: `${view.commons.slug}-${one.number}-published.csv`,
    }
  },
})

/** In the order they were shuffled into. */
function allPublished(view: PageView, decision: string) {
  return view.db
    .selectFrom('decisions_published')
    .select(['receipt', 'type', 'ballot'])
    .where('commons_id', '=', view.commons.id)
    .where('decision', '=', decision)
    .orderBy('place')
    .execute()
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

export const downloads = [ballots, published]
