import { recurrenceOf, repeats } from '../../../kernel/recurring.ts'
import { type FormInput, type PageView, type Post, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { book } from '../book.ts'
import { bookSeries } from '../book-series.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { cancelSeries } from '../cancel-series.ts'
import { endSharing } from '../end-sharing.ts'
import { endTraining } from '../end-training.ts'
import { feedWords } from '../feed-words.ts'
import { moveBooking } from '../move-booking.ts'
import { recordTraining } from '../record-training.ts'
import { stretchText } from '../time-text.ts'
import { words } from '../words.ts'
import { minePage } from './mine.tsx'
import { movePage } from './move.tsx'
import { isDay, thingPage, thingPath } from './thing.tsx'
import { stretchFrom } from './time-fields.tsx'

const bookPost = post({
  path: `${thingPath}/book`,
  again: thingPage,
  async handle(view, form) {
    const to = `/things/${view.params.resource}?day=${form.text('day')}`
    return { to, notice: await bookedIn(view, form) }
  },
})

/** Books once, or in a series; answers what to say. */
async function bookedIn(view: PageView, form: FormInput): Promise<string> {
  const w = words[view.lang]
  const wanted = { resource: view.params.resource ?? '', ...stretchFrom(view, form) }
  const repeat = repeats.find((one) => one === form.text('repeat'))
  if (!repeat || !isDay(form.text('day'))) {
    await view.execute(book, wanted, once(view, form))
    return w.booked
  }
  const rule = recurrenceOf(repeat, form.text('times'), form.text('day'))
  const input = { ...wanted, rule, skip: form.text('skip') !== '' }
  const { booked, skipped } = await view.execute(bookSeries, input, once(view, form))
  if (skipped.length === 0) return w.bookedTimes(booked)
  return w.bookedBut(booked, skipped.map((one) => stretchText(one, view.lang)).join(', '))
}

const cancelPost = post({
  path: '/things/mine/cancel',
  again: minePage,
  async handle(view, form) {
    const w = words[view.lang]
    const series = form.text('series')
    if (series) await view.execute(cancelSeries, { series }, once(view, form))
    else await view.execute(cancelBooking, { booking: form.text('booking') }, once(view, form))
    return { to: '/things/mine', notice: form.text('begun') ? w.handedBack : w.cancelled }
  },
})

const movePost = post({
  path: `${movePage.path}/move`,
  again: movePage,
  async handle(view, form) {
    const booking = view.params.booking ?? ''
    await view.execute(moveBooking, { booking, ...stretchFrom(view, form) }, once(view, form))
    return { to: '/things/mine', notice: words[view.lang].moved }
  },
})

const trainingPost = post({
  path: `${thingPath}/training`,
  again: thingPage,
  async handle(view, form) {
    const resource = view.params.resource ?? ''
    await view.execute(recordTraining, { resource, agent: form.text('agent') }, once(view, form))
    return { to: `/things/${resource}`, notice: words[view.lang].trained }
  },
})

const endTrainingPost = post({
  path: `${thingPath}/end-training`,
  again: thingPage,
  async handle(view, form) {
    const resource = view.params.resource ?? ''
    await view.execute(endTraining, { resource, agent: form.text('agent') }, once(view, form))
    return { to: `/things/${resource}`, notice: feedWords[view.lang].ended }
  },
})

const endPost = post({
  path: `${thingPath}/end`,
  again: thingPage,
  async handle(view, form) {
    await view.execute(endSharing, { resource: view.params.resource ?? '' }, once(view, form))
    return { to: '/things', notice: words[view.lang].endedNotice }
  },
})

export const posts: readonly Post[] = [cancelPost, bookPost, movePost, trainingPost, endTrainingPost, endPost]
