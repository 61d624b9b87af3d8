import { z } from 'zod'
import {
  code,
  day,
  fileHash,
  id,
  instant,
  line,
  positiveAmount,
  text,
  unitCode,
} from '../../kernel/fields.ts'
import { actionCodes } from './actions.ts'

/** What a resource is: Helfrich's and Ostrom's kinds, which decide how people can use it together. */
export const kindFields = {
  rival: z.boolean(),
  depletable: z.boolean(),
  origin: z.enum(['natural', 'made']),
  substance: z.enum(['material', 'immaterial']),
  single: z.boolean(),
  unit: unitCode(),
}

/** Words and the picture, which can be edited and erased. */
export const describingFields = {
  name: line(120),
  note: text(5_000),
  location: text(200),
  conditions: text(5_000),
  image: fileHash().nullable(),
}

/** A batch made in one go: the code on it, and until when it is best. */
export const lotField = () => z.strictObject({ code: line(60), bestBefore: day().optional() })
export const serialField = () => line(80)

/** What can be written on a new resource. */
export const markFields = { lot: lotField().optional(), serial: serialField().optional() }

const agent = () => id('members.agent').optional()

/** An economic event as any surface sends it; an absent provider or receiver is the commons itself. */
export const eventInput = z.strictObject({
  action: z.enum(actionCodes),
  provider: agent(),
  receiver: agent(),
  resource: id('observation.resource').optional(),
  toResource: id('observation.resource').optional(),
  creates: z.strictObject({ ...kindFields, ...describingFields, ...markFields }).optional(),
  /** The work it went into or came out of. */
  process: id('observation.process').optional(),
  /** A service may be taken up by a process or come out of it; every other action says so by itself. */
  side: z.enum(['input', 'output']).optional(),
  quantity: positiveAmount().optional(),
  unit: unitCode().optional(),
  effort: positiveAmount().optional(),
  effortUnit: unitCode().optional(),
  at: instant().optional(),
  begin: instant().optional(),
  end: instant().optional(),
  toLocation: text(200).optional(),
  stage: code().optional(),
  state: code().optional(),
  note: text(2_000).optional(),
})

export const timeOf = (value: string | undefined) => (value === undefined ? undefined : new Date(value))
