import { momentIn } from '../../../commons/members/local-day.ts'
import { type FormInput, type PageView, type Post, post } from '../../../ui/page.ts'
import { once, typedAmount } from '../../../ui/typed.ts'
import { askIn } from '../ask-in.ts'
import { askOut } from '../ask-out.ts'
import { correctCatch } from '../correct-catch.ts'
import { drawLots } from '../draw-lots.ts'
import { drawLottery } from '../draw-lottery.ts'
import { endPlacing } from '../end-placing.ts'
import { endTurn } from '../end-turn.ts'
import { logCatch } from '../log-catch.ts'
import { openSeason } from '../open-season.ts'
import { passTurn } from '../pass-turn.ts'
import { sealLots } from '../seal-lots.ts'
import { sealLottery } from '../seal-lottery.ts'
import { shareCycle } from '../share-cycle.ts'
import { startRotation } from '../start-rotation.ts'
import { switchRegime } from '../switch-regime.ts'
import { takeIdleLot } from '../take-idle-lot.ts'
import { words } from '../words.ts'
import { allotmentPage } from './allotment.tsx'
import { allotmentPath } from './parts.tsx'

type Does = (view: PageView, form: FormInput, resource: string) => Promise<string>

/** A form of a resource's page: does it, and says so there. */
const on = (path: string, does: Does): Post =>
  post({
    path: `${allotmentPath}/${path}`,
    again: allotmentPage,
    async handle(view, form) {
      const resource = view.params.resource ?? ''
      return { notice: await does(view, form, resource), to: `/turns/${resource}` }
    },
  })

const amountOf = (view: PageView, form: FormInput, name: string) =>
  typedAmount(view, form.text(name), form.text('unit'))

export const posts: readonly Post[] = [
  on('end', async (view, form, resource) => {
    await view.execute(endPlacing, { resource }, once(view, form))
    return words[view.lang].placingEnded
  }),
  on('seal', async (view, form, resource) => {
    const days = { from: form.text('from'), until: form.text('until') }
    await view.execute(sealLots, { resource, ...days }, once(view, form))
    return words[view.lang].sealed
  }),
  on('draw', async (view, form) => {
    await view.execute(drawLots, { draw: form.text('draw') }, once(view, form))
    return words[view.lang].drawn
  }),
  on('idle', async (view, form) => {
    await view.execute(takeIdleLot, { draw: form.text('draw') }, once(view, form))
    return words[view.lang].tookIdle
  }),
  on('cycle', async (view, form, resource) => {
    const typed = `${form.text('day')}T${form.text('from')}`
    const from = momentIn(form.text('day'), form.text('from'), view.timeZone) ?? typed
    await view.execute(shareCycle, { resource, from }, once(view, form))
    return words[view.lang].shared
  }),
  on('season', async (view, form, resource) => {
    const days = { from: form.text('from'), until: form.text('until') }
    const capacity = amountOf(view, form, 'capacity')
    await view.execute(openSeason, { resource, ...days, capacity, unit: form.text('unit') }, once(view, form))
    return words[view.lang].opened
  }),
  on('catch', async (view, form) => {
    const input = { season: form.text('season'), amount: amountOf(view, form, 'amount'), on: form.text('on') }
    const agent = form.text('agent')
    const behalf = agent && agent !== view.standing.agent ? { onBehalfOf: { agent } } : {}
    const { over } = await view.execute(logCatch, input, { ...once(view, form), ...behalf })
    const w = words[view.lang]
    return over === 'none' ? w.logged : over === 'kept_out' ? w.loggedOut : w.loggedOver
  }),
  on('rotation', async (view, form, resource) => {
    await view.execute(startRotation, { resource }, once(view, form))
    return words[view.lang].rotationStarted
  }),
  on('turn', async (view, form, resource) => {
    const how = form.text('how') === 'skipped' ? 'skipped' : 'taken'
    await view.execute(endTurn, { resource, step: Number(form.text('step')), how }, once(view, form))
    return words[view.lang].turnTaken
  }),
  on('pass', async (view, form, resource) => {
    await view.execute(passTurn, { resource, step: Number(form.text('step')) }, once(view, form))
    return words[view.lang].turnPassed
  }),
  on('in', async (view, form, resource) => {
    await view.execute(askIn, { resource }, once(view, form))
    return words[view.lang].askedIn
  }),
  on('out', async (view, form, resource) => {
    await view.execute(askOut, { resource }, once(view, form))
    return words[view.lang].askedOut
  }),
  on('seal-lottery', async (view, form, resource) => {
    const days = { from: form.text('from'), until: form.text('until') }
    await view.execute(sealLottery, { resource, ...days }, once(view, form))
    return words[view.lang].sealed
  }),
  on('draw-lottery', async (view, form) => {
    await view.execute(drawLottery, { lottery: form.text('lottery') }, once(view, form))
    return words[view.lang].lotteryDrawn
  }),
  on('regime', async (view, form, resource) => {
    await view.execute(switchRegime, { resource }, once(view, form))
    return words[view.lang].switched
  }),
  on('correct', async (view, form) => {
    const input = { catch: form.text('catch'), amount: amountOf(view, form, 'amount') }
    await view.execute(correctCatch, input, once(view, form))
    return words[view.lang].corrected
  }),
]
