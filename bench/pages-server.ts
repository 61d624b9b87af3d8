import { mkdtempSync, rmSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { charterFrom } from '../src/commons/charter/compose.ts'
import { templateNamed } from '../src/commons/charter/templates.ts'
import { startServer } from '../src/server.ts'

/** A server of its own for `pages.ts`: it says where it listens, and stops when it is told to. */
const told = process.argv[2] === 'empty' ? await empty() : await commons()
process.send?.(told.started)
// Also when the one who measures has died.
for (const end of ['message', 'disconnect'] as const)
  process.once(end, async () => {
    await told.stop()
    process.exit(0)
  })

async function empty() {
  const app = new Hono()
  app.get('/', (c) =>
    c.html('<!DOCTYPE html><html lang="en"><head><title>empty</title></head><body></body></html>'),
  )
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as { port: number }
  return { started: { target: { port, path: '/' }, bytes: 0 }, stop: async () => void server.close() }
}

/** A commons with members, work and a vote, seen by the one who founded it. */
async function commons() {
  const dataFolder = mkdtempSync('/tmp/dure-bench-')
  const { url, office, web, stop } = await startServer({ dataFolder, port: 0, env: {} })
  const person = await web.signIn.createKeyless('민아')
  const actor = { kind: 'person', person } as const
  const template = templateNamed('village')
  const input = {
    slug: 'bench',
    name: '다릉 마을',
    language: 'ko',
    timeZone: 'Asia/Seoul',
    template: template.code,
    charter: charterFrom(template, { dials: { 'members.admission': 'open' } }),
    founder: { name: '민아' },
  }
  const founded = await office.door.execute({ command: 'charter.found', input, actor })
  for (let i = 0; i < 40; i++) {
    const other = { kind: 'person', person: await web.signIn.createKeyless(`주민 ${i}`) } as const
    const join = { invitation: null, name: `주민 ${i}`, types: ['resident'] }
    await office.door.execute({
      commons: founded.commons,
      command: 'members.join',
      input: join,
      actor: other,
    })
  }
  const cookie = (await web.signIn.signInAs(person))
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const page = await (await fetch(`${url}/c/bench`, { headers: { cookie } })).text()
  if (!page.includes('주민 41명')) throw new Error('this is not the home page of a member')
  const target = { port: Number(new URL(url).port), path: '/c/bench', cookie }
  return {
    started: { target, bytes: Buffer.byteLength(page) },
    async stop() {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
