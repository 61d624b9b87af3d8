import type { Office } from './boot.ts'
import { deliverMail } from './commons/notices/deliver.ts'
import { closeMail } from './commons/notices/mail.ts'
import type { Effect } from './kernel/capability.ts'
import { followJournals } from './kernel/effects.ts'
import { type JobKind, runNextJob } from './kernel/jobs.ts'
import { deliverMessages } from './kernel/outbox.ts'
import { runDue } from './kernel/schedule.ts'
import { shredTables } from './kernel/shred.ts'

/** How often the loop looks by itself; a commit in this process wakes it at once. */
const roundMs = 1000

/** Starts what happens by itself: due commands, followers of the journal, jobs. Returns how to stop it. */
export function startLoop(office: Office): () => Promise<void> {
  let isStopping = false
  let wake = () => {}
  const stopListening = office.door.onCommit(() => wake())
  const work = (async () => {
    while (!isStopping) {
      const wasBusy = await oneRound(office).catch(report)
      if (!wasBusy && !isStopping)
        await pause((resume) => {
          wake = resume
        })
    }
  })()
  // Loops of their own: a mail server that hangs, or a long job, holds nothing else up.
  const others = [() => oneJob(office), () => deliverSome(office)].map((once) =>
    repeat(once, () => isStopping),
  )
  return async () => {
    isStopping = true
    stopListening()
    wake()
    await Promise.all([work, ...others])
    await closeMail()
  }
}

/** Everything that is due now. True when there was something, so there may be more. Tests call it instead of waiting. */
export async function oneRound(office: Office): Promise<boolean> {
  const { database, door, clock } = office
  const send = (due: { commonsId: string; id: string; command: string; input: unknown }) =>
    door.execute({
      commons: due.commonsId,
      command: due.command,
      input: due.input,
      actor: { kind: 'clock' },
      key: `due:${due.id}`,
    })
  const sent = await runDue(database.write, clock.now(), send)
  const delivered = await deliverMessages(database.write, clock.now(), ({ from, to, command, input, key }) =>
    door.execute({
      commons: to,
      command,
      input,
      actor: { kind: 'commons', commons: from },
      key: `sent:${key}`,
    }),
  )
  const followed = await followJournals({ database, effects: effectsOf(office), now: clock.now() })
  const shredded = await shredTables(database, shreddedBy(office))
  return sent + delivered + followed + shredded > 0
}

/** Carries out one waiting job; false when there is none. */
export function oneJob(office: Office): Promise<boolean> {
  const { database, door, clock } = office
  return runNextJob({ db: database.write, door, kinds: jobKindsOf(office), clock })
}

async function deliverSome({ database, clock }: Office): Promise<boolean> {
  return (await deliverMail({ db: database.write, now: clock.now() })) > 0
}

async function repeat(once: () => Promise<boolean>, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    const wasBusy = await once().catch(report)
    if (!wasBusy) await new Promise((resolve) => setTimeout(resolve, roundMs / 2).unref())
  }
}

function pause(keep: (resume: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, roundMs)
    keep(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function report(error: unknown): false {
  console.error('loop:', error)
  return false
}

function effectsOf({ slices }: Office): Map<string, Effect> {
  return new Map(
    slices.all.flatMap((slice) =>
      Object.entries(slice.effects).map(([name, one]) => [`${slice.name}.${name}`, one]),
    ),
  )
}

const shreddedBy = ({ slices }: Office) => slices.all.flatMap((slice) => slice.shredded)

function jobKindsOf({ slices }: Office): Map<string, JobKind> {
  return new Map(
    slices.all.flatMap((slice) =>
      Object.entries(slice.jobs).map(([name, one]) => [`${slice.name}.${name}`, one]),
    ),
  )
}
