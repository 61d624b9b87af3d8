import { post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { cancelWorkDay } from '../cancel-work-day.ts'
import { confirmWork } from '../confirm-work.ts'
import { leaveWorkDay } from '../leave-work-day.ts'
import { signUp } from '../sign-up.ts'
import { words } from '../words.ts'
import { dayPage } from './day.tsx'

const at = (params: Record<string, string>) => `/care/days/${params.day ?? ''}`

const signUpPost = post({
  path: '/care/days/:day/sign-up',
  again: dayPage,
  async handle(view, form) {
    const mine = { day: view.params.day ?? '', agent: view.standing.agent ?? '' }
    await view.execute(signUp, { ...mine, standIn: form.text('standIn') || null }, once(view, form))
    return { to: at(view.params), notice: words[view.lang].signedUp }
  },
})

const leavePost = post({
  path: '/care/days/:day/leave',
  again: dayPage,
  async handle(view, form) {
    const mine = { day: view.params.day ?? '', agent: view.standing.agent ?? '' }
    await view.execute(leaveWorkDay, mine, once(view, form))
    return { to: at(view.params), notice: words[view.lang].left_ }
  },
})

const cancelPost = post({
  path: '/care/days/:day/cancel',
  again: dayPage,
  async handle(view, form) {
    await view.execute(cancelWorkDay, { day: view.params.day ?? '' }, once(view, form))
    return { to: at(view.params), notice: words[view.lang].cancelled }
  },
})

const confirmPost = post({
  path: '/care/days/:day/confirm',
  again: dayPage,
  async handle(view, form) {
    const came = Object.entries(form.values())
      .filter(([name]) => name.startsWith('came.'))
      .map(([name, amount]) => ({ agent: name.slice('came.'.length), amount }))
    await view.execute(confirmWork, { day: view.params.day ?? '', came }, once(view, form))
    return { to: at(view.params), notice: words[view.lang].confirmed }
  },
})

export const dayPosts = [signUpPost, leavePost, cancelPost, confirmPost]
