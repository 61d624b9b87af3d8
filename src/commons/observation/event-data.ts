import { z } from 'zod'
import { amount, code, id, instant, qualifiedName, unitCode } from '../../kernel/fields.ts'
import { actionCodes } from './actions.ts'
import { consentFacts, consentOutcome } from './consent.ts'

const agent = () => id('members.agent').optional()

/**
 * An economic event as journal entries of any slice embed it: ids, codes, quantities and times, no words. An
 * absent provider or receiver is the commons itself. `consent` is the rule that decided whether it counts.
 */
export const eventData = z.strictObject({
  event: id('observation.event'),
  action: z.enum(actionCodes),
  provider: agent(),
  receiver: agent(),
  resource: id('observation.resource').optional(),
  toResource: id('observation.resource').optional(),
  /** Which of the two this event brought into being. */
  creates: z.enum(['resource', 'to']).optional(),
  process: z.uuid().optional(),
  /** The other end of it lies in another commons of this installation. */
  beyond: z.strictObject({ side: z.enum(['to', 'from']), commons: id('networks.commons') }).optional(),
  quantity: amount().optional(),
  unit: unitCode().optional(),
  effort: amount().optional(),
  effortUnit: unitCode().optional(),
  at: instant().optional(),
  begin: instant().optional(),
  end: instant().optional(),
  stage: code().optional(),
  state: code().optional(),
  corrects: id('observation.event').optional(),
  fulfills: id('plans.commitment').optional(),
  satisfies: id('plans.intent').optional(),
  settles: id('plans.claim').optional(),
  classifiedAs: code().optional(),
  gift: z.boolean().optional(),
  status: z.enum(['waiting', 'counted']),
  countsAt: instant().optional(),
  consent: z
    .strictObject({ rule: qualifiedName(), v: z.int(), facts: consentFacts, outcome: consentOutcome })
    .optional(),
})

export type EventData = z.output<typeof eventData>
