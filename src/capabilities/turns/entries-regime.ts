import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, id, instant } from '../../kernel/fields.ts'

/** Which rule holds from now on, and what was measured last when it was switched: anybody can say whether it had to. */
export const regimeSwitched = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    resource: id('observation.resource'),
    ...{ rule: code(), from: code(), to: code() },
    /** What lies beyond its good range; null where the ordinary rule holds again. */
    indicator: id('care.indicator').nullable(),
    measured: z.array(
      z.strictObject({
        indicator: id('care.indicator'),
        state: z.enum(['good', 'low', 'high', 'unknown']),
        value: amount().nullable(),
        at: instant().nullable(),
      }),
    ),
  }),
  tells: {
    to: 'members',
    headline: { ko: '나누는 규칙이 바뀌었어요', en: 'Another rule of sharing holds now' },
    leadsTo: (data) => `/turns/${data.resource}`,
    mail: true,
  },
})
