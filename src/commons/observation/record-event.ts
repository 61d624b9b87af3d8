import { command } from '../../kernel/capability.ts'
import { eventRecorded } from './entries.ts'
import { flowFailures, processFailures } from './flow.ts'
import { eventInput, timeOf } from './inputs.ts'
import { markFailures } from './lots.ts'
import { observe } from './observe.ts'
import { processRow } from './process.ts'

/** Records any of the 19 ValueFlows actions. It counts once everyone it names agrees. */
export const recordEvent = command({
  input: eventInput,
  who: ['member'],
  failures: [
    ...flowFailures,
    ...processFailures,
    ...markFailures,
    ...['no_such_resource', 'no_such_agent', 'no_such_file', 'creates_nothing'],
  ],
  records: { event_recorded: eventRecorded },
  async run(ctx, input) {
    if (input.process) await processRow(ctx, input.process)
    const times = { at: timeOf(input.at), begin: timeOf(input.begin), end: timeOf(input.end) }
    const { event, status, created } = await observe(ctx, { ...input, ...times }, (data) =>
      ctx.record('event_recorded', data),
    )
    return { event, status, created: created ?? null }
  },
})
