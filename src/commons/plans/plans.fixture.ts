import type { Actor } from '../../kernel/authority.ts'
import { rice, village } from '../observation/commands.fixture.ts'

/** A village that bakes: Mina, Bora and Juno, flour in the store; what they say and see of plans. */
export async function bakery() {
  const v = await village()
  const flour = (await v.act(v.mina, 'observation.registerResource', stockOf('밀가루', '50000', v.at)))
    .resource!
  const plans =
    (command: string) =>
    <R = Record<string, string>>(who: Actor, input: unknown) =>
      v.act<R>(who, `plans.${command}`, input)
  const see = <R = never>(who: Actor, query: string, input: unknown = {}) =>
    v.w.get<R>(who, v.commons, `plans.${query}`, input)
  const pass = (days: number) => v.w.clock.pass({ days })
  return { ...v, flour, plans, see, pass, day: '2026-03-20' }
}

const stockOf = (name: string, quantity: string, at: string) => ({ ...rice, name, quantity, at })

export const flourIn = { side: 'input', action: 'consume', name: '밀가루', amount: '3000', unit: 'kg' }
export const kneading = { side: 'input', action: 'work', name: '반죽', amount: '5400', unit: 'h' }
export const eggs = { side: 'input', action: 'consume', name: '달걀', amount: '5', unit: 'pieces' }
export const loaves = { side: 'output', action: 'produce', name: '빵', amount: '8', unit: 'pieces' }

/** Eight loaves of bread. */
export const bread = {
  name: '시골빵',
  note: '',
  makes: '빵',
  quantity: '8',
  unit: 'pieces',
  steps: [
    { kind: 'process', name: '반죽하기', note: '', flows: [flourIn, eggs, kneading] },
    { kind: 'process', name: '굽기', note: '', flows: [loaves] },
  ],
}

export const refused = (code: string) => ({ code: `plans.${code}` })
