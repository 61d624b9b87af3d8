import { Failure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { type Call, calling } from '../../../ui/page.ts'
import { lookAndTell } from '../at-provider.ts'
import { findPayment, linesOf } from '../stored.ts'
import { isProvider } from '../tables.ts'
import { NotTheirs, Refused, Unreachable } from '../ways/provider.ts'
import { providerOf } from '../ways/provider-of.ts'

/**
 * Providers tell here that something happened. That is all that is believed: which payment it was. What became of it is
 * looked up at the provider. An answer other than 200 has the provider try again later.
 */
export const webhook = calling({
  path: '/payments/webhook/:provider',
  method: 'POST',
  async handle(call) {
    try {
      return await hear(call)
    } catch (error) {
      return new Response(null, { status: statusOf(error) })
    }
  },
})

async function hear(call: Call): Promise<Response> {
  const code = call.params.provider ?? ''
  const provider = isProvider(code) ? providerOf(call.commons, code) : undefined
  if (!provider || !isProvider(code)) return new Response(null, { status: 404 })
  const { payment } = await provider.hear(call)
  const row = payment !== null && isId(payment) ? await findPayment(call, payment) : undefined
  // A provider's other business, or another commons': nothing of ours.
  if (row?.way !== code) return new Response(null, { status: 202 })
  if (await lookAndTell(call, row, call.tell)) await call.tell(code, 'payments.hearProvider', {})
  // Of a payee's payment: what became of it is asked for as well.
  const isPassing = (await linesOf(call, row.id)).some(({ passed }) => passed === 'asked')
  if (isPassing) await call.tell(code, 'payments.followPayment', { payment: row.id, tries: 0 })
  return new Response(null, { status: 200 })
}

/** 400: not theirs. 409: it does not fit what we asked for. 503: try again later. */
function statusOf(error: unknown): number {
  if (error instanceof NotTheirs) return 400
  if (error instanceof Refused || (error instanceof Failure && error.status < 500)) return 409
  if (error instanceof Unreachable) return 503
  throw error
}
