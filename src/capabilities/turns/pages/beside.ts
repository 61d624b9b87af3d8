import { type BesideItem, beside } from '../../../ui/page.ts'
import { ruleOf } from '../dials.ts'
import { allotment } from '../query-allotment.ts'
import { ruleText } from '../rule-text.ts'
import { words } from '../words.ts'

/** On a resource's page: where its turns are, and the rule they are shared by. */
export const besideResource = beside({
  of: 'observation.resource',
  async list(view, resource): Promise<BesideItem[]> {
    const w = words[view.lang]
    const { rule: code, ended } = await view.ask(allotment, { resource })
    const rule = ruleOf(view.charter, code)
    if (!rule || ended) return []
    const href = view.href(`/turns/${resource}`)
    const [first = '', ...more] = ruleText(rule, view.lang)
    return [
      { place: 'use', title: rule.name[view.lang], href, action: w.seeTurns },
      { place: 'rule', title: first, detail: more.join(' '), href },
    ]
  },
})
