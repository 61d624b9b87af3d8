import { action, type FormInput, type PageView, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { changeIndicator } from '../change-indicator.ts'
import { correctReading } from '../correct-reading.ts'
import { endIndicator } from '../end-indicator.ts'
import { issueMeter } from '../issue-meter.ts'
import { measuringWords } from '../measuring-words.ts'
import { indicator } from '../query-indicator.ts'
import { recordReadings } from '../record-readings.ts'
import { revokeMeter } from '../revoke-meter.ts'
import { indicatorUnit, readValue } from './health.tsx'
import { indicatorPage as again } from './indicator.tsx'
import { readSheet } from './readings-sheet.ts'

const mostTold = 20
const idOf = (view: PageView) => view.params.indicator ?? ''
const at = (view: PageView) => `/care/indicators/${idOf(view)}`
const ask = (view: PageView) => view.ask(indicator, { indicator: idOf(view), before: null })

const changePost = post({
  path: '/care/indicators/:indicator',
  again,
  async handle(view, form) {
    const unit = indicatorUnit(await ask(view))
    const bound = (field: string) =>
      form.text(field) === '' ? null : readValue(view, form.text(field), unit)
    const [least, most, lowest, highest] = ['least', 'most', 'lowest', 'highest'].map(bound)
    const everyDays = form.text('everyDays') === '' ? null : Number(form.text('everyDays'))
    const measured = { everyDays, measurer: form.text('measurer') || null }
    const bounds = { least: least!, most: most!, lowest: lowest!, highest: highest! }
    const input = { indicator: idOf(view), name: form.text('name'), ...bounds, ...measured }
    await view.execute(changeIndicator, input, once(view, form))
    return { to: at(view), notice: measuringWords[view.lang].changed }
  },
})

const correctPost = post({
  path: '/care/indicators/:indicator/correct',
  again,
  async handle(view, form) {
    const value = readValue(view, form.text('value'), indicatorUnit(await ask(view)))
    const input = { reading: form.text('reading'), value, reason: form.text('reason') }
    await view.execute(correctReading, input, once(view, form))
    return { to: at(view), notice: measuringWords[view.lang].correctedDone }
  },
})

const sheetPost = post({
  path: '/care/indicators/:indicator/sheet',
  again,
  async handle(view, form) {
    const { problem, wrong, rows } = { ...(await readSheet(view, await ask(view), form.file('file'))) }
    if (problem) return { to: `${at(view)}?problem=${problem}#sheet` }
    if (wrong) {
      const told = wrong.slice(0, mostTold).map(({ row, what }) => `${row}.${what}`)
      return { to: `${at(view)}?wrong=${told.join(',')}&more=${wrong.length - told.length}#sheet` }
    }
    await view.execute(recordReadings, { indicator: idOf(view), rows: rows ?? [] }, once(view, form))
    return { to: at(view), notice: measuringWords[view.lang].uploaded(rows?.length ?? 0) }
  },
})

/** Without a key on purpose: a key would keep the answer, and the secret in it. */
const meterPost = post({
  path: '/care/indicators/:indicator/meters',
  again,
  async handle(view, form: FormInput) {
    const { secret } = await view.execute(issueMeter, { name: form.text('name'), indicators: [idOf(view)] })
    return { to: `${at(view)}?key=${secret}#key` }
  },
})

const revokePost = action({
  path: '/care/indicators/:indicator/meters/revoke',
  again,
  command: revokeMeter,
  input: (form) => ({ meter: form.text('meter') }),
  done: (_, view) => at(view),
  notice: (view) => measuringWords[view.lang].meterRevoked,
})

const endPost = action({
  path: '/care/indicators/:indicator/end',
  again,
  command: endIndicator,
  input: (_, view) => ({ indicator: idOf(view) }),
  done: (_, view) => at(view),
  notice: (view) => measuringWords[view.lang].endedDone,
})

export const indicatorPosts = [changePost, correctPost, sheetPost, meterPost, revokePost, endPost]
