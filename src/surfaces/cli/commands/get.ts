import { askByName, glimpse } from '../../../kernel/ask.ts'
import type { Actor } from '../../../kernel/authority.ts'
import { type CliCommand, textOption } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { commonsNamed, withExistingOffice } from '../office.ts'
import { printJson } from '../output.ts'
import { knownOperator, personNamed } from '../person.ts'
import { jsonOption } from '../read-json.ts'
import { UsageError } from '../usage.ts'

/** Asks any query. Without `--as`, as the operator if there is one, otherwise as anyone. */
const get: CliCommand = {
  arguments: [2, 2],
  options: { input: { type: 'string' }, as: { type: 'string' } },
  async run(call) {
    const input = await jsonOption(call, 'input', '{}')
    const [named = '', query = ''] = call.args
    if (!/^[^.]+\.[^.]+$/.test(query)) throw new UsageError('bad_name', { name: query })
    const answer = await withExistingOffice(call, async (office) => {
      const commons = await commonsNamed(office, named)
      const as = textOption(call, 'as')
      const known = as ? undefined : await knownOperator(office.database)
      const nobody: Actor = known ? { kind: 'person', person: known.person } : { kind: 'anyone' }
      const viewer = as ? await personNamed(office, as, commons) : nobody
      const view = await glimpse(office.deps, commons.id, viewer, call.lang)
      return askByName(office.deps, view, query, input)
    })
    await printJson(call, answer)
    return exitCodes.ok
  },
}
export default get
