import { parseAmount, type Unit } from '../../../kernel/units.ts'
import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { momentOn } from '../../observation/pages/moment.ts'
import { addIndicator } from '../add-indicator.ts'
import { health } from '../query-health.ts'
import { recordReadings } from '../record-readings.ts'
import { words } from '../words.ts'
import { healthPage, indicatorUnit } from './health.tsx'

/** What is no number goes on as it was typed, for the command to refuse by its field. */
function read(view: PageView, typed: string, unit: Unit): string {
  const amount = parseAmount(typed, unit, view.lang)
  return typeof amount === 'bigint' ? String(amount) : typed
}

const at = (form: FormInput) => `/care/health?resource=${form.text('resource')}`

const addPost = post({
  path: '/care/health',
  again: healthPage,
  async handle(view, form) {
    const { resource, name } = { resource: form.text('resource'), name: form.text('name') }
    const { unit, places } = { unit: form.text('unit'), places: Number(form.text('places')) }
    const bound = (field: string) =>
      form.text(field) === '' ? null : read(view, form.text(field), indicatorUnit({ unit, places }))
    const input = { resource, name, unit, places, least: bound('least'), most: bound('most') }
    await view.execute(addIndicator, input, once(view, form))
    return { to: at(form), notice: words[view.lang].watched }
  },
})

const readingsPost = post({
  path: '/care/health/readings',
  again: healthPage,
  async handle(view, form) {
    const indicator = form.text('indicator')
    const all = await view.ask(health, { resource: form.text('resource') })
    const one = all.find(({ id }) => id === indicator)
    const unit = indicatorUnit(one ?? { unit: '', places: 0 })
    const lines = form.text('sheet') === '' ? [[form.text('day'), form.text('value')]] : linesOf(form)
    const rows = await Promise.all(
      lines.map(async ([day = '', value = '']) => ({
        at: await momentOn(view, day),
        value: read(view, value, unit),
      })),
    )
    await view.execute(recordReadings, { indicator, rows }, once(view, form))
    return { to: at(form), notice: words[view.lang].measuredDone }
  },
})

/** One reading a line, a day and a value, as they come from a spreadsheet or a CSV file. */
const linesOf = (form: FormInput) =>
  form
    .text('sheet')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/[\t;,]/, 2).map((cell) => cell.trim()))

export const healthPosts = [addPost, readingsPost]
