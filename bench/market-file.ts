import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { csvOf } from '../src/kernel/spreadsheet/delimited.ts'
import { rounded } from './measure.ts'
import { goodsRow, randomFrom } from './search-goods.ts'

const rows = Number(process.env.ROWS ?? 100_000)
const everyMs = 50
const idleSeconds = 10
/** What people look at meanwhile. */
const pages = [
  '',
  '/market',
  '/market?q=%EC%9C%A0%EA%B8%B0%EB%86%8D',
  '/market/mine',
  '/market/categories',
  '/decisions',
]

/**
 * A seller's file of many rows, one in a hundred wrong, sent by the browser's form to a server of its own, while pages
 * are opened one after another; the same pages of the idle server are the baseline. `ROWS` says how many.
 */
export default async function marketFile(): Promise<Record<string, number>> {
  const { child, base, cookie } = await started()
  const site: Site = { base, headers: { cookie, 'sec-fetch-site': 'same-origin', 'accept-language': 'ko' } }
  try {
    for (const path of pages) await timed(site, path)
    const idle = await looking(site, pause(idleSeconds * 1000))
    const start = performance.now()
    const sending = send(site)
    const busy = await looking(site, sending)
    const seconds = (performance.now() - start) / 1000
    const sums = await sending
    const all = { rows, ...sums, seconds: rounded(seconds), rows_per_second: rounded(rows / seconds) }
    return { ...all, ...ranks('idle', idle), ...ranks('busy', busy) }
  } finally {
    child.send('stop')
    await new Promise((done) => child.once('exit', done))
  }
}

interface Site {
  base: string
  headers: Record<string, string>
}

function started(): Promise<{ child: ChildProcess; base: string; cookie: string }> {
  const child = fork(join(import.meta.dirname, 'market-file-server.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((done, fail) => {
    child.once('message', (message) => done({ child, ...(message as { base: string; cookie: string }) }))
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)))
  })
}

/** Sends the file, starts it, and waits until all of it is in; how many came in and how many were left out. */
async function send(site: Site): Promise<{ made: number; refused: number }> {
  const form = new FormData()
  form.set('file', new Blob([fileText()]), 'goods.csv')
  const file = await post(site, '/market/file', form)
  await post(site, `${file}/start`, new URLSearchParams())
  for (;;) {
    await pause(1_000)
    const text = await (await fetch(`${site.base}${file}`, { headers: site.headers })).text()
    if (!text.includes('내가 올린 물건 보기')) continue
    const plain = text.replace(/<[^>]+>/g, ' ')
    const sum = (label: string) =>
      Number(new RegExp(`${label}\\s+([\\d,]+)`).exec(plain)![1]!.replaceAll(',', ''))
    return { made: sum('새로 올림'), refused: sum('올리지 못함') }
  }
}

async function post(
  { base, headers }: Site,
  path: string,
  body: FormData | URLSearchParams,
): Promise<string> {
  const answer = await fetch(base + path, { method: 'POST', headers, body, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.headers.get('location')!.replace(/^.*\/c\/bench/, '')
}

function fileText(): string {
  const random = randomFrom(1)
  const heads = ['상품번호', '제목', '갈래', '값', '수량', '직접 받기', '배송비', '설명']
  const all = Array.from({ length: rows }, (_, at) => {
    const one = goodsRow(random, at)
    const price = at % 100 === 99 ? '비싸요' : one.price
    return [one.number, one.title, one.category, price, String(one.quantity), '예', one.sending, one.body]
  })
  return csvOf([heads, ...all])
}

/** Opens pages one after another until something else is over; how long each took, in milliseconds. */
async function looking(site: Site, until: Promise<unknown>): Promise<number[]> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  until.then(over, over)
  const times: number[] = []
  for (let at = 0; !isOver; at += 1) {
    const ms = await timed(site, pages[at % pages.length]!)
    times.push(ms)
    await pause(Math.max(0, everyMs - ms))
  }
  return times
}

async function timed({ base, headers }: Site, path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(base + path, { headers })
  await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - start
}

function ranks(name: string, times: readonly number[]): Record<string, number> {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
  return {
    ...{ [`${name}_pages`]: times.length, [`${name}_p50_ms`]: at(0.5), [`${name}_p95_ms`]: at(0.95) },
    ...{ [`${name}_p99_ms`]: at(0.99), [`${name}_worst_ms`]: at(1) },
  }
}
