import { download } from '../../../ui/page.ts'
import { valueFlows } from '../query-value-flows.ts'

/** What is planned as ValueFlows in JSON-LD; what does not fit one file is named in it. */
export const valueFlowsDownload = download({
  path: '/plans/valueflows.jsonld',
  async respond(view) {
    const graph: unknown[] = []
    let head: object = {}
    let next = view.search.get('after')
    // Each kind of what is planned has a page of its own; one of each makes a whole file of most commons.
    for (let pages = 0; pages < 8; pages++) {
      const found = await view.ask(valueFlows, { after: next ?? undefined })
      const document = found.document as { '@graph': unknown[] }
      head = document
      graph.push(...document['@graph'])
      next = found.next
      if (!next) break
    }
    const whole = { ...head, '@graph': graph, ...(next ? { 'plan:next': next } : {}) }
    const fileName = `${view.commons.slug}-plans-valueflows.jsonld`
    return { body: JSON.stringify(whole, null, 2), mediaType: 'application/ld+json', fileName }
  },
})
