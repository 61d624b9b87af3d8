import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../commons/decisions/pages/pages.fixture.tsx'
import type { Actor } from '../../../kernel/authority.ts'
import { putFile } from '../../../kernel/files.ts'
import { oneJob } from '../../../loop.ts'
import { goods, marketplace } from '../market.fixture.ts'
import { mineCsv, refusedCsv } from '../pages/file-csv.ts'
import { rowsPerPart } from './reading.ts'

const { w, commons, mina, bora, duri } = await marketplace()
const refused = (code: string) => ({ code: `market.${code}` })

const keep = async (bytes: Uint8Array | string, who: Actor = bora) => {
  const of = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const upload = {
    commonsId: commons,
    bytes: of,
    name: 'goods.csv',
    mediaType: 'text/csv',
    at: w.clock.now(),
  }
  return (
    await putFile(w.office.database.write, { ...upload, owner: String((who as { person: string }).person) })
  ).hash
}
const read = async (bytes: Uint8Array | string, name = 'goods.csv', who: Actor = bora) =>
  w.act<{ file: string; rows: number }>(who, commons, 'market.readListingFile', {
    file: await keep(bytes),
    name,
  })
interface Shown {
  state: string
  rowsDone: number
  made: number
  changed: number
  refused: number
  first: string[][]
  refusals: { line: number; problem: string; cells: string[] }[]
  next: number | null
}
const look = (file: string, more: object = {}, who: Actor = bora) =>
  w.get<Shown>(who, commons, 'market.listingFile', { file, ...more })
const send = async (bytes: Uint8Array | string, who: Actor = bora) => {
  const { file } = await read(bytes, 'goods.csv', who)
  await w.act(who, commons, 'market.startListingFile', { file })
  await w.settle()
  return { file, ...(await look(file, {}, who)) }
}
/** What a download holds, as somebody gets it. */
async function csvOf(what: typeof mineCsv, params: Record<string, string> = {}, lang: 'ko' | 'en' = 'ko') {
  const view = { ...(await viewOf(w, bora, commons, { lang })), params }
  return String((await what.respond(view)).body)
}
const listings = () =>
  w.office.database.read
    .selectFrom('market_listing')
    .selectAll()
    .where('commons_id', '=', commons)
    .orderBy('id')
    .execute()
const found = async (text: string) =>
  (await w.get<{ found: number }>(bora, commons, 'market.listingsForSale', { text })).found
const heads = '상품번호,제목,갈래,값,수량,판매상태'
const rows = (from: number, to: number, title = '들깨', state = '') =>
  Array.from(
    { length: to - from },
    (_, at) => `F${from + at},${title} ${from + at}호,곡식,"${at + 1},500",3,${state}`,
  )

describe('a seller’s file', () => {
  it('is read, looked at, taken part by part, and what is wrong is named by its row: market.readListingFile, market.startListingFile, market.takeFilePart', async () => {
    const bad = ['X1,콩,없는갈래,100,3,', 'X2,콩,곡식,비싸요,3,', 'X3,콩,곡식,100,0,', 'F0,콩,곡식,100,1,']
    const text = [heads, '', ...rows(0, 450), ...bad].join('\r\n')
    const { file, rows: count } = await read(`\ufeff${text}`)
    expect(count).toBe(454)
    expect(await look(file)).toMatchObject({
      state: 'read',
      first: [['F0', '들깨 0호', '곡식', '1,500', '3'], {}, {}],
    })
    await w.act(bora, commons, 'market.startListingFile', { file })
    await expect(w.act(bora, commons, 'market.startListingFile', { file })).rejects.toMatchObject(
      refused('started_already'),
    )
    await w.settle()
    const done = await look(file)
    expect(done).toMatchObject({ state: 'done', rowsDone: 454, made: 450, changed: 0, refused: 4 })
    expect(done.refusals).toEqual([
      { line: 453, problem: 'no_such_category', cells: ['X1', '콩', '없는갈래', '100', '3'] },
      { line: 454, problem: 'price', cells: ['X2', '콩', '곡식', '비싸요', '3'] },
      { line: 455, problem: 'none_left', cells: ['X3', '콩', '곡식', '100', '0'] },
      // It stood in another part.
      { line: 456, problem: 'number_twice', cells: ['F0', '콩', '곡식', '100', '1'] },
    ])
    expect(await found('들깨449')).toBe(1)
    // Nothing of it is kept but what was left out.
    const parts = await w.office.database.read.selectFrom('market_file_part').selectAll().execute()
    expect(parts).toEqual([])
    const csv = await csvOf(refusedCsv, { file })
    expect(csv.split('\r\n')).toHaveLength(6)
    expect(csv).toContain('X2,콩,곡식,비싸요,3,,읽지 못한 칸: 값')
    const mended = csv.replace('비싸요', '700').replace('X3,콩,곡식,100,0', 'X3,콩,곡식,100,2')
    expect(await send(mended)).toMatchObject({ made: 2, changed: 1, refused: 1 })
  })

  it('goes out as it can come back: unchanged it changes nothing', async () => {
    const before = await listings()
    const sent = await csvOf(mineCsv)
    expect(sent).toContain('F7,')
    const again = await send(sent)
    expect(again).toMatchObject({ made: 0, refused: 0, state: 'done' })
    expect(await listings()).toEqual(before)
    const english = await csvOf(mineCsv, {}, 'en')
    expect(await send(english)).toMatchObject({ made: 0, refused: 0 })
    expect(await listings()).toEqual(before)
  })

  it('leaves what its columns do not speak of', async () => {
    const at = (number: string) =>
      w.office.database.read
        .selectFrom('market_listing')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
    const said = { ...goods, number: 'K1', vat: 1900, swap: true, wear: '긁힌 데가 있어요', draft: false }
    await w.act(bora, commons, 'market.makeListing', { ...said, condition: 'used', gtin: '4006381333931' })
    const { listing } = await w.act<{ listing: string }>(bora, commons, 'market.makeListing', {
      ...{ ...goods, number: 'K2', draft: false },
    })
    await w.act(bora, commons, 'market.moveListing', { listing, to: 'locked' })
    const [before, locked] = [await at('K1'), await at('K2')]
    const prices = ['number;title;category;price', ...['K1', 'K2', 'K3'].map((n) => `${n};현미;grain;47000`)]
    expect(await send(prices.join('\n'))).toMatchObject({ made: 1, changed: 2, refused: 0 })
    expect(await at('K1')).toEqual({ ...before, title: '현미', price: 47_000n })
    expect(await at('K2')).toEqual({ ...locked, title: '현미', price: 47_000n })
    // A new one has nothing to keep.
    expect(await at('K3')).toMatchObject({ state: 'active', quantity: 1, body: '', pick_up: true })
    // An empty cell of a column that is there says that there is none.
    expect(await send(`${prices[0]};text;vat\nK1;현미;grain;47000;;`)).toMatchObject({ changed: 1 })
    expect(await at('K1')).toMatchObject({ body: '', vat: null, quantity: 10, wear: '긁힌 데가 있어요' })
  })

  it('waits for the one before it, in every encoding a spreadsheet program saves', async () => {
    const text = (number: string) =>
      [heads.replaceAll(',', '\t'), `${number}\t"콩, 흰콩 🌱"\t곡식\t100\t3\t`].join('\n')
    const utf16 = (of: string) => Buffer.from(`\ufeff${of}`, 'utf16le')
    const sent = [await read(utf16(text('U1'))), await read(text('U2'))]
    for (const { file } of sent) await w.act(bora, commons, 'market.startListingFile', { file })
    const states = () => Promise.all(sent.map(async ({ file }) => (await look(file)).state))
    await oneJob(w.office)
    expect((await states()).toSorted()).toEqual(['done', 'running'])
    await oneJob(w.office)
    expect(await states()).toEqual(['done', 'done'])
    const titles = (await listings())
      .filter(({ number }) => number?.startsWith('U'))
      .map(({ title }) => title)
    expect(titles).toEqual(['콩, 흰콩 🌱', '콩, 흰콩 🌱'])
  })

  it('takes down, locks and closes by row, and formulas stay text', async () => {
    const some = [
      `F1,"=HYPERLINK(""http://x"")",곡식,100,3,판매`,
      'F2,들깨,곡식,100,3,잠시 내림',
      'F3,들깨,곡식,100,3,끝',
    ]
    await send([heads, ...some].join('\n'))
    const state = async (number: string) =>
      w.office.database.read
        .selectFrom('market_listing')
        .select(['state', 'title'])
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
    expect(await state('F1')).toEqual({ state: 'active', title: '=HYPERLINK("http://x")' })
    expect([(await state('F2')).state, (await state('F3')).state]).toEqual(['locked', 'closed'])
    // A spreadsheet program would not run it.
    expect(await csvOf(mineCsv)).toContain(`"'=HYPERLINK(""http://x"")"`)
    await send([heads, `F1,들깨 1호,곡식,1500,3,판매`].join('\n'))
  })

  it('never touches what others sell, and nobody else sees it', async () => {
    const { file } = await send([heads, 'F5,가로챈 것,곡식,1,1,판매'].join('\n'), duri)
    const hers = (await listings()).filter(({ number, title }) => number === 'F5' && title === '들깨 5호')
    expect(hers).toHaveLength(1)
    expect(await found('가로챈것')).toBe(1)
    await expect(look(file)).rejects.toMatchObject({ status: 404 })
    for (const command of ['startListingFile', 'stopListingFile'])
      await expect(w.act(mina, commons, `market.${command}`, { file })).rejects.toMatchObject({ status: 404 })
    await expect(w.act(bora, commons, 'market.takeFilePart', { file, part: 0 })).rejects.toMatchObject({
      status: 404,
    })
  })

  it('can be stopped, and goes on where it was broken off: market.stopListingFile', async () => {
    const text = [heads, ...rows(1_000, 1_000 + 3 * rowsPerPart, '보리')].join('\n')
    const { file } = await read(text)
    await w.act(bora, commons, 'market.startListingFile', { file })
    // A worker that died between two parts: the next one begins with what was left, and repeats nothing.
    await w.act(bora, commons, 'market.takeFilePart', { file, part: 0 })
    expect(await look(file)).toMatchObject({ state: 'running', rowsDone: rowsPerPart })
    await w.act(bora, commons, 'market.takeFilePart', { file, part: 0 })
    expect(await look(file)).toMatchObject({ rowsDone: rowsPerPart })
    await oneJob(w.office)
    expect(await look(file)).toMatchObject({ state: 'done', made: 3 * rowsPerPart, refused: 0 })
    await expect(w.act(bora, commons, 'market.stopListingFile', { file })).rejects.toMatchObject(
      refused('not_running'),
    )
    const other = await read(text)
    await w.act(bora, commons, 'market.startListingFile', { file: other.file })
    await w.act(bora, commons, 'market.stopListingFile', { file: other.file })
    await w.settle()
    expect(await look(other.file)).toMatchObject({ state: 'stopped', rowsDone: 0 })
  })

  it('says what is wrong with a file that is none', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])
    for (const [bytes, reason] of [
      [zip, 'damaged'],
      [`${heads}\nF1,"들깨,곡식,100,1,`, 'quote_not_closed'],
      [`${heads}\nF1,a\u0000b,곡식,100,1,`, 'not_a_table'],
      [`${heads}\n${','.repeat(10_000)}`, 'too_many_columns'],
      [`${heads}\n`, 'no_rows'],
      [Uint8Array.from([0xb0, 0xa1, 0x2c, 0xff, 0x0a]), 'unknown_encoding'],
    ] as const)
      await expect(read(bytes), reason).rejects.toMatchObject({
        code: 'market.file_refused',
        values: { reason },
      })
    await expect(read('이름,가격\n들깨,100')).rejects.toMatchObject(refused('no_headings'))
    const long = read(`${heads}\nF1,"${'가'.repeat(2_000_000)}",곡식,100,1,`)
    await expect(long).rejects.toMatchObject({ values: { reason: 'quote_not_closed' } })
    // As Excel in Korea saves it.
    const cp949 = Buffer.from(
      'bbf3c7b0b9f8c8a32cc1a6b8f12cb0a5b7a12cb0aa0a43312cc8a3b9d02cb0eebdc42c313030',
      'hex',
    )
    expect((await read(cp949)).rows).toBe(1)
  })
})
