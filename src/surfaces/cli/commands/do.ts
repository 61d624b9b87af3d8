import type { Office } from '../../../boot.ts'
import type { Actor } from '../../../kernel/authority.ts'
import type { Commons } from '../../../kernel/capability.ts'
import { plainJson } from '../../api/plain-json.ts'
import { type Call, type CliCommand, textOption } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { commonsNamed, withExistingOffice } from '../office.ts'
import { printJson } from '../output.ts'
import { agentNamed, knownOperator, personNamed } from '../person.ts'
import { jsonOption } from '../read-json.ts'
import { UsageError } from '../usage.ts'

/** Sends any command through the door. Without `--as`, as the operator who founded with `dure new`. */
const doIt: CliCommand = {
  arguments: [2, 2],
  options: {
    input: { type: 'string' },
    as: { type: 'string' },
    key: { type: 'string' },
    preview: { type: 'boolean' },
    'on-behalf': { type: 'string' },
  },
  async run(call) {
    const input = await jsonOption(call, 'input', '{}')
    const [named = '', command = ''] = call.args
    if (!/^[^.]+\.[^.]+$/.test(command)) throw new UsageError('bad_name', { name: command })
    const answer = await withExistingOffice(call, async (office) => {
      const commons = await commonsNamed(office, named)
      const actor = await actorOf(office, call, commons)
      const onBehalf = textOption(call, 'on-behalf')
      const onBehalfOf = onBehalf ? { agent: await agentNamed(office, onBehalf, commons) } : undefined
      return send(office, call, { commons, command, input, actor, onBehalfOf })
    })
    await printJson(call, answer)
    return exitCodes.ok
  },
}
export default doIt

async function actorOf(office: Office, call: Call, commons: Commons): Promise<Actor> {
  const as = textOption(call, 'as')
  if (as) return personNamed(office, as, commons)
  const known = await knownOperator(office.database)
  if (!known) throw new UsageError('missing', { option: '--as' })
  return { kind: 'person', person: known.person }
}

interface Sending {
  commons: Commons
  command: string
  input: unknown
  actor: Actor
  onBehalfOf?: { agent: string }
}

async function send({ door }: Office, call: Call, { commons, ...rest }: Sending): Promise<unknown> {
  const request = { ...rest, commons: commons.id, key: textOption(call, 'key') }
  if (call.options.preview) {
    const { result, entries } = await door.preview(request)
    return { result, entries: entries.map(({ salt: _, ...entry }) => plainJson(entry)), preview: true }
  }
  const { result, entries, replayed } = await door.execute(request)
  return { result, entries, replayed }
}
