import { action, type PageView, post } from '../../../ui/page.ts'
import { checkIn } from '../check-in.ts'
import type { officeWays } from '../entries.ts'
import { giveProxy } from '../give-proxy.ts'
import { markLeft } from '../mark-left.ts'
import { markTold } from '../mark-told.ts'
import { noteReply } from '../note-reply.ts'
import { openDoor } from '../open-door.ts'
import { reply } from '../reply.ts'
import type { Reply } from '../tables.ts'
import { tickAttendance } from '../tick-attendance.ts'
import { withdrawProxy } from '../withdraw-proxy.ts'
import { words } from '../words.ts'
import { comePage } from './come-page.tsx'
import { deliveryPage } from './delivery-page.tsx'
import { doorPage } from './door-page.tsx'
import { meetingPage } from './meeting-page.tsx'
import { here } from './parts.tsx'
import { proxiesPage } from './proxies-page.tsx'
import { rollPage } from './roll-page.tsx'

const itsId = (view: PageView) => view.params.id ?? ''

const told = action({
  path: '/meetings/:id/told',
  again: deliveryPage,
  command: markTold,
  input: (form, view) => ({
    meeting: itsId(view),
    agents: [form.text('agent')],
    way: form.text('way') || null,
  }),
  done: (_, view) => here(view, '/delivery'),
  notice: (view) => words[view.lang].marked,
})

const noted = action({
  path: '/meetings/:id/replies',
  again: deliveryPage,
  command: noteReply,
  input: (form, view) => ({
    meeting: itsId(view),
    agent: form.text('agent'),
    reply: form.text('reply') as Reply,
    way: form.text('way') as (typeof officeWays)[number],
  }),
  done: (_, view) => here(view, '/delivery'),
  notice: (view) => words[view.lang].replyNoted,
})

const answer = post({
  path: '/meetings/:id/reply',
  again: meetingPage,
  async handle(view, form) {
    const said = form.text('reply') as Reply
    await view.execute(reply, { meeting: itsId(view), reply: said }, { key: form.text('key') || view.key })
    return { to: here(view, said === 'proxy' ? '/proxies' : ''), notice: words[view.lang].replied }
  },
})

/** `for` stands in the form where the office enters a paper; the surface then acts for that member. */
const proxy = action({
  path: '/meetings/:id/proxies',
  again: proxiesPage,
  command: giveProxy,
  input: (form, view) => ({
    meeting: itsId(view),
    agent: form.text('for') || view.standing.agent,
    holder: form.text('holder') || null,
    holderName: form.text('holderName') || null,
    evidence: null,
  }),
  done: (_, view) => here(view, '/proxies'),
  notice: (view) => words[view.lang].proxyGiven,
})

const withdraw = action({
  path: '/meetings/:id/withdraw',
  again: proxiesPage,
  command: withdrawProxy,
  input: (form, view) => ({ meeting: itsId(view), agent: form.text('agent') }),
  done: (_, view) => here(view, '/proxies'),
  notice: (view) => words[view.lang].withdrawnProxy,
})

const door = action({
  path: '/meetings/:id/door',
  again: doorPage,
  command: openDoor,
  input: (_, view) => ({ meeting: itsId(view) }),
  done: (_, view) => here(view, '/door'),
})

/** A wrong code is no failure of the command, which counts it: it leads back with how many tries are left. */
const come = post({
  path: '/meetings/:id/come',
  again: comePage,
  async handle(view, form) {
    const input = { meeting: itsId(view), code: form.text('code').replaceAll(/\s/g, '') }
    const done = await view.execute(checkIn, input, { key: form.text('key') || view.key })
    if (!done.in) return { to: here(view, `/come?left=${done.left}`) }
    return { to: here(view), notice: words[view.lang].cameIn }
  },
})

const leave = action({
  path: '/meetings/:id/leave',
  again: meetingPage,
  command: markLeft,
  input: (form, view) => ({ meeting: itsId(view), agent: form.text('agent') }),
  done: (_, view) => here(view),
  notice: (view) => words[view.lang].leftNow,
})

const tick = post({
  path: '/meetings/:id/tick',
  again: rollPage,
  async handle(view, form) {
    const [meeting, agent] = [itsId(view), form.text('agent')]
    const key = form.text('key') || view.key
    const what = form.text('do')
    if (what === 'left') await view.execute(markLeft, { meeting, agent }, { key })
    else {
      const way = what === 'family' ? 'family' : 'office'
      await view.execute(tickAttendance, { meeting, agents: [agent], way }, { key })
    }
    const w = words[view.lang]
    return { to: form.text('back') || here(view, '/roll'), notice: what === 'left' ? w.leftNow : w.ticked }
  },
})

export const peoplePosts = [told, noted, answer, proxy, withdraw, door, come, leave, tick]
