import { type FormInput, type PageView, type Post, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { bookLine } from '../book-line.ts'
import { leaveOutLine } from '../leave-out-line.ts'
import { matchLine } from '../match-line.ts'
import { rememberRule } from '../remember-rule.ts'
import { transferLine } from '../transfer-line.ts'
import { words } from '../words.ts'
import { queuePage } from './queue.tsx'

const lineOf = (view: PageView) => view.params.line ?? ''
const done = (view: PageView) => ({ to: '/bank/queue', notice: words[view.lang].doneNotice })

/** `id:amount,id:amount`, as the buttons carry it. */
const partsOf = (form: FormInput) =>
  form
    .text('parts')
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [obligation = '', amount = ''] = part.split(':')
      return { obligation, amount }
    })

const matchPost = post({
  path: '/bank/queue/:line/match',
  again: queuePage,
  async handle(view, form) {
    const input = { line: lineOf(view), parts: partsOf(form), remember: form.text('remember') === 'on' }
    await view.execute(matchLine, input, once(view, form))
    return done(view)
  },
})

const accountPost = post({
  path: '/bank/queue/:line/account',
  again: queuePage,
  async handle(view, form) {
    const { key } = once(view, form)
    const account = form.text('account')
    const booked = await view.execute(
      bookLine,
      { line: lineOf(view), account, note: form.text('note') },
      { key },
    )
    const said = form.text('words').trim()
    if (form.text('rule') === 'on' && said !== '') {
      const direction = booked.comesIn ? ('in' as const) : ('out' as const)
      await view.execute(rememberRule, { direction, words: said, account }, { key: `${key}-rule` })
    }
    return done(view)
  },
})

const transferPost = post({
  path: '/bank/queue/:line/transfer',
  again: queuePage,
  async handle(view, form) {
    const input = { line: lineOf(view), other: form.text('other'), otherLine: form.text('otherLine') || null }
    await view.execute(transferLine, input, once(view, form))
    return done(view)
  },
})

const leavePost = post({
  path: '/bank/queue/:line/leave',
  again: queuePage,
  async handle(view, form) {
    const reason = form.text('reason') as 'other'
    await view.execute(
      leaveOutLine,
      { line: lineOf(view), reason, note: form.text('note') },
      once(view, form),
    )
    return done(view)
  },
})

export const queuePosts: Post[] = [matchPost, accountPost, transferPost, leavePost]
