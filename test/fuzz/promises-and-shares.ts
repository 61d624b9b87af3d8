import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Recipes, plans and promises in every state, work under way, and income, points and needs to be shared by. */
export async function promisesAndShares(
  w: World,
  village: string,
  actors: Record<string, Actor>,
): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, command, input)
  const agentOf = async (who: Actor) => (await w.view(who, village)).standing.agent!
  const [stewards, members] = [await agentOf(steward), await agentOf(member)]
  const now = w.clock.now()
  const day = (ahead: number) => new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10)

  const flows = [
    { side: 'input', action: 'work', name: '썰기', amount: '5400', unit: 'h' },
    { side: 'output', action: 'produce', name: '말랭이', amount: '9', unit: 'pieces' },
  ]
  const steps = [{ kind: 'process', name: '말리기', note: '', flows }]
  const written = { name: '무말랭이', note: '', makes: '말랭이', quantity: '9', unit: 'pieces', steps }
  const { recipe } = await does(steward, 'plans.writeRecipe', written)
  const planned = { recipe, edition: 1, quantity: '18', note: '', withParts: false }
  await does(steward, 'plans.planFromRecipe', { ...planned, name: '가을 말랭이', dueOn: day(50) })
  await does(member, 'plans.makePlan', { name: '담장 고치기', note: '', steps: [] })

  const hours = { action: 'work', name: '일손', amount: '7200', unit: 'h', note: '', dueOn: day(40) }
  for (const by of [steward, member, chair])
    await does(by, 'plans.publishIntent', { ...hours, direction: 'offer', forUs: false })
  await does(steward, 'plans.commit', { ...hours, provider: stewards })
  await does(steward, 'plans.commit', { ...hours, provider: members, receiver: stewards })
  const side = { action: 'deliverService', name: '차편', amount: '1', unit: 'pieces', dueOn: day(45) }
  await does(steward, 'plans.proposeAgreement', {
    ...{ name: '장날 함께 가기', note: '', one: stewards, other: members },
    commitments: [{ from: 'one', ...side }],
  })
  const begun = { name: '두부 만들기', note: '', kind: 'cooking', begin: now.toISOString() }
  for (const by of [steward, member]) await does(by, 'observation.startProcess', begun)

  const income = { unit: 'KRW', on: day(0), project: null, delivered: null, event: null }
  for (const amount of ['417320', '28640'])
    await does(steward, 'value.recordIncome', {
      ...{ ...income, amount, text: '말랭이 판 것', place: 'assets:cash', account: 'income:sales' },
    })
  const { evaluation } = await does(steward, 'value.openEvaluation', {
    label: '가을 수고',
    points: 90,
    days: 30,
  })
  await does(member, 'value.givePoints', { evaluation, given: [{ to: stewards, points: 40 }] })
  for (const [by, amount] of [
    [steward, '61730'],
    [member, '52910'],
    [chair, '43810'],
  ] as const)
    await does(by, 'value.declareNeed', { unit: 'KRW', amount, text: '겨울 땔감', until: null })
}
