import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { money, once, typedAmount } from '../../../ui/typed.ts'
import { addGood } from '../add-good.ts'
import { closeCycle } from '../close-cycle.ts'
import { dropGood } from '../drop-good.ts'
import { handOver } from '../hand-over.ts'
import { markCame } from '../mark-came.ts'
import { openCycle } from '../open-cycle.ts'
import { myOrder } from '../query-orders.ts'
import { setOrder } from '../set-order.ts'
import { words } from '../words.ts'
import { cyclePage, loadCycle } from './cycle.tsx'
import { collectPage, packPage } from './pack.tsx'

const at = '/cycles/:cycle{[0-9a-f-]{36}}'
const cycleOf = (view: PageView) => view.params.cycle ?? ''
const back = (view: PageView, notice: string, more = '') => ({
  to: `/cycles/${cycleOf(view)}${more}`,
  notice,
})

/** A number beside each good, by the good's id; what is no number is refused by its command. */
async function numbersIn(view: PageView, form: FormInput, prefix: string, none = '0') {
  const { goods } = await loadCycle(view)
  return goods.map(({ good }) => ({ good, n: Number(form.text(`${prefix}-${good}`) || none) }))
}

const goodPost = post({
  path: `${at}/goods`,
  again: cyclePage,
  async handle(view, form) {
    const { unit } = await loadCycle(view)
    const stock = form.text('stock')
    const input = {
      ...{ cycle: cycleOf(view), producer: form.text('producer'), title: form.text('title') },
      ...{ pack: form.text('pack'), price: typedAmount(view, form.text('price'), unit) },
      stock: stock ? Number(stock) : null,
    }
    await view.execute(addGood, input, once(view, form))
    return back(view, words[view.lang].goodAdded)
  },
})

const dropPost = post({
  path: `${at}/drop`,
  again: cyclePage,
  async handle(view, form) {
    await view.execute(dropGood, { cycle: cycleOf(view), good: form.text('good') }, once(view, form))
    return { to: `/cycles/${cycleOf(view)}` }
  },
})

const openPost = post({
  path: `${at}/open`,
  again: cyclePage,
  async handle(view, form) {
    await view.execute(openCycle, { cycle: cycleOf(view) }, once(view, form))
    return back(view, words[view.lang].opened)
  },
})

const closePost = post({
  path: `${at}/close`,
  again: cyclePage,
  async handle(view, form) {
    await view.execute(closeCycle, { cycle: cycleOf(view) }, once(view, form))
    return back(view, words[view.lang].closed)
  },
})

const orderPost = post({
  path: `${at}/order`,
  again: cyclePage,
  async handle(view, form) {
    const w = words[view.lang]
    const cycle = cycleOf(view)
    const all = await numbersIn(view, form, 'good')
    const lines = all.filter(({ n }) => n !== 0).map(({ good, n }) => ({ good, quantity: n }))
    await view.execute(setOrder, { cycle, place: form.text('place') || null, lines }, once(view, form))
    if (lines.length === 0) return back(view, w.orderDropped)
    const { unit } = await loadCycle(view)
    const { total } = await view.ask(myOrder, { cycle })
    return back(view, w.orderSaved(money(view, total, unit)))
  },
})

const camePost = post({
  path: `${at}/collect`,
  again: collectPage,
  async handle(view, form) {
    const goods = (await numbersIn(view, form, 'came', 'nothing was written')).map(({ good, n }) => ({
      good,
      came: n,
    }))
    await view.execute(markCame, { cycle: cycleOf(view), goods }, once(view, form))
    return back(view, words[view.lang].saved, '/pack')
  },
})

const handPost = post({
  path: `${at}/hand`,
  again: packPage,
  async handle(view, form) {
    await view.execute(handOver, { order: form.text('order') }, once(view, form))
    return back(view, words[view.lang].handedOver, '/pack')
  },
})

export const posts = [goodPost, dropPost, openPost, closePost, orderPost, camePost, handPost]
