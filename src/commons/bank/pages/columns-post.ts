import { type FormInput, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { fields } from '../files/line.ts'
import { nameColumns } from '../name-columns.ts'
import { checkPage } from './check.tsx'
import { checkOf } from './check-of.ts'

export const columnsPost = post({
  path: '/bank/import/:upload/columns',
  again: checkPage,
  async handle(view, form) {
    const { sample } = await checkOf(view)
    const input = { upload: view.params.upload ?? '', columns: columnsFrom(form, sample) }
    await view.execute(nameColumns, input, once(view, form))
    return { to: `/bank/import/${view.params.upload}` }
  },
})

function columnsFrom(form: FormInput, sample: readonly string[][]) {
  const heading = Number(form.text('heading') || '0')
  const chosen = fields.flatMap((field) => {
    const value = form.text(field)
    return /^\d{1,3}$/.test(value) ? [[field, Number(value)] as const] : []
  })
  const headings = heading > 0 ? (sample[heading - 1] ?? []) : []
  return { at: Object.fromEntries(chosen), headings, firstRow: heading + 1 }
}
