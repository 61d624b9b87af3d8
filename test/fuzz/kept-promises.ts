import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Cases in every state: reported, heard, judged by a panel or by office, appealed, and with a step that runs out. */
export async function keptPromises(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const { steward, member, chair, reporter, breaker } = actors as { [name: string]: Actor }
  const does = <R = unknown>(by: Actor, command: string, input: unknown) =>
    w.act<R>(by, village, `sanctions.${command}`, input)
  const agentOf = async (actor: Actor) => (await w.view(actor, village)).standing.agent!
  const now = w.clock.now()
  const report = async (against: Actor) => {
    const breach = {
      against: await agentOf(against),
      duty: 'common-work',
      day: now.toISOString().slice(0, 10),
    }
    const input = { ...breach, note: '울력에 오지 않았어요' }
    return (await does<{ case: string }>(reporter!, 'reportBreach', input)).case
  }
  const judged = async (against: Actor) => {
    const id = await report(against)
    await does(chair!, 'judge', { case: id, breach: true, reasons: '확인했어요' })
    return id
  }

  for (let i = 0; i < 2; i++) {
    const heard = await report(breaker!)
    const at = new Date(now.getTime() + 30 * 86_400_000).toISOString()
    await does(steward!, 'callHearing', { case: heard, at, place: '마을회관' })
    await does(breaker!, 'answer', { case: heard, body: '아팠어요' })
    await does(steward!, 'drawPanel', { case: await report(breaker!), seats: 2 })
    await does(member!, 'openConflict', { with: await agentOf(breaker!), note: '물길을 두고 다퉜어요' })
    const grounds = '알림을 받지 못했어요'
    await does(breaker!, 'appeal', { case: await judged(breaker!), grounds })
    for (const against of [steward!, member!]) await judged(against)
  }
  // Two of the steps before count already; these two rest a turn and a membership.
  for (let i = 0; i < 2; i++) await judged(breaker!)
}
