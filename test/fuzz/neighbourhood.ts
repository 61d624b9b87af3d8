import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/**
 * Two other commons. The `ally` is a network the village belongs to, and a member of the village; the `newcomer` has
 * invited the village, which asks to be let in, and is invited by it.
 */
export async function neighbourhood(w: World, village: string, actors: Record<string, Actor>) {
  const steward = actors.steward!
  const office = await w.person('연합 일꾼')
  const [ally, newcomer] = await Promise.all(
    ['숲 원탁', '물 원탁'].map((name) => w.found('forest-network', office, { name })),
  )
  const decided: Actor = { kind: 'decision', decision: w.clock.newId(), procedure: 'assembly' }
  const councils: Actor = { ...decided, procedure: 'councils' }
  const here = (by: Actor, command: string, input: unknown) =>
    w.act(by, village, `networks.${command}`, input)

  for (const commons of [ally!, newcomer!]) {
    await w.act(office, commons, 'networks.inviteCommons', { commons: village, types: ['council'] })
    await here(steward, 'inviteCommons', { commons, types: ['resident'] })
    await w.settle()
  }
  await here(decided, 'joinNetwork', { network: ally })
  await w.act(councils, ally!, 'networks.joinNetwork', { network: village })
  await w.settle()
  const mine = (await w.view(steward, village)).standing.agent!
  await here(decided, 'sendDelegates', { network: ally, delegates: [mine] })
  for (const title of ['함께할까요?', '숲길을 낼까요?']) {
    const question = { procedure: 'councils', kind: 'resolution', title, reason: '', text: '묻습니다' }
    await w.act(office, ally!, 'decisions.raiseQuestion', question)
  }
  await w.settle()
  await answered(w, village, ally!)
  // Asked, and nobody there has looked at it yet.
  await here(decided, 'joinNetwork', { network: newcomer })
  return {
    ally: { kind: 'commons', commons: ally! },
    newcomer: { kind: 'commons', commons: newcomer! },
    itself: { kind: 'commons', commons: village },
  } satisfies Record<string, Actor>
}

/** Votes in one of the matters a network asks about. */
async function answered(w: World, village: string, network: string): Promise<void> {
  const { db } = await w.view({ kind: 'anyone' }, village)
  const query = db.selectFrom('networks_matter').select('decision').where('commons_id', '=', village)
  const { decision } = await query.where('network', '=', network).executeTakeFirstOrThrow()
  const decided: Actor = { kind: 'decision', decision: w.clock.newId(), procedure: 'assembly' }
  const ballot = { choice: 'yes' }
  await w.act(decided, village, 'networks.castOurBallot', { network, decision, ballot, reason: '' })
}
