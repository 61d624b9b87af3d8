import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type Load, loadOn } from './http-load.ts'
import { median, rounded } from './measure.ts'

const connections = 50
const seconds = 3
const rounds = 5

/**
 * The home page of a commons as a signed-in member sees it, against a Hono app that answers an empty page, each in a
 * process of its own, at 50 connections with keep-alive. Rounds alternate, and the median of their ratios counts.
 * `page_p99_ms` is over all rounds, first drawings and the change of the minute included.
 */
export default async function pages(): Promise<Record<string, number>> {
  const empty = await startOne('empty')
  const ours = await startOne('commons')
  try {
    await loadOn(empty.target, connections, 1)
    await loadOn(ours.target, connections, 1)
    return await measure(empty, ours)
  } finally {
    await Promise.all([stop(empty.child), stop(ours.child)])
  }
}

async function measure(empty: Started, ours: Started): Promise<Record<string, number>> {
  const baselines: number[] = []
  const rates: number[] = []
  const ratios: number[] = []
  const latencies: number[] = []
  for (let round = 0; round < rounds; round++) {
    const base = await loadOn(empty.target, connections, seconds)
    const page = await loadOn(ours.target, connections, seconds)
    baselines.push(base.perSecond)
    rates.push(page.perSecond)
    ratios.push(page.perSecond / base.perSecond)
    latencies.push(...page.latencies)
  }
  latencies.sort((a, b) => a - b)
  return {
    empty_per_second: rounded(median(baselines)),
    pages_per_second: rounded(median(rates)),
    page_ratio: rounded(median(ratios)),
    page_p99_ms: rounded(latencies[Math.floor(latencies.length * 0.99)]!),
    page_bytes: ours.bytes,
  }
}

interface Started {
  child: ChildProcess
  target: Load
  bytes: number
}

function startOne(what: 'empty' | 'commons'): Promise<Started> {
  const child = fork(join(import.meta.dirname, 'pages-server.ts'), [what], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((done, fail) => {
    child.once('message', (message) => done({ child, ...(message as { target: Load; bytes: number }) }))
    child.once('exit', (code) => fail(new Error(`the ${what} server ended with ${code}`)))
  })
}

function stop(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((done) => child.once('exit', done))
  child.send('stop')
  return ended
}
