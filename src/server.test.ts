import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fastFolder } from '../test/cluster.ts'
import { charterFrom } from './commons/charter/compose.ts'
import { templateNamed } from './commons/charter/templates.ts'
import { startServer } from './server.ts'

test('a server serves pages and the API, tells where it is, and stops with pages still open', async () => {
  const dataFolder = mkdtempSync(join(fastFolder(), 'dure-server-'))
  const server = await startServer({ dataFolder, port: 0, env: {} })
  const note = join(dataFolder, 'web.json')
  expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ url: server.url, pid: process.pid })
  const front = await fetch(server.url)
  expect(front.headers.get('content-encoding')).toMatch(/br|gzip/)
  expect(await front.text()).toContain('<!DOCTYPE html>')
  expect(await (await fetch(`${server.url}/api/openapi.json`)).json()).toHaveProperty('openapi')
  const live = await fetch(`${server.url}/c/${await openCommons(server.office)}/live`)
  expect(live.headers.get('content-type')).toBe('text/event-stream')
  const began = performance.now()
  await server.stop()
  expect(performance.now() - began).toBeLessThan(8000)
  expect(existsSync(note)).toBe(false)
  rmSync(dataFolder, { recursive: true, force: true })
}, 60_000)

test('a taken port is said in both languages before anything is opened', async () => {
  const taken = createServer()
  const port = await new Promise<number>((done) => {
    taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port))
  })
  const env = { ...process.env, PORT: String(port), DURE_DATA: join(tmpdir(), 'dure-never-made') }
  const { code, said } = await run(['--import', 'tsx', 'src/main.ts', 'start'], env)
  taken.close()
  expect(code).toBe(1)
  expect(said).toContain(`${port}번 포트를 이미`)
  expect(said).toContain(`Port ${port} is in use`)
  expect(existsSync(env.DURE_DATA)).toBe(false)
}, 60_000)

/** A commons whose journal anyone may follow. */
async function openCommons(office: Awaited<ReturnType<typeof startServer>>['office']): Promise<string> {
  const person = office.clock.newId()
  const row = { id: person, name: '민아', email: 'mina@example.org', email_verified: true }
  const at = office.clock.now()
  await office.database.write
    .insertInto('members_person')
    .values({ ...row, created_at: at, updated_at: at })
    .execute()
  const template = templateNamed('village')
  const charter = charterFrom(template, { dials: { 'charter.journal_open_to': 'anyone' } })
  const about = {
    slug: 'dareung',
    name: '다릉 마을',
    language: 'ko',
    timeZone: 'Asia/Seoul',
    template: 'village',
  }
  const input = { ...about, charter, founder: { name: '민아' } }
  await office.door.execute({ command: 'charter.found', input, actor: { kind: 'person', person } })
  return about.slug
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, args, { env, cwd: join(import.meta.dirname, '..') })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((done) => child.on('exit', (code) => done({ code, said })))
}
