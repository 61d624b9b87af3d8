import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glimpse } from '../src/kernel/ask.ts'
import { noStanding } from '../src/kernel/authority.ts'
import { publishJournal } from '../src/kernel/journal/publish.ts'
import { verifyPublished } from '../src/kernel/journal/verify-published.ts'
import { linesOf } from '../src/kernel/lines.ts'
import { freshDatabase } from './database.ts'
import { tallySlices, tallyWorld } from './tally/world.ts'

const database = await freshDatabase({ slices: tallySlices })
const world = tallyWorld(database)
const bits = fc.integer({ min: 1, max: 255 })

describe('an altered published journal', () => {
  async function published(slug: string, outsider: boolean): Promise<Buffer> {
    const small = await world.foundOne(slug)
    for (let i = 0; i < 30; i++) await world.act(small, 'note', { words: `${i}`, refuse: false })
    await world.act(small, 'move', { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: '5' })
    const view = await glimpse(world.deps, small, world.actor, 'ko')
    const seen = outsider ? { ...view, standing: noStanding } : view
    const lines = await Array.fromAsync(publishJournal({ database, slices: world.deps.slices }, seen))
    return Buffer.from(`${lines.join('\n')}\n`)
  }
  const check = (bytes: Uint8Array) => verifyPublished(linesOf(chunksOf(bytes)))

  it.each([false, true])('is found whichever byte changed (seen by an outsider: %s)', async (outsider) => {
    const bytes = await published(`published-${outsider}`, outsider)
    expect(await check(bytes)).toMatchObject({ size: 32, findings: [], hidden: outsider ? 32 : 0 })
    const property = fc.asyncProperty(fc.nat(), bits, async (position, bit) => {
      const altered = withFlip(bytes, position, bit)
      expect((await check(altered)).findings.length, `byte ${position % bytes.length}`).toBeGreaterThan(0)
    })
    await fc.assert(property, { numRuns: 600, endOnFailure: true })
  })

  it('is found when cut off anywhere, or when a line goes, comes twice or changes place', async () => {
    const bytes = await published('cut', false)
    for (let end = 0; end < bytes.length - 1; end += 97)
      expect((await check(bytes.subarray(0, end))).findings.length).toBeGreaterThan(0)
    const lines = bytes.toString().trimEnd().split('\n')
    for (let i = 0; i < lines.length; i++) {
      const variants = [
        lines.toSpliced(i, 1),
        lines.toSpliced(i, 0, lines[i]!),
        [...lines.slice(i), ...lines.slice(0, i)],
      ]
      for (const variant of variants.slice(0, i === 0 ? 2 : 3))
        expect((await check(Buffer.from(variant.join('\n')))).findings.length).toBeGreaterThan(0)
    }
  })
})

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function withFlip(bytes: Uint8Array, position: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[position % copy.length]! ^= bit
  return copy
}
