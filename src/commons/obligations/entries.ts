import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'

const data = z.strictObject({
  settlement: id('obligations.settlement'),
  obligation: id('obligations.obligation'),
  /** Whom it concerns; null for somebody outside the roll. */
  agent: id('members.agent').nullable(),
  on: day(),
})

/** Money paid on what is owed, written in by hand; the amount is its posting. */
export const paymentRecorded = entryKind({
  v: 1,
  shown: 'concerned',
  data,
  tells: {
    to: { field: 'agent' },
    headline: { ko: '주고받은 돈이 적혔어요', en: 'A payment of yours was written down' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

/** A payment, or a forgiving, that was not so: the same posting the other way round. */
export const paymentTakenBack = entryKind({
  v: 1,
  shown: 'concerned',
  data,
  tells: {
    to: { field: 'agent' },
    headline: { ko: '적었던 납부 기록을 되돌렸어요', en: 'A payment of yours was taken back' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

/** The rest need not be paid any more. */
export const obligationForgiven = entryKind({
  v: 1,
  shown: 'concerned',
  data,
  tells: {
    to: { field: 'agent' },
    headline: { ko: '내지 않아도 되는 돈이 생겼어요', en: 'You need not pay something any more' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

/** The words on how to pay were changed; they stand in a row. */
export const howToPaySet = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ lines: z.int().positive() }),
})

/** The name of somebody outside the roll was erased. */
export const partyErased = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ obligation: id('obligations.obligation') }),
})
