import type { Office } from '../src/boot.ts'
import { askByName, glimpse } from '../src/kernel/ask.ts'
import type { Actor } from '../src/kernel/authority.ts'
import type { Database } from '../src/kernel/database.ts'
import { median, perSecond, rounded } from './measure.ts'
import { smallOffice, withDatabase } from './office.ts'
import { goodsRow, leaves, randomFrom, titleWords, tops, wordBy } from './search-goods.ts'

const listings = Number(process.env.LISTINGS ?? 2_000_000)
const chunk = 500
const looks = 1_000
const seconds = 20
const clients = 4
/** As many loaders as the machine has cores: while one waits for its commit, the other makes its keys. */
const loaders = 2

/**
 * Goods with Korean titles, loaded through the door as a seller's file is, then searched as people do: words half
 * typed, initial consonants, several words, filters and orders. `LISTINGS` says how many.
 */
export default function search(): Promise<Record<string, number>> {
  return withDatabase(clients, async (database) => {
    const place = await smallOffice(database, { clauses: { 'capabilities.market': true } })
    const [, load] = await timed(() => loadAll(place))
    const [, settle] = await timed(() => database.owner.query('vacuum analyze market_shelf'))
    await database.owner.query('analyze market_listing')
    return {
      listings: await onShelf(database),
      load_seconds: rounded(load / 1000),
      load_per_second: rounded(listings / (load / 1000)),
      settle_seconds: rounded(settle / 1000),
      ...(await searching(place)),
      ...(await sizes(database)),
    }
  })
}

interface Place {
  office: Office
  actor: Actor
  commons: string
}

async function loadAll({ office, actor, commons }: Place): Promise<void> {
  const act = (command: string, input: unknown, key?: string) =>
    office.door.execute({ commons, command, input, actor, ...(key ? { key } : {}) })
  const name = (code: string, parent: string | null) =>
    act('market.nameCategory', { code, parent, name: { ko: code, en: code }, place: 0 })
  for (const top of tops) await name(top, null)
  for (const leaf of leaves) await name(leaf, leaf.split('-')[0]!)
  let from = 0
  const loader = async () => {
    while (from < listings) {
      const first = from
      from += chunk
      const random = randomFrom(first + 1)
      const rows = Array.from({ length: Math.min(chunk, listings - first) }, (_, at) =>
        goodsRow(random, first + at),
      )
      await act('market.takeListings', { rows }, `load-${first}`)
      if (from % 50_000 === 0) console.error(`${from} / ${listings}`)
    }
  }
  await Promise.all(Array.from({ length: loaders }, loader))
}

async function onShelf({ owner }: Database): Promise<number> {
  return (await owner.query('select count(*)::int as n from market_shelf')).rows[0].n
}

/** One person after another for the times, several at once for the rate; what is asked differs each time. */
async function searching({ office, actor, commons }: Place): Promise<Record<string, number>> {
  const random = randomFrom(99)
  const ask = async (asked: object) => {
    const view = await glimpse(office.deps, commons, actor, 'ko')
    return askByName(office.deps, view, 'market.listingsForSale', asked)
  }
  for (let i = 0; i < 200; i += 1) await ask(questionOf(random).asked)
  const times: { kind: string; ms: number }[] = []
  for (let i = 0; i < looks; i += 1) {
    const { kind, asked } = questionOf(random)
    times.push({ kind, ms: (await timed(() => ask(asked)))[1] })
  }
  const rate = await perSecond(clients, seconds, () => ask(questionOf(random).asked))
  return { ...summary(times), per_second: rounded(rate) }
}

function summary(times: readonly { kind: string; ms: number }[]): Record<string, number> {
  const at = (share: number, of: readonly { ms: number }[]) => {
    const sorted = of.map(({ ms }) => ms).sort((a, b) => a - b)
    return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
  }
  const kinds = [...new Set(times.map(({ kind }) => kind))]
  const each = kinds.flatMap((kind) => {
    const own = times.filter((one) => one.kind === kind)
    return [
      [`${kind}_p50_ms`, rounded(median(own.map(({ ms }) => ms)))],
      [`${kind}_p95_ms`, at(0.95, own)],
    ]
  })
  const all = { p50_ms: at(0.5, times), p95_ms: at(0.95, times), p99_ms: at(0.99, times) }
  return { ...all, ...Object.fromEntries(each) }
}

const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const leadOf = (one: string) => leads[Math.floor((one.charCodeAt(0) - 0xac00) / 588)]!
const initialsOf = (word: string) => [...word].map(leadOf).join('')

/** What people look for: half of it narrowed by filters, a part of it in another order than the newest first. */
function questionOf(random: () => number): { kind: string; asked: object } {
  const [kind, text] = textOf(random)
  const filters = {
    ...(random() < 0.25 ? { category: tops[Math.floor(random() * tops.length)] } : {}),
    ...(random() < 0.15 ? { condition: 'new' } : {}),
    ...(random() < 0.1 ? { pickUp: true } : {}),
    ...(random() < 0.15 ? { least: '5000', most: '50000' } : {}),
  }
  const order = random()
  const sort = order < 0.7 ? 'newest' : order < 0.85 ? 'cheap' : 'dear'
  return { kind, asked: { text, ...filters, sort } }
}

function textOf(random: () => number): [string, string] {
  const kind = random()
  const word = wordBy(random)
  const any = titleWords[Math.floor(random() * titleWords.length)]!
  if (kind < 0.25) return ['word', word]
  if (kind < 0.4) return ['rare', any]
  if (kind < 0.55) return ['two_words', `${word} ${wordBy(random)}`]
  if (kind < 0.75) return ['half_typed', word.slice(0, -1) + leadOf(word.at(-1)!)]
  if (kind < 0.9) return ['initials', initialsOf(word)]
  if (kind < 0.95) return ['one_syllable', word[0]!]
  return ['filters_alone', '']
}

async function timed<R>(work: () => Promise<R>): Promise<[R, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

async function sizes({ owner }: Database): Promise<Record<string, number>> {
  const { rows } = await owner.query(
    `select round(pg_total_relation_size('market_listing') / 1e6)::int as listing_mb,
       round(pg_table_size('market_shelf') / 1e6)::int as shelf_mb,
       round(pg_relation_size('market_shelf_words') / 1e6)::int as words_mb`,
  )
  return rows[0]
}
