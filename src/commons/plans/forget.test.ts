import { expect, it } from 'vitest'
import { bakery } from './plans.fixture.ts'
import type { AgreementView, FlowView } from './shapes.ts'

const { mina, juno, agents, plans, see, act, day, w } = await bakery()

it('what somebody wrote beside a promise goes with them; what was promised stays', async () => {
  const help = { action: 'work', name: '김장 돕기', amount: '7200', unit: 'h', dueOn: day }
  const note = '무릎이 아파서 앉아서 할게요'
  const { commitment } = await plans('commit')(juno, { ...help, provider: agents.juno, note })
  const order = { name: '김장', note, one: agents.juno, commitments: [{ from: 'one', ...help }] }
  const { agreement } = await plans('proposeAgreement')(juno, order)
  await plans('callOff')(juno, { what: 'commitment', id: commitment, reason: '병원에 가요' })
  await act(juno, 'members.leave', { agent: agents.juno })
  await act(juno, 'members.erase', { agent: agents.juno })
  await w.settle()
  const { flow } = await see<{ flow: FlowView }>(mina, 'flow', { what: 'commitment', id: commitment })
  expect(flow).toMatchObject({ note: '', reason: '', amount: 7200n, state: 'cancelled' })
  const kept = await see<{ agreement: AgreementView }>(mina, 'agreement', { agreement })
  expect(kept.agreement).toMatchObject({ note: '', name: '김장' })
})
