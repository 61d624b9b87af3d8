import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { fastFolder } from '../../../test/cluster.ts'
import { type Database, openDatabase } from '../../kernel/database.ts'
import type { Called } from './testing.ts'

const program = join(import.meta.dirname, '../../../bin/dure')
const data = mkdtempSync(join(fastFolder(), 'dure-cli-'))
const env = { PATH: process.env.PATH, HOME: process.env.HOME, DURE_DATA: data, LANG: 'en_US.UTF-8' }
let server: Database | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** As somebody types it, from a folder that has nothing to do with the program. */
function dure(...args: string[]): Promise<Called & { ms: number }> {
  const begun = performance.now()
  const child = spawn(program, args, { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'pipe'] })
  const called = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    called.out += text
  })
  child.stderr.on('data', (text) => {
    called.err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...called, code: code ?? -1, ms: performance.now() - begun }))
  })
}

describe('the program', () => {
  it('reads nothing into being', async () => {
    expect(await dure('list', '--json')).toMatchObject({ code: 0, out: '[]\n', err: '' })
    expect(await dure('verify', 'nowhere')).toMatchObject({ code: 3 })
    expect(existsSync(join(data, 'postgres'))).toBe(false)
  }, 60_000)

  it('opens the data itself when no server runs, also several times at once', async () => {
    const founded = await Promise.all(
      [1, 2, 3].map((n) => dure('new', 'village', '--name', `Village ${n}`, '--json')),
    )
    for (const one of founded) expect(one, one.err).toMatchObject({ code: 0 })
    const list = await dure('list', '--json')
    expect(JSON.parse(list.out).map((one: { slug: string }) => one.slug)).toEqual([
      'village-1',
      'village-2',
      'village-3',
    ])
    expect(existsSync(join(data, 'server.json'))).toBe(false)
    const left = await dure('do', 'village-1', 'members.leave', '--input', '{}', '--preview')
    expect(left.err).not.toContain('Waiting')
  }, 120_000)

  it('joins the PostgreSQL of a running server and leaves it running', async () => {
    server = await openDatabase({ dataFolder: data })
    const { pid } = server.postgres!
    const list = await dure('list', '--json')
    expect(JSON.parse(list.out)).toHaveLength(3)
    // Under a second on an idle machine; the tests share theirs.
    expect(list.ms).toBeLessThan(10_000)
    const founded = await dure('new', 'village', '--name', 'Fourth')
    expect(founded, founded.err).toMatchObject({ code: 0 })
    expect(server.postgres!.pid).toBe(pid)
    const { rows } = await server.owner.query('select count(*)::int as count from kernel_commons')
    expect(rows).toEqual([{ count: 4 }])
    expect(JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'))).toMatchObject({ pid: process.pid })
  }, 120_000)

  it('is not misled by a note that a dead server left behind', async () => {
    writeFileSync(join(data, 'server.json'), JSON.stringify({ pid: process.pid }))
    expect(JSON.parse((await dure('list', '--json')).out)).toHaveLength(4)
    writeFileSync(join(data, 'server.json'), 'not even JSON')
    expect(await dure('verify', 'village-1')).toMatchObject({ code: 0 })
  }, 60_000)
})
