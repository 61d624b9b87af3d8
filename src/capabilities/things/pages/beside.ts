import { type BesideItem, beside } from '../../../ui/page.ts'
import { ruleOf } from '../dials.ts'
import { thing } from '../query-thing.ts'
import { useOf } from '../query-use.ts'
import { ruleText } from '../rule-text.ts'
import { minutesText } from '../time-text.ts'
import { words } from '../words.ts'

/** On a resource's page: where it is booked, and the rule it is booked under. */
export const besideResource = beside({
  of: 'observation.resource',
  async list(view, resource) {
    const w = words[view.lang]
    const shown = await view.ask(thing, { resource })
    const rule = ruleOf(view.charter, shown.rule)
    if (shown.ended || !rule) return []
    const href = view.href(`/things/${resource}`)
    const [first = '', ...more] = ruleText(rule, view.lang)
    const use: BesideItem = { place: 'use', title: rule.name[view.lang], href }
    return [
      rule.way === 'booking' ? { ...use, action: w.book } : use,
      { place: 'rule', title: first, detail: more.join(' '), href },
    ]
  },
  async figures(view, resource, days) {
    const w = words[view.lang]
    const types = (view.charter.data as { memberTypes?: Record<string, { label: Record<string, string> }> })
      .memberTypes
    const rows = await view.ask(useOf, { resource, ...days })
    return rows.map(({ type, bookings, minutes, people }) => ({
      name: `${w.yearUse} (${types?.[type]?.label[view.lang] ?? w.yearOthers})`,
      value: w.yearUseOf(bookings, people, minutesText(minutes, view.lang)),
    }))
  },
})
