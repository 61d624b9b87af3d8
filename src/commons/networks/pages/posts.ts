import { Failure } from '../../../kernel/failure.ts'
import { type PageView, type Post, post } from '../../../ui/page.ts'
import { castOurBallot } from '../cast-our-ballot.ts'
import { inviteCommons } from '../invite-commons.ts'
import { joinNetwork } from '../join-network.ts'
import { leaveNetwork } from '../leave-network.ts'
import { sendDelegates } from '../send-delegates.ts'
import { words } from '../words.ts'
import { delegatesPage } from './delegates-page.tsx'
import { doOrPropose } from './doing.tsx'
import { invitePage } from './invite-page.tsx'
import { matterIn, matterPage } from './matter-page.tsx'
import { networksPage } from './networks-page.tsx'

const told = (view: PageView, { isProposal, to }: { isProposal: boolean; to: string }, done?: string) =>
  isProposal ? { to } : { to, notice: done ?? words[view.lang].done }

const invite = post({
  path: '/networks/invite',
  again: invitePage,
  async handle(view, form) {
    const commons = await commonsAt(view, form.text('commons'))
    const input = { commons, types: [form.text('type')] }
    const went = await doOrPropose(view, inviteCommons, input, form.text('key'))
    return told(view, went, words[view.lang].invited)
  },
})

/** People know a commons by its address; what is sent names it by id. */
async function commonsAt(view: PageView, typed: string): Promise<string> {
  const slug = typed.replace(/^.*\/c\//, '').replace(/\/.*$/, '')
  const found = await view.db
    .selectFrom('kernel_commons')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw new Failure('networks.no_such_commons', { field: 'commons' })
  return found.id
}

const vote = post({
  path: '/networks/matters/:id',
  again: matterPage,
  async handle(view, form) {
    const one = await matterIn(view)
    if (!one) throw new Failure('networks.no_such_matter')
    const [choice, reason] = [form.text('answer'), form.text('reason')]
    if (!one.answers?.includes(choice)) throw new Failure('networks.answer_unknown', { field: 'answer' })
    if (one.reasoned.includes(choice) && reason === '')
      throw new Failure('networks.reason_needed', { field: 'reason' })
    const input = { network: one.network, decision: one.matter, ballot: { choice }, reason }
    return told(view, await doOrPropose(view, castOurBallot, input, form.text('key')))
  },
})

const delegates = post({
  path: '/networks/delegates/:id',
  again: delegatesPage,
  async handle(view, form) {
    const input = { network: view.params.id!, delegates: form.all('delegates') }
    return told(view, await doOrPropose(view, sendDelegates, input, form.text('key')))
  },
})

const step = (path: string, command: typeof joinNetwork | typeof leaveNetwork): Post =>
  post({
    path,
    again: networksPage,
    async handle(view, form) {
      const input = { network: form.text('network') }
      return told(view, await doOrPropose(view, command, input, form.text('key')))
    },
  })

export const posts = [
  invite,
  vote,
  delegates,
  step('/networks/join', joinNetwork),
  step('/networks/leave', leaveNetwork),
]
