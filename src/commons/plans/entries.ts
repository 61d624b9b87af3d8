import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { day, id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { actionCodes } from '../observation/actions.ts'
import { eventData } from '../observation/event-data.ts'
import { flowData } from './fields.ts'
import { planStates, sides, statuses, stepKinds } from './tables.ts'

const agents = () => z.array(id('members.agent'))
const recipe = id('plans.recipe')
const plan = id('plans.plan')

const written = z.strictObject({
  recipe,
  edition: z.int().positive(),
  quantity: positiveAmount(),
  unit: unitCode(),
  /** What goes in and comes out, step by step, without its words. */
  steps: z.array(
    z.strictObject({
      kind: z.enum(stepKinds),
      flows: z.array(
        z.strictObject({
          side: z.enum(sides),
          action: z.enum(actionCodes),
          amount: positiveAmount(),
          unit: unitCode(),
          madeBy: recipe.optional(),
        }),
      ),
    }),
  ),
})

export const recipeWritten = entryKind({ v: 1, shown: 'member', data: written })
export const recipeChanged = entryKind({ v: 1, shown: 'member', data: written })
export const recipeRetired = entryKind({ v: 1, shown: 'member', data: z.strictObject({ recipe }) })

const intentData = z.strictObject({ intent: id('plans.intent'), ...flowData })

export const planMade = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    plan,
    recipe: recipe.optional(),
    edition: z.int().positive().optional(),
    quantity: positiveAmount().optional(),
    unit: unitCode().optional(),
    dueOn: day().optional(),
    steps: z.array(z.strictObject({ step: id('plans.step'), kind: z.enum(stepKinds) })),
    intents: z.array(intentData),
  }),
})

export const stepAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ plan, step: id('plans.step'), kind: z.enum(stepKinds) }),
})

export const planFinished = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ plan, state: z.enum(planStates) }),
})

export const intentPublished = entryKind({
  v: 1,
  shown: 'member',
  data: intentData.extend({ plan: plan.optional(), step: id('plans.step').optional() }),
})

/** Somebody took up what another offers or needs: with that it is a commitment of both. */
export const intentTaken = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    intent: id('plans.intent'),
    commitment: id('plans.commitment'),
    ...flowData,
    /** Whose offer or need it was, where it was a member's. */
    by: id('members.agent').optional(),
  }),
  tells: {
    to: { field: 'by' },
    headline: {
      ko: '내놓거나 청한 것을 맡은 사람이 있어요',
      en: 'Somebody took up what you offered or need',
    },
    leadsTo: ({ commitment }) => `/plans/commitments/${commitment}`,
    mail: true,
  },
})

const asking = {
  status: z.enum(statuses),
  /** Whose word is asked for, and whether the commons' own is. */
  asks: agents(),
  asksUs: z.boolean(),
}

export const commitmentMade = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ commitment: id('plans.commitment'), ...flowData, ...asking }),
  tells: {
    to: { field: 'asks' },
    headline: { ko: '약속에 동의하는지 물어요', en: 'You are asked to agree to a commitment' },
    leadsTo: ({ commitment }) => `/plans/commitments/${commitment}`,
    mail: true,
  },
})

/** An agreement as entries of any slice embed it: who promises whom what, and whose word is still asked for. */
export const agreementData = z.strictObject({
  agreement: id('plans.agreement'),
  one: id('members.agent').optional(),
  other: id('members.agent').optional(),
  commitments: z.array(z.strictObject({ commitment: id('plans.commitment'), ...flowData })),
  ...asking,
})

export type AgreementData = z.output<typeof agreementData>

export const agreementProposed = entryKind({
  v: 1,
  shown: 'member',
  data: agreementData,
  tells: {
    to: { field: 'asks' },
    headline: { ko: '약정에 동의하는지 물어요', en: 'You are asked to agree to an agreement' },
    leadsTo: ({ agreement }) => `/plans/agreements/${agreement}`,
    mail: true,
  },
})

export const claimRaised = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    claim: id('plans.claim'),
    /** Because of which it is due. */
    because: id('observation.event'),
    ...flowData,
    ...asking,
  }),
  tells: {
    to: { field: 'asks' },
    headline: { ko: '받은 것에 대한 청구가 있어요', en: 'Something is claimed for what you received' },
    leadsTo: ({ claim }) => `/plans/claims/${claim}`,
    mail: true,
  },
})

const which = {
  intent: id('plans.intent').optional(),
  commitment: id('plans.commitment').optional(),
  claim: id('plans.claim').optional(),
}
const about = { ...which, agreement: id('plans.agreement').optional() }

const placeOf = (data: Record<string, unknown>): string => {
  const kind = ['agreement', 'commitment', 'claim', 'intent'].find((one) => data[one] !== undefined)
  return kind ? `/plans/${kind}s/${data[kind]}` : '/plans'
}

/** The word of one side; `ours` where it was given for the commons. */
export const wordAgreed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...about, ours: z.boolean(), status: z.enum(statuses), tells: agents() }),
  tells: {
    to: { field: 'tells' },
    headline: { ko: '동의가 왔어요', en: 'Somebody agreed' },
    leadsTo: placeOf,
    mail: false,
  },
})

export const wordDeclined = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...about, ours: z.boolean(), tells: agents() }),
  tells: {
    to: { field: 'tells' },
    headline: { ko: '동의하지 않는대요', en: 'Somebody did not agree' },
    leadsTo: placeOf,
    mail: true,
  },
})

export const calledOff = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...about, tells: agents() }),
  tells: {
    to: { field: 'tells' },
    headline: { ko: '약속이 취소됐어요', en: 'A commitment was called off' },
    leadsTo: placeOf,
    mail: true,
  },
})

/** What happened toward something planned; `over`: by how much more than that. */
export const flowFulfilled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...which, event: eventData, over: positiveAmount().optional() }),
  tells: {
    to: 'named',
    headline: { ko: '약속한 일이 이루어졌다고 적혔어요', en: 'Something promised was recorded as done' },
    leadsTo: placeOf,
    mail: false,
  },
})
