import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { tallySlices, tallyWorld } from '../../../test/tally/world.ts'
import { glimpse } from '../../kernel/ask.ts'
import type { Actor } from '../../kernel/authority.ts'
import { publishJournal } from '../../kernel/journal/publish.ts'
import { dure } from './testing.ts'

const database = await freshDatabase({ slices: tallySlices })
const folder = mkdtempSync(join(tmpdir(), 'dure-tamper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const world = tallyWorld(database)
const commons = await world.foundOne('mulgil')
for (let i = 1; i <= 20; i++)
  await world.act(commons, 'move', {
    from: 'income:gifts',
    to: `assets:bank-${i % 3}`,
    unit: 'KRW',
    amount: `${i * 700}`,
  })
await world.act(commons, 'note', { words: '물길', refuse: false })

/** Everyone's charter here says nothing of who may read the journal, so this one does. */
async function journal(openTo: string): Promise<Buffer> {
  const open = {
    ...world.deps.authority,
    charter: async () => ({ ...(await charter()), value: () => openTo }),
  }
  const deps = { ...world.deps, database: { ...database }, authority: open }
  const anyone: Actor = { kind: 'anyone' }
  const seen = await glimpse(deps, commons, anyone, 'en')
  const standing = { ...seen.standing, member: openTo === 'everything' }
  const lines = await Array.fromAsync(publishJournal(deps, { ...seen, standing }))
  return Buffer.from(`${lines.join('\n')}\n`)
}
const charter = () => world.deps.authority.charter(database.read, commons, 1)

const whole = await journal('everything')
const partly = await journal('anyone')
const closed = await journal('nobody')

function verify(bytes: Uint8Array) {
  const file = join(folder, 'journal.jsonl')
  writeFileSync(file, bytes)
  return dure({}, ['verify', file])
}

describe.each([
  ['a journal that is shown whole', whole],
  ['one of which a part is hidden', partly],
  ['one of which all is hidden', closed],
])('%s', (_, bytes) => {
  it('is verified as it was published', async () => {
    expect(await verify(bytes)).toMatchObject({ code: 0, out: expect.stringContaining('verified') })
  })

  it('shows any byte that was changed', async () => {
    const byte = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(byte, async ([at, by]) => {
        const altered = Buffer.from(bytes)
        altered[at]! ^= by
        const { code, out } = await verify(altered)
        expect(code).toBe(4)
        expect(out).toContain('Not verified')
      }),
      { numRuns: 250 },
    )
  })

  it('shows any line that was taken out, doubled or moved', async () => {
    const lines = bytes.toString().trimEnd().split('\n')
    const joined = (all: string[]) => verify(Buffer.from(`${all.join('\n')}\n`))
    for (const at of [0, 1, 5, lines.length - 2, lines.length - 1]) {
      expect((await joined(lines.toSpliced(at, 1))).code, `without ${at}`).toBe(4)
      expect((await joined(lines.toSpliced(at, 0, lines[at]!))).code, `${at} twice`).toBe(4)
      if (at > 0) expect((await joined(lines.toSpliced(at, 1).toSpliced(at - 1, 0, lines[at]!))).code).toBe(4)
    }
  })
})

describe('what is told', () => {
  it('names the entry, the balance and the seal', async () => {
    const text = whole.toString()
    const spoiled = await verify(Buffer.from(text.replace('"seq":3,', '"seq":4,')))
    expect(spoiled.out).toContain('Entry 3 has the wrong number.')
    const balance = await verify(
      Buffer.from(text.replace(/("account":"assets:bank-1","unit":"KRW","amount":")\d/, '$19')),
    )
    expect(balance.out).toContain('The balance of assets:bank-1 KRW is not what the entries add up to.')
    const moved = await verify(Buffer.from(text.replace('"amount":"700"', '"amount":"900"')))
    expect(moved.out).toMatch(/The seal over 22 entries does not fit the entries/)
  })
})
