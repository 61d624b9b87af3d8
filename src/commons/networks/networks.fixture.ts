import type { World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { charterFrom } from '../charter/compose.ts'
import { templateNamed } from '../charter/templates.ts'

let founded = 0

/** Powers of an informal group by which one person does at once what others decide on. */
export const alone = Object.fromEntries(
  ['joinNetwork', 'leaveNetwork', 'sendDelegates', 'castOurBallot'].map((one) => [
    `powers.networks.${one}`,
    { who: ['member'], layer: 'bylaws' },
  ]),
)

/** A commons from a template, with what a test needs changed, by path. */
export async function commonsFrom(
  w: World,
  template: string,
  founder: Actor,
  { name, clauses = {}, dials = {} }: { name: string; clauses?: object; dials?: object },
): Promise<string> {
  founded += 1
  const input = {
    slug: `${template}-${founded}`,
    name,
    language: 'ko',
    timeZone: 'Asia/Seoul',
    template,
    charter: charterFrom(templateNamed(template), { dials: { ...dials }, clauses: { ...clauses } }),
    founder: { name: `${name} 사람` },
  }
  return (await w.office.door.execute({ command: 'charter.found', input, actor: founder })).commons
}

/** A network with its office, and a group that belongs to nothing yet, whose founder does everything alone. */
export async function neighbours(w: World, clauses: object = {}) {
  const [office, mina, juno] = [await w.person('일꾼'), await w.person('민아'), await w.person('준호')]
  const network = await commonsFrom(w, 'forest-network', office, { name: '숲 원탁', clauses })
  const open = { 'members.admission': 'open' }
  const group = await commonsFrom(w, 'informal-group', mina, {
    name: '물길 모임',
    clauses: alone,
    dials: open,
  })
  await w.act(juno, group, 'members.join', { invitation: null, name: '준호', types: ['member'] })
  const agent = async (actor: Actor, commons: string) => (await w.view(actor, commons)).standing.agent!
  const there = <R = never>(by: Actor, command: string, input: unknown) =>
    w.act<R>(by, network, `networks.${command}`, input)
  const here = <R = never>(by: Actor, command: string, input: unknown) =>
    w.act<R>(by, group, `networks.${command}`, input)
  return {
    ...{ office, mina, juno, network, group, agent, there, here },
    invite: () => there(office, 'inviteCommons', { commons: group, types: ['council'] }),
    /** Invited, joined, and let in. */
    async belong() {
      await there(office, 'inviteCommons', { commons: group, types: ['council'] })
      await w.settle()
      await here(mina, 'joinNetwork', { network })
      await w.settle()
    },
    async send(...delegates: string[]) {
      await here(mina, 'sendDelegates', { network, delegates })
      await w.settle()
    },
    /** What the network asks its councils; answers the decision. */
    async ask(title = '함께할까요?', changes: object = {}): Promise<string> {
      const question = { procedure: 'councils', kind: 'resolution', title, reason: '', text: '묻습니다' }
      const asked = { ...question, ...changes }
      const { decision } = await w.act<{ decision: string }>(
        office,
        network,
        'decisions.raiseQuestion',
        asked,
      )
      await w.settle()
      return decision
    },
    /** As another commons sends it. */
    sent: (from: string, to: string, command: string, input: unknown) =>
      w.act({ kind: 'commons', commons: from }, to, `networks.${command}`, input),
    mine: () => w.get<import('./queries.ts').Network[]>(mina, group, 'networks.networks'),
    theirs: () => w.get<import('./queries.ts').MemberCommons[]>(office, network, 'networks.memberCommons'),
    asked: () => w.get<import('./queries.ts').Matter[]>(mina, group, 'networks.matters'),
  }
}
