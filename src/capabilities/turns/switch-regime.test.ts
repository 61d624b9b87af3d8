import { describe, expect, it } from 'vitest'
import { bay, clams, dry, stream } from './bay.fixture.ts'
import { rules } from './dials.ts'
import type { RegimeView } from './read-regime.ts'
import { type Measured, regimeBy } from './regime.ts'

const s = await bay([stream, dry, clams])
const { mina, bora } = s
const at = () => s.w.clock.now().toISOString()
const seen = async (resource: string) =>
  s.get<{ rule: string; regime: RegimeView | null }>(bora, 'allotment', { resource })
const measure = (indicator: string, value: string) => {
  s.w.clock.pass({ minutes: 1 })
  return s.act(bora, 'care.recordReadings', { indicator, rows: [{ at: at(), value }] })
}
const turn = (resource: string, who = bora) =>
  s.act<{ rule: string }>(who, 'turns.switchRegime', { resource })
const share = (resource: string) =>
  s.act(mina, 'turns.shareCycle', {
    resource,
    from: new Date(s.w.clock.now().getTime() + 60_000).toISOString(),
  })
const watched = { name: '수위', unit: 'cm', places: 0, least: '100', most: '300' }
const ditch = async () => {
  const resource = await s.placed('stream')
  const { indicator } = await s.act(mina, 'care.addIndicator', { ...watched, resource })
  return { resource, indicator: indicator! }
}

interface Told {
  resource: string
  from: string
  to: string
  indicator: string | null
  measured: (Measured & { value: string | null; at: string | null })[]
}
type Bound = { indicator: string; least: string; most: string }
type Read = { indicator: string; readings: { at: string; value: string }[] }

/** Says from entries alone which rule had to hold at each switch; throws where one says otherwise. */
async function judged(resource: string, change: Partial<Told> = {}): Promise<string[]> {
  const told = (await s.journal<Told>('regime_switched')).filter((one) => one.resource === resource)
  const bounds = await s.journal<Bound>('care.indicator_added')
  const readings = (await s.journal<Read>('care.readings_recorded')).flatMap(({ indicator, readings }) =>
    readings.map((one) => ({ indicator, ...one })),
  )
  return told.map((one) => {
    const { measured, to, indicator } = { ...one, ...change }
    const again = measured.map((said) => {
      const { least } = bounds.find((bound) => bound.indicator === said.indicator)!
      const read = readings.find((known) => known.indicator === said.indicator && known.at === said.at)
      if (read?.value !== said.value) throw new Error('another reading')
      return {
        indicator: said.indicator,
        state: BigInt(read.value) < BigInt(least) ? 'low' : 'good',
      } as Measured
    })
    const due = regimeBy(stream, again)
    if (due.code !== to || due.indicator !== indicator) throw new Error('another rule had to hold')
    return to
  })
}

describe('turns.switchRegime', () => {
  it('holds another rule while what is measured lies beyond, and anybody can say from the journal that it had to', async () => {
    const { resource, indicator } = await ditch()
    await measure(indicator, '180')
    expect(await seen(resource)).toMatchObject({
      rule: 'stream',
      regime: { inForce: 'stream', due: 'stream' },
    })
    await expect(turn(resource)).rejects.toMatchObject(s.refused('regime_stays'))
    await expect(share(resource)).rejects.toMatchObject(s.refused('other_way'))
    await measure(indicator, '99')
    expect(await seen(resource)).toMatchObject({ rule: 'stream', regime: { due: 'dry', dueBy: indicator } })
    expect(await turn(resource)).toEqual({ rule: 'dry' })
    expect(await seen(resource)).toMatchObject({
      rule: 'dry',
      regime: { inForce: 'dry', rule: 'stream', indicator },
    })
    await share(resource)
    await measure(indicator, '100')
    expect(await turn(resource)).toEqual({ rule: 'stream' })
    await expect(share(resource)).rejects.toMatchObject(s.refused('other_way'))
    expect(await judged(resource)).toEqual(['dry', 'stream'])
    await expect(judged(resource, { to: 'stream' })).rejects.toThrow('another rule')
    const [told] = (await s.journal<Told>('regime_switched')).filter((one) => one.resource === resource)
    const forged = told!.measured.map((one) => ({ ...one, value: '250' }))
    await expect(judged(resource, { measured: forged })).rejects.toThrow('another reading')
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('goes by itself every night, and on', async () => {
    const { resource, indicator } = await ditch()
    for (const [value, rule] of [
      ['50', 'dry'],
      ['60', 'dry'],
      ['200', 'stream'],
      ['99', 'dry'],
    ] as const) {
      await measure(indicator, value)
      s.w.clock.pass({ days: 1 })
      await s.w.settle()
      expect((await seen(resource)).rule).toBe(rule)
    }
    const told = (await s.journal<Told>('regime_switched')).filter((one) => one.resource === resource)
    expect(told.map(({ to }) => to)).toEqual(['dry', 'stream', 'dry'])
  })

  it('stays out of what has no such rule, or is not shared', async () => {
    const shore = await s.placed('clams')
    expect((await seen(shore)).regime).toBeNull()
    await expect(turn(shore)).rejects.toMatchObject(s.refused('regime_stays'))
    await expect(turn(await s.register('못'))).rejects.toMatchObject(s.refused('not_placed'))
    await expect(turn(shore, await s.w.person('낯선 사람'))).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('takes only rules that stand by themselves to hold instead', () => {
    const wrong = (instead: string) =>
      rules.strangers!([{ ...stream, scarce: { when: 'low', instead } }, dry], {} as never)
    expect(wrong('dry')).toEqual([])
    expect(wrong('ghost')).toContainEqual({ code: 'kind_unknown', name: 'ghost' })
    expect(wrong('stream')).toContainEqual({ code: 'kind_unknown', name: 'stream' })
  })
})

describe('regimeBy', () => {
  it('knows no scarcity where nothing was measured', () => {
    expect(regimeBy(stream, [])).toEqual({ code: 'stream', indicator: null })
    expect(regimeBy(stream, [{ indicator: 'a', state: 'unknown' }]).code).toBe('stream')
    expect(regimeBy(stream, [{ indicator: 'a', state: 'high' }]).code).toBe('stream')
    const both: Measured[] = ['good', 'low', 'low'].map((state, i) => ({
      indicator: `${i}`,
      state: state as 'low',
    }))
    expect(regimeBy(stream, both)).toEqual({ code: 'dry', indicator: '1' })
  })
})
