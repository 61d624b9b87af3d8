import { type FormInput, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { momentOn } from '../../observation/pages/moment.ts'
import { addIndicator } from '../add-indicator.ts'
import { health } from '../query-health.ts'
import { recordReadings } from '../record-readings.ts'
import { words } from '../words.ts'
import { healthPage, indicatorUnit, readValue } from './health.tsx'

const at = (form: FormInput) =>
  form.text('back') === 'indicator'
    ? `/care/indicators/${form.text('indicator')}`
    : `/care/health?resource=${form.text('resource')}`

const addPost = post({
  path: '/care/health',
  again: healthPage,
  async handle(view, form) {
    const { resource, name } = { resource: form.text('resource'), name: form.text('name') }
    const { unit, places } = { unit: form.text('unit'), places: Number(form.text('places')) }
    const bound = (field: string) =>
      form.text(field) === '' ? null : readValue(view, form.text(field), indicatorUnit({ unit, places }))
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
        value: readValue(view, value, unit),
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
