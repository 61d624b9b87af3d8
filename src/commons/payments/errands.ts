import { Failure } from '../../kernel/failure.ts'
import type { JobKind, JobStep } from '../../kernel/jobs.ts'
import type { Errand } from './errand.ts'
import { type Known, type Provider, Refused, Unreachable } from './ways/provider.ts'
import { providerOf } from './ways/provider-of.ts'

/**
 * Goes to a provider for one payment: asks for what shall go back, has payees paid, and at the end looks how things are.
 * Where the provider does not answer nothing is said; the next look was planned before this one began.
 */
export const errands: JobKind = {
  async step(job) {
    const errand = job.input as Errand
    const provider = providerOf({ id: job.commonsId, slug: errand.slug }, errand.way)
    if (provider) await passingBy(() => run(job, errand, provider))
    return { cursor: null, done: 1, total: 1, finished: null }
  },
}

async function run(job: JobStep, errand: Errand, provider: Provider): Promise<void> {
  const known: Known = {
    ...{ payment: errand.payment, commons: job.commonsId, unit: errand.unit, reference: errand.reference },
    ...{ amount: BigInt(errand.amount), hasPayees: errand.hasPayees, now: job.now },
  }
  for (const refund of errand.refunds) await askBack(job, known, provider, refund)
  for (const part of errand.passing) await passingBy(() => passOn(job, known, provider, part))
  const told = await provider.look(known)
  if (told) await job.send('payments.tellPayment', { payment: known.payment, told }, 'told')
}

async function askBack(
  job: JobStep,
  known: Known,
  provider: Provider,
  { id, amount, before }: Errand['refunds'][number],
): Promise<void> {
  const answer = await provider.refund(known, { id, amount: BigInt(amount), before: BigInt(before) })
  if (answer === 'asked') return
  await job.send('payments.refuseRefund', { payment: known.payment, refund: id }, `refused-${id}`)
}

async function passOn(
  job: JobStep,
  known: Known,
  provider: Provider,
  part: Errand['passing'][number],
): Promise<void> {
  const passed = await provider.passOn?.(known, { ...part, amount: BigInt(part.amount) })
  if (!passed) return
  await job.send('payments.tellPart', { payment: known.payment, n: part.n, ...passed }, `part-${part.n}`)
}

/** What a provider cannot or will not say, and what does not fit our books, stops this errand and nothing else. */
async function passingBy(call: () => Promise<void>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (error instanceof Refused || error instanceof Failure) return report(error)
    if (!(error instanceof Unreachable)) throw error
  }
}

const report = (error: Refused | Failure) => console.warn('payments:', error.name, error.code)
