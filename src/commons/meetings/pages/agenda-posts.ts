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
import { usualNamed } from './plan-posts.ts'

const itsId = (view: PageView) => view.params.id ?? ''
const toAgenda = (_: unknown, view: PageView) => here(view, '/agenda')
const added = (view: PageView) => words[view.lang].added

const add = action({
  path: '/meetings/:id/items',
  again: agendaPage,
  command: addItems,
  input: (form, view) => ({ meeting: itsId(view), items: [{ ...fieldsOf(form), decision: null }] }),
  done: toAgenda,
  notice: added,
})

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
    const items = waiting.map(({ decision, title, kind }) => ({
      ...{ decision, title, text: '' },
      kind: kind === 'election' ? ('election' as const) : ('decision' as const),
    }))
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
    else await view.execute(editItem, { ...at, ...fieldsOf(form) }, { key })
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

const attach = action({
  path: '/meetings/:id/papers',
  again: papersPage,
  command: attachDocument,
  input: (form, view) => ({
    meeting: itsId(view),
    item: form.text('item') || null,
    file: form.text('file'),
    name: form.text('name'),
  }),
  done: (_, view) => here(view, '/papers'),
  notice: (view) => words[view.lang].attached,
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
