import type { Actor } from '../../src/kernel/authority.ts'
import { timeOrderedId } from '../../src/kernel/clock.ts'
import type { World } from '../world.ts'

/** A round in which gifts are given, with ideas in every state, and one that still takes ideas. */
export async function sharedBudget(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const assembly = { kind: 'decision', decision: timeOrderedId(0), procedure: 'assembly' } as const
  const does = <R = unknown>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, command.includes('.') ? command : `budgeting.${command}`, input)
  const later = (days: number) => new Date(w.clock.now().getTime() + days * 86_400_000).toISOString()
  const today = w.clock.now().toISOString().slice(0, 10)
  const came = { from: 'income:other', to: 'assets:bank', unit: 'KRW', amount: '900000', text: '모은 돈' }
  await does(steward, 'books.recordEntry', { date: today, ...came })
  const fund = { code: 'shared', name: '함께 쓰는 기금', purpose: '모두', spender: 'decision' }
  await does(assembly, 'books.openFund', fund)
  await does(assembly, 'books.fillFund', { fund: 'shared', unit: 'KRW', amount: '900000', text: '적립' })
  const open = async (name: string, ideasClose: string, opens: string) => {
    const money = { fund: 'shared', unit: 'KRW', pool: '312340', each: '10000', givers: [], proposers: [] }
    const input = { name, text: '무엇을 할까요', ...money, ideasClose, opens, closes: later(60) }
    return (await does<{ round: string }>(steward, 'openRound', input)).round
  }
  const bring = async (round: string, title: string, by = member) => {
    const lines = [{ label: '재료', least: '6000', most: '15000' }]
    const idea = { round, title, text: '어떻게 할까요', lines, creators: [], pictures: [] }
    return (await does<{ idea: string }>(by, 'draftIdea', idea)).idea
  }
  const publish = async (round: string, title: string) => {
    const idea = await bring(round, title)
    await does(member, 'publishIdea', { idea })
    return idea
  }
  const looked = async (idea: string) => {
    for (const by of [steward, chair]) await does(by, 'screenIdea', { idea, verdict: 'ok', reason: '' })
    return idea
  }

  const giving = await open('봄 예산', later(2), later(1))
  await open('여름 예산', later(30), later(40))
  const [swing, shelf, map] = [
    await looked(await publish(giving, '그네')),
    await looked(await publish(giving, '책장')),
    await looked(await publish(giving, '지도')),
  ]
  const seen = await publish(giving, '의자')
  await does(chair, 'screenIdea', { idea: seen, verdict: 'changes', reason: '몇 개인지 적어 주세요' })
  await publish(giving, '평상')
  await bring(giving, '아직 쓰는 글')
  w.clock.pass({ days: 1 })
  await w.settle()
  await does(member, 'give', { idea: swing, amount: '7000' })
  await does(steward, 'give', { idea: swing, amount: '8000' })
  await does(chair, 'give', { idea: shelf, amount: '6000' })
  await does(chair, 'give', { idea: map, amount: '1000' })
}
