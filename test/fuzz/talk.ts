import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Talk about people and decisions: answers, a covered comment, signs, a summing-up, and what is still to be read. */
export async function talk(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = (by: Actor, command: string, input: unknown) =>
    w.act<{ comment: string }>(by, village, `discussion.${command}`, input)
  const say = async (by: Actor, about: object, parent: string | null = null) =>
    (await does(by, 'comment', { about, parent, body: '어떻게 할까요?' })).comment

  for (const about of await subjects(w, village, steward)) {
    for (const by of [steward, member]) {
      const comment = await say(by, about)
      await say(chair, about, comment)
      await does(chair, 'react', { comment, reaction: 'thanks' })
      const covered = await say(by, about)
      await does(steward, 'hideComment', { comment: covered, because: '서로 다치게 하는 말이에요' })
    }
    await does(chair, 'sumUp', { about, edition: 0, body: '여기까지 왔어요' })
    const until = new Date(w.clock.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10)
    await does(steward, 'askToRead', { about, until })
    await does(chair, 'confirmReading', { about: about.id })
  }
}

/** Two decisions and somebody. */
async function subjects(w: World, village: string, actor: Actor): Promise<{ kind: string; id: string }[]> {
  const { db, standing } = await w.view(actor, village)
  const query = db.selectFrom('decisions_decision').select('id').where('commons_id', '=', village)
  const decisions = await query.orderBy('number', 'desc').limit(2).execute()
  return [
    ...decisions.map(({ id }) => ({ kind: 'decisions.decision', id })),
    { kind: 'members.agent', id: standing.agent! },
  ]
}
