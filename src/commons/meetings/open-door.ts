import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { doorOpened, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { updateMeeting } from './stored.ts'

/** Begins to let people in: a code of six digits, which whoever is in the room can see. Again: a new code. */
export const openDoor = command({
  input: z.strictObject({ meeting: meetingId() }),
  who: ['member'],
  failures: preparingFailures,
  records: { door_opened: doorOpened },
  async run(ctx, { meeting }) {
    await preparedMeeting(ctx, meeting, ['called', 'open'])
    // Nobody outside the room may foresee it, so it comes from the system's randomness.
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    await updateMeeting(ctx, meeting, { code, door_at: ctx.now })
    ctx.record('door_opened', { meeting })
    return { meeting }
  },
})
