import { type WaitingItem, waiting } from '../../../ui/page.ts'
import { deadline } from '../../decisions/deadline.ts'
import { castOurBallot } from '../cast-our-ballot.ts'
import { joinNetwork } from '../join-network.ts'
import { matters, networks } from '../queries.ts'
import { words } from '../words.ts'
import { underWay } from './under-way.ts'

/** Matters of networks we have not voted on, and invitations, for whoever can have them decided. */
export const waitingMatters = waiting(async (view) => {
  if (!view.standing.member || view.may(matters) === 'no' || view.may(networks) === 'no') return []
  const [asked, joined] = await Promise.all([
    view.may(castOurBallot) === 'no' ? [] : view.ask(matters, {}),
    view.may(joinNetwork) === 'no' ? [] : view.ask(networks, {}),
  ])
  const w = words[view.lang]
  // Once it is a vote of our own, that vote waits for those who have not voted.
  const ours = await underWay(view, asked)
  const votes = asked
    .filter((one) => one.ballot === null && !ours.has(one.matter))
    .map((one): WaitingItem => {
      const due = new Date(one.closesAt)
      const { text, soon } = deadline(due, view.now, view.lang, view.timeZone)
      const href = view.href(`/networks/matters/${one.matter}`)
      const tone = soon ? 'person' : 'waits'
      return { title: one.title, detail: w.asks(one.networkName), href, tone, badge: text, due }
    })
  const invitations = joined
    .filter((one) => one.state === 'invited')
    .map(({ name }): WaitingItem => {
      return { title: w.waitingInvitation(name), href: view.href('/networks'), tone: 'waits' }
    })
  return [...votes, ...invitations]
})
