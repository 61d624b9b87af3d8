import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { accept } from '../accept.ts'
import { answerHelp } from '../answer-help.ts'
import { callHelp } from '../call-help.ts'
import { cancel } from '../cancel.ts'
import { checkIn } from '../check-in.ts'
import { confirm } from '../confirm.ts'
import { eraseClient } from '../erase-client.ts'
import { finish } from '../finish.ts'
import { refuse } from '../refuse.ts'
import { review } from '../review.ts'
import { words } from '../words.ts'
import { boardPage } from './board.tsx'
import { jobsPage } from './jobs.tsx'
import { minePage } from './mine.tsx'

/** What a worker does about a job: one button each. */
const jobPost = post({
  path: '/services/act',
  again: jobsPage,
  async handle(view, form) {
    return { to: '/services/jobs', notice: await doJob(view, form) }
  },
})

async function doJob(view: PageView, form: FormInput): Promise<string> {
  const [w, of, key] = [words[view.lang], { booking: form.text('booking') }, once(view, form)]
  switch (form.text('act')) {
    case 'accept':
      await view.execute(accept, of, key)
      return w.accepted
    case 'checkIn':
      await view.execute(checkIn, of, key)
      return w.checkedIn
    case 'finish':
      await view.execute(finish, of, key)
      return w.finished
    case 'callHelp':
      await view.execute(callHelp, of, key)
      return w.helpCalled
    default:
      await view.execute(refuse, { ...of, place: form.text('place') !== '' }, key)
      return w.refused
  }
}

const confirmPost = post({
  path: '/services/mine/confirm',
  again: minePage,
  async handle(view, form) {
    await view.execute(confirm, { booking: form.text('booking') }, once(view, form))
    return {
      to: form.text('board') ? '/services/board' : '/services/mine',
      notice: words[view.lang].confirmed,
    }
  },
})

const cancelPost = post({
  path: '/services/mine/cancel',
  again: minePage,
  async handle(view, form) {
    await view.execute(cancel, { booking: form.text('booking'), fee: form.text('fee') }, once(view, form))
    return {
      to: form.text('board') ? '/services/board' : '/services/mine',
      notice: words[view.lang].cancelled,
    }
  },
})

const reviewPost = post({
  path: '/services/mine/review',
  again: minePage,
  async handle(view, form) {
    const said = { booking: form.text('booking'), stars: Number(form.text('stars')), text: form.text('text') }
    await view.execute(review, said, once(view, form))
    const to = form.text('job') ? '/services/jobs' : '/services/mine'
    return { to, notice: words[view.lang].reviewed }
  },
})

const helpPost = post({
  path: '/services/board/help',
  again: boardPage,
  async handle(view, form) {
    await view.execute(answerHelp, { help: form.text('help') }, once(view, form))
    return { to: '/services/board', notice: words[view.lang].helpAnswered }
  },
})

const erasePost = post({
  path: '/services/board/erase',
  again: boardPage,
  async handle(view, form) {
    await view.execute(eraseClient, { booking: form.text('booking') }, once(view, form))
    return { to: '/services/board', notice: words[view.lang].erased }
  },
})

export const acts = [jobPost, confirmPost, cancelPost, reviewPost, helpPost, erasePost]
