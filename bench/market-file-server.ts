import { mkdtempSync, rmSync } from 'node:fs'
import { charterFrom } from '../src/commons/charter/compose.ts'
import { templateNamed } from '../src/commons/charter/templates.ts'
import { startServer } from '../src/server.ts'
import { leaves, tops } from './search-goods.ts'

/** A market with a server of its own for `market-file.ts`: it says where it listens, and stops when it is told to. */
const dataFolder = mkdtempSync('/tmp/dure-bench-')
const { url, office, web, stop } = await startServer({ dataFolder, port: 0, env: {} })
const person = await web.signIn.createKeyless('민아')
const actor = { kind: 'person', person } as const
const changes = { clauses: { 'capabilities.market': true } }
const { commons } = await office.door.execute({
  command: 'charter.found',
  input: {
    ...{
      slug: 'bench',
      name: '다릉 장터',
      language: 'ko',
      timeZone: 'Asia/Seoul',
      template: 'informal-group',
    },
    charter: charterFrom(templateNamed('informal-group'), changes),
    founder: { name: '민아' },
  },
  actor,
})
const name = (code: string, parent: string | null) =>
  office.door.execute({
    ...{ commons, command: 'market.nameCategory', actor },
    input: { code, parent, name: { ko: code, en: code }, place: 0 },
  })
for (const top of tops) await name(top, null)
for (const leaf of leaves) await name(leaf, leaf.split('-')[0]!)
const cookies = (await web.signIn.signInAs(person)).getSetCookie()
const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
process.send?.({ base: `${url}/c/bench`, cookie })
for (const end of ['message', 'disconnect'] as const)
  process.once(end, async () => {
    await stop()
    rmSync(dataFolder, { recursive: true, force: true })
    process.exit(0)
  })
