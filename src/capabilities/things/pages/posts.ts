import { type Post, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { book } from '../book.ts'
import { cancelBooking } from '../cancel-booking.ts'
import { endSharing } from '../end-sharing.ts'
import { moveBooking } from '../move-booking.ts'
import { recordTraining } from '../record-training.ts'
import { words } from '../words.ts'
import { minePage } from './mine.tsx'
import { movePage } from './move.tsx'
import { thingPage, thingPath } from './thing.tsx'
import { stretchFrom } from './time-fields.tsx'

export const bookPost = post({
  path: `${thingPath}/book`,
  again: thingPage,
  async handle(view, form) {
    const resource = view.params.resource ?? ''
    await view.execute(book, { resource, ...stretchFrom(view, form) }, once(view, form))
    return { to: `/things/${resource}?day=${form.text('day')}`, notice: words[view.lang].booked }
  },
})

export const cancelPost = post({
  path: '/things/mine/cancel',
  again: minePage,
  async handle(view, form) {
    await view.execute(cancelBooking, { booking: form.text('booking') }, once(view, form))
    const w = words[view.lang]
    return { to: '/things/mine', notice: form.text('begun') ? w.handedBack : w.cancelled }
  },
})

export const movePost = post({
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

const endPost = post({
  path: `${thingPath}/end`,
  again: thingPage,
  async handle(view, form) {
    await view.execute(endSharing, { resource: view.params.resource ?? '' }, once(view, form))
    return { to: '/things', notice: words[view.lang].endedNotice }
  },
})

export const posts: readonly Post[] = [cancelPost, bookPost, movePost, trainingPost, endPost]
