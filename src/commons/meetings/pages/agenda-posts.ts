import { kernelFailure } from '../../../kernel/failure.ts'
import { action, type FormInput, type PageView, post } from '../../../ui/page.ts'
import { addItems } from '../add-items.ts'
import { attachDocument } from '../attach-document.ts'
import { editItem } from '../edit-item.ts'
import { orderItems } from '../order-items.ts'
import { toTable } from '../query-to-table.ts'
import { removeDocument } from '../remove-document.ts'
import { removeItem } from '../remove-item.ts'
import type { ItemKind } from '../tables.ts'
import { words } from '../words.ts'
import { agendaPage, usualItems } from './agenda-page.tsx'
import { papersPage } from './papers-page.tsx'
import { here } from './parts.tsx'
import { usualNamed, waitingItems } from './plan-posts.ts'

const itsId = (view: PageView) => view.params.id ?? ''
const toAgenda = (_: unknown, view: PageView) => here(view, '/agenda')
const added = (view: PageView) => words[view.lang].added

/** Puts an item up, with its paper where one came along. */
const add = post({
  path: '/meetings/:id/items',
  again: agendaPage,
  async handle(view, form) {
    const meeting = itsId(view)
    const key = form.text('key') || view.key
    const file = await keptPaper(view, form)
    const input = { meeting, items: [{ ...fieldsOf(form), decision: null }] }
    const { items } = await view.execute(addItems, input, { key })
    if (file) await view.execute(attachDocument, { meeting, item: items[0]!, ...file }, { key: `${key}f` })
    return { to: here(view, '/agenda'), notice: added(view) }
  },
})

/** The file of a form and what it is called: as was typed, else as the file is named. */
async function keptPaper(view: PageView, form: FormInput) {
  const sent = form.file('file')
  if (!sent) return undefined
  return { file: await view.keep(sent), name: form.text('name') || nameOf(sent.name) }
}

/** A file's name as people say it: without its ending. */
const nameOf = (name: string) =>
  name
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .slice(0, 200)
    .trim() || name

const fieldsOf = (form: FormInput) => ({
  title: form.text('title'),
  text: form.text('text'),
  kind: form.text('kind') as ItemKind,
})

/** What was ticked, by the names the boxes bear. */
const ticked = (form: FormInput, prefix: string) =>
  Object.keys(form.values()).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))

const table = post({
  path: '/meetings/:id/table',
  again: agendaPage,
  async handle(view, form) {
    const chosen = ticked(form, 'decision:')
    const waiting = (await view.ask(toTable, {})).filter(({ decision }) => chosen.includes(decision))
    const items = waitingItems(waiting)
    await view.execute(addItems, { meeting: itsId(view), items }, { key: form.text('key') || view.key })
    return { to: here(view, '/agenda'), notice: added(view) }
  },
})

const usual = action({
  path: '/meetings/:id/usual',
  again: agendaPage,
  command: addItems,
  input: (form, view) => {
    const chosen = ticked(form, 'usual:')
    const codes = usualItems.filter((code) => chosen.includes(code))
    return { meeting: itsId(view), items: usualNamed(view, codes) }
  },
  done: toAgenda,
  notice: added,
})

const edit = post({
  path: '/meetings/:id/items/:item',
  again: agendaPage,
  async handle(view, form) {
    const at = { meeting: itsId(view), item: view.params.item ?? '' }
    const key = form.text('key') || view.key
    if (form.text('do') === 'remove') await view.execute(removeItem, at, { key })
    else {
      const file = await keptPaper(view, form)
      await view.execute(editItem, { ...at, ...fieldsOf(form) }, { key })
      if (file) await view.execute(attachDocument, { ...at, ...file }, { key: `${key}f` })
    }
    return { to: here(view, '/agenda'), notice: words[view.lang].saved }
  },
})

const order = action({
  path: '/meetings/:id/order',
  again: agendaPage,
  command: orderItems,
  input: (form, view) => ({ meeting: itsId(view), items: form.text('order').split(' ') }),
  done: toAgenda,
})

const attach = post({
  path: '/meetings/:id/papers',
  again: papersPage,
  async handle(view, form) {
    const file = await keptPaper(view, form)
    if (!file) throw kernelFailure('bad_input', { field: 'file', problem: 'missing' })
    const place = { meeting: itsId(view), item: form.text('item') || null }
    await view.execute(attachDocument, { ...place, ...file }, { key: form.text('key') || view.key })
    return { to: here(view, '/papers'), notice: words[view.lang].attached }
  },
})

const detach = action({
  path: '/meetings/:id/papers/remove',
  again: papersPage,
  command: removeDocument,
  input: (form, view) => ({ meeting: itsId(view), document: form.text('document') }),
  done: (_, view) => here(view, '/papers'),
  notice: (view) => words[view.lang].saved,
})

export const agendaPosts = [add, table, usual, edit, order, attach, detach]
