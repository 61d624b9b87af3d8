import type { CliCommand } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { withOffice } from '../office.ts'
import { cliFailure } from '../usage.ts'
import { cliWords } from '../words.ts'

/** Fills an empty installation with the demonstration's communities. */
const demo: CliCommand = {
  arguments: [0, 0],
  async run(call) {
    const { loadDemo } = await import('../../../demo/index.ts')
    await withOffice(call, async (office) => {
      const found = await office.database.read.selectFrom('kernel_commons').select('id').limit(1).execute()
      if (found.length > 0) throw cliFailure('not_empty')
      await loadDemo(office)
    })
    if (!call.json) await call.io.write(`${cliWords[call.lang].demoLoaded}\n`)
    return exitCodes.ok
  },
}
export default demo
