import { describe, expect, it } from 'vitest'
import { methodNamed } from '../../../counting/methods.ts'
import { motionNamed } from '../../../counting/motions/motions.ts'
import type { PageView } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import type { DecisionView } from '../queries.ts'
import { MotionPicture } from './result-motion.tsx'
import { OptionsPicture } from './result-options.tsx'

const memberTypes = {
  worker: { label: { ko: '직원', en: 'workers' } },
  user: { label: { ko: '소비자', en: 'users' } },
}
const view = {
  lang: 'ko',
  charter: { data: { memberTypes } },
  href: (path: string) => path,
} as unknown as PageView

async function text(element: { toString(): string | Promise<string> }): Promise<string> {
  const page = <PageContext.Provider value={{ lang: 'ko' }}>{element as never}</PageContext.Provider>
  return String(await page.toString())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const plain = { num: 1, den: 2, strict: true, base: 'yes_no', quorumNum: 0, quorumDen: 1 }
const heads = (yes: number, no: number, eligible: number) => ({
  eligible,
  present: yes + no,
  answers: { yes, no, abstain: 0 },
})

describe('the picture of a motion', () => {
  const drawn = (
    rules: object,
    votes: Parameters<NonNullable<ReturnType<typeof motionNamed>>['count']>[1],
  ) => {
    const majority = motionNamed('majority')!
    const motion = majority.count(majority.rules.parse({ ...plain, ...rules }), votes)
    const one = { method: 'majority', state: 'passed', rules } as unknown as DecisionView
    return text(<MotionPicture view={view} one={one} motion={motion} />)
  }
  const votes = { worker: heads(3, 1, 5), user: heads(2, 6, 20) }

  it('has a bar for each type with its share, where votes weigh by type', async () => {
    const typeShares = { worker: { num: 3, den: 4 }, user: { num: 1, den: 4 } }
    const shown = await drawn({ typeShares }, votes)
    expect(shown).toContain('투표한 사람 · 12 / 25 찬성 5 · 반대 7 · 기권 0')
    expect(shown).toContain('직원 · 전체의 75% · 4 / 5 찬성 3 · 반대 1')
    expect(shown).toContain('소비자 · 전체의 25% · 8 / 20 찬성 2 · 반대 6')
    expect(shown).not.toContain('통과선')
  })

  it('marks what each type needs by itself, where every type must agree', async () => {
    const shown = await drawn({ everyType: true }, votes)
    expect(shown).toMatch(/직원 .{0,30}찬성 3 · 반대 1 · 기권 0 통과선 찬성 3표/)
    expect(shown).toMatch(/소비자 .{0,30}찬성 2 · 반대 6 · 기권 0 통과선 찬성 5표/)
  })

  it('is one bar with its mark for plain votes', async () => {
    expect(await drawn({}, { '': heads(3, 1, 5) })).toBe(
      ' 투표한 사람 · 4 / 5 찬성 3 · 반대 1 · 기권 0 통과선 찬성 3표 ',
    )
  })
})

describe('the picture of a choice', () => {
  it('shows shares where types weigh differently, for the sums mean nothing by themselves', async () => {
    const options = ['o1', 'o2'].map((id, i) => ({ id, label: `안 ${i + 1}`, detail: '', actions: [] }))
    const approval = methodNamed('approval')!
    const choice = approval.count(approval.params.parse({}), {
      options,
      seats: 1,
      tie: { by: 'none' },
      ballots: [
        { ballot: { approve: ['o1'] }, weight: 3_000n },
        { ballot: { approve: ['o2'] }, weight: 1_000n },
      ],
    })
    const rules = { typeShares: { worker: { num: 1, den: 1 } } }
    const one = {
      options,
      rules,
      kind: 'choice',
      state: 'passed',
      budget: null,
      result: { outcome: 'passed' },
    }
    const shown = await text(
      <OptionsPicture view={view} one={one as unknown as DecisionView} choice={choice} story={[]} />,
    )
    expect(shown).toContain('안 1 뽑힘 75% 안 2 25%')
  })
})
