import { day } from '../../../kernel/fields.ts'
import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { startOfDay } from '../../members/local-day.ts'
import { assessTrouble } from '../assess-trouble.ts'
import { beginRepair } from '../begin-repair.ts'
import { endTrouble } from '../end-trouble.ts'
import { shareCost } from '../share-cost.ts'
import { words } from '../words.ts'
import { loadTicket, ticketPage } from './ticket.tsx'
import { costUnit } from './ticket-cost.tsx'

const at = (view: PageView) => `/care/tickets/${view.params.ticket ?? ''}`

const assessPost = post({
  path: '/care/tickets/:ticket/assess',
  again: ticketPage,
  async handle(view, form) {
    const input = {
      ticket: view.params.ticket ?? '',
      finding: form.text('finding'),
      parts: form.text('parts'),
    }
    await view.execute(assessTrouble, { ...input, out: await outOf(view, form) }, once(view, form))
    return { to: at(view), notice: words[view.lang].noted }
  },
})

/** Days are whole: from the beginning of the first to the end of the last. */
async function outOf(view: PageView, form: FormInput) {
  const use = form.text('use')
  if (use === 'usable') return null
  const { ticket } = await loadTicket(view)
  if (use === 'now') return { from: ticket.outFrom ?? view.now.toISOString(), until: null }
  return { from: await begin(view, form.text('from')), until: await begin(view, form.text('until'), 1) }
}

/** What is no day goes on as it was typed, for the command to refuse by its field. */
async function begin(view: PageView, chosen: string, after = 0): Promise<string> {
  if (!day().safeParse(chosen).success) return chosen
  return (await startOfDay(view.db, view.commons.id, chosen, after)).toISOString()
}

const beginPost = post({
  path: '/care/tickets/:ticket/begin',
  again: ticketPage,
  async handle(view, form) {
    await view.execute(beginRepair, { ticket: view.params.ticket ?? '' }, once(view, form))
    return { to: at(view), notice: words[view.lang].begun }
  },
})

const endPost = post({
  path: '/care/tickets/:ticket/end',
  again: ticketPage,
  async handle(view, form) {
    const how = form.text('how') === 'retired' ? 'retired' : 'resolved'
    await view.execute(endTrouble, { ticket: view.params.ticket ?? '', how }, once(view, form))
    return { to: at(view), notice: words[view.lang][how] }
  },
})

const sharePost = post({
  path: '/care/tickets/:ticket/share',
  again: ticketPage,
  async handle(view, form) {
    const ticket = view.params.ticket ?? ''
    const total = typedAmount(view, form.text('total'), costUnit)
    const input = { ticket, total, unit: costUnit, key: form.text('by'), dueOn: form.text('dueOn') }
    await view.execute(shareCost, input, once(view, form))
    return { to: `/care/tickets/${ticket}`, notice: words[view.lang].shared }
  },
})

export const ticketPosts = [assessPost, beginPost, endPost, sharePost]
