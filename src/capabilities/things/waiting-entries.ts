import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'

const waiting = id('things.waiting')
const resource = id('observation.resource')
const agent = id('members.agent')

export const waitingBegun = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ waiting, resource, agent, from: instant().nullable(), until: instant().nullable() }),
})

export const waitingEnded = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ waiting, resource, agent }),
})

/** It is free: it is kept for whoever waited first, until the end of the booking. */
export const offered = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    ...{ waiting, resource, agent, booking: id('things.booking'), unit: z.int().positive() },
    ...{ from: instant(), until: instant() },
  }),
  tells: {
    to: { field: 'agent' },
    headline: {
      ko: '기다리던 것이 비어서 맡아 두었어요',
      en: 'What you waited for is free and kept for you',
    },
    leadsTo: (data) => `/things/${data.resource}`,
    mail: true,
  },
})
