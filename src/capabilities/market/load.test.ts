import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { SliceCliCall } from '../../kernel/cli-command.ts'
import cli from './cli.ts'
import { marketplace } from './market.fixture.ts'

const { w, commons, bora } = await marketplace()
const folder = mkdtempSync('/tmp/dure-load-')
afterAll(() => rmSync(folder, { recursive: true }))

const said: string[] = []
const load = (content: string | Uint8Array) => {
  const path = join(folder, 'goods.csv')
  writeFileSync(path, content)
  return run(path)
}
const run = (path: string) =>
  cli.load.run({
    ...{ commons: { id: commons, slug: 'village' }, args: [path], options: {}, lang: 'ko', actor: bora },
    execute: (command, input) => w.act(bora, commons, command, input),
    ask: (query, input) => w.get(bora, commons, query, input),
    finishJob: () => Promise.reject(new Error('no job here')),
    say: () => {},
    progress: (line) => said.push(line),
  } satisfies SliceCliCall)

describe('a file on the command line', () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => `N${at},"마을 참기름, ${at}호",grain,${at + 1}00,3`)

  it('goes in by chunks; bad rows are named by their line, a second time nothing is doubled', async () => {
    const bad = ['X1,콩나물,grain,1.5,3', 'X2,콩나물,food,100,3', 'X3,=1+1,nowhere,100,0']
    const text = ['상품번호,제목,갈래,값,수량', ...rows, ...bad].join('\n')
    expect(await load(`\ufeff${text}\n`)).toMatchObject({
      ...{ rows: 1_203, made: 1_200, changed: 0, refusedCount: 3 },
      refused: [
        { line: 1202, problem: 'price' },
        { line: 1203, problem: 'no_such_category' },
        { line: 1204, problem: 'no_such_category' },
      ],
    })
    expect(said.at(-1)).toBe('1,203줄')
    expect(await load(text)).toMatchObject({ made: 0, changed: 1_200 })
    const found = await w.get<{ found: number }>(bora, commons, 'market.listingsForSale', {
      text: '참기름1199',
    })
    expect(found.found).toBe(1)
  })

  it('is refused in words where it is none', async () => {
    await expect(load('a,b\n1,2\n')).rejects.toMatchObject({ code: 'market.no_headings' })
    await expect(load(Uint8Array.of(0xb0, 0xa1, 0x2c, 0xff))).rejects.toMatchObject({
      code: 'market.not_csv',
    })
    await expect(load('number,title,category,price\n1,"a')).rejects.toMatchObject({ code: 'market.not_csv' })
    await expect(run(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'market.no_such_file' })
  })
})
